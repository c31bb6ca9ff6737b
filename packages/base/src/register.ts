/**
 * Registers a custom element. A tag that is taken already (a second copy of the script, or another version) stays with
 * its first owner and is no error.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
