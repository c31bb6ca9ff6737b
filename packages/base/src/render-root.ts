import { FallbackText } from './fallback-text.js';
import { CONTAINER } from './snapshot.js';
import { isBlank } from './tree.js';

type Host = HTMLElement & { readonly isolate: boolean; readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Where an element renders: a container of its own, placed in the element or, under `isolate`, in its shadow root. A
 * snapshot is such a container that came with the page.
 *
 * Other children belong to others, such as a framework: they are hidden while the container is placed, never detached. If
 * a framework clears the element, as some do to change its text, the content comes back.
 */
export class RenderRoot {
  readonly #host: Host;
  readonly #fallback: FallbackText;
  readonly #onLost: () => void;
  #observer: MutationObserver | undefined;
  #watched: HTMLElement | undefined;

  /** @param onLost Called when somebody has removed or replaced the container or the snapshot. */
  constructor(host: Host, onLost: () => void) {
    this.#host = host;
    this.#fallback = new FallbackText(host);
    this.#onLost = onLost;
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
    return this.#containers[0];
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
    const { container } = this;
    container.setAttribute(CONTAINER, version);
    // Even the same value, set again, makes the browser style everything inside anew.
    if (container.lang !== language) container.lang = language;
    if (container.dir !== direction) container.dir = direction;
  }

  /** Places the container first, where the style sheet hides what follows. It replaces snapshots and the slot. */
  place(): void {
    const { parent, container } = this;
    for (const snapshot of this.#containers) if (snapshot !== container) snapshot.remove();
    if (parent === this.#host) parent.prepend(container);
    else parent.replaceChildren(container);
  }

  /** Removes the container, so that the element shows its other children again. */
  remove(): void {
    const { parent, container } = this;
    this.#observer?.disconnect();
    container.remove();
    this.#fallback.show();
    if (parent !== this.#host && !parent.firstElementChild) parent.append(document.createElement('slot'));
  }

  /** Watches over the content. `hidesText` is true for an element that shows nothing beside it. */
  watch(hidesText: boolean): void {
    const { parent, current } = this;
    if (parent !== this.#host || !current) return;
    this.#watched = current;
    this.#observer ??= new MutationObserver(() =>
      this.current === this.#watched ? this.watch(hidesText) : this.#onLost(),
    );
    const texts = hidesText && this.isPlaced ? this.#fallback.hide() : [];
    // What this element has changed itself is no news.
    this.#observer.takeRecords();
    this.#observer.observe(this.#host, { childList: true });
    for (const text of texts) this.#observer.observe(text, { characterData: true });
  }

  /** True if somebody has removed the element's own container and put no snapshot in its place. */
  get isLost(): boolean {
    return this.#watched === this.container && !this.current;
  }

  get #containers(): HTMLElement[] {
    return [...this.parent.children].filter((child): child is HTMLElement => child.hasAttribute(CONTAINER));
  }
}
