import { CONTAINER } from './snapshot.js';
import { isBlank } from './tree.js';

type Host = HTMLElement & { readonly isolate: boolean; readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Where an element renders: a container of its own, placed in the element or, under `isolate`, in its shadow root. A
 * snapshot is such a container that came with the page.
 */
export class RenderRoot {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The element's own container. It is created with the element and placed when there is something to show. */
  get container(): HTMLElement {
    return this.#host.renderRoot as HTMLElement;
  }

  /** The element or its shadow root. The slot shows the element's children until there is something else to show. */
  get parent(): HTMLElement | ShadowRoot {
    const { isolate, shadowRoot } = this.#host;
    if (isolate && !shadowRoot) this.#host.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    return this.#host.shadowRoot ?? this.#host;
  }

  /** The container in the page: the element's own, or a snapshot. */
  get current(): HTMLElement | undefined {
    return [...this.parent.children].find((child) => child.hasAttribute(CONTAINER)) as HTMLElement | undefined;
  }

  get isPlaced(): boolean {
    return this.current === this.container;
  }

  /** True if a snapshot of this version is in the page. */
  hasSnapshot(version: string): boolean {
    return !!version && !this.isPlaced && this.current?.getAttribute(CONTAINER) === version;
  }

  /** True if the element shows nothing: it has no container and no children but scripts and white space. */
  get isEmpty(): boolean {
    return !this.isPlaced && isBlank(this.#host);
  }

  /** Labels the container with the version and the language of its content. */
  label(version: string, { language, direction }: { language: string; direction: string }): void {
    this.container.setAttribute(CONTAINER, version);
    this.container.lang = language;
    this.container.dir = direction;
  }
}
