/** The text of a node as a reader meets it: white space collapsed; empty where there is no node. */
export const visibleText = (node: Element | ShadowRoot | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
