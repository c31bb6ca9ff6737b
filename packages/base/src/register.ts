/**
 * Registers a custom element. Does nothing if the tag is registered already, by a second copy of the script or by another
 * version, or where there is no registry, as on a server.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const registry = (globalThis as Partial<Pick<Window, 'customElements'>>).customElements;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}
