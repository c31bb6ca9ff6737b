/** `closest()` that continues outside the shadow roots around the element. */
export function closestComposed(start: Element, selector: string): Element | null {
  const match = start.closest(selector);
  if (match) return match;
  // Not `instanceof ShadowRoot`: the root may come from another window.
  const { host } = start.getRootNode() as Partial<ShadowRoot>;
  return host ? closestComposed(host, selector) : null;
}

/** The language of the page at an element (BCP 47). Default `sv`. */
export const pageLanguage = (element: Element): string =>
  closestComposed(element, '[lang]:not([lang=""])')?.getAttribute('lang') ?? 'sv';

/** Resolves when the page is parsed, so that an element's children are complete. `undefined` if it is parsed already. */
export const domReady = (document: Document): Promise<void> | undefined =>
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
