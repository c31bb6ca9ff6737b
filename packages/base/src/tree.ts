/** The nearest element around `start` that matches, looked for across the shadow roots that it stands in. */
export function closestAcross(start: Element, selector: string): Element | null {
  const found = start.closest(selector);
  if (found) return found;
  // Not `instanceof ShadowRoot`: the root may come from another window.
  const { host } = start.getRootNode() as Partial<ShadowRoot>;
  return host ? closestAcross(host, selector) : null;
}

/** The language (BCP 47) that holds where an element stands; `sv` where the page does not say. */
export const languageOf = (element: Element): string =>
  closestAcross(element, '[lang]:not([lang=""])')?.getAttribute('lang') ?? 'sv';

/** Resolves when the parser has passed the whole page, so that an element's children are all there. */
export const parsed = (document: Document): Promise<void> | undefined =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('readystatechange', () => resolve(), { once: true }))
    : undefined;

/** True if the element has no children but scripts, comments and white space. */
export const isBlank = (element: Element): boolean =>
  [...element.childNodes].every((node) =>
    node.nodeType === Node.TEXT_NODE
      ? !node.textContent!.trim()
      : !(node as Partial<Element>).localName || (node as Element).localName === 'script',
  );
