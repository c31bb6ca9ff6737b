import type { CSSResultOrNative, ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { baseStyles, rootStyles } from './styles.css.js';

type Host = ReactiveControllerHost & Element & { readonly styles: readonly CSSResultOrNative[] };

/**
 * Adopts an element's style sheets into the document or shadow root that it is in, once each. Lit adopts styles into shadow
 * roots only, and throws when the element moves to another document.
 */
export class StyleController implements ReactiveController {
  readonly #host: Host;
  readonly #findParent: () => Node;

  /** @param findParent Returns the element, or the shadow root that it renders into. Called when the element is connected. */
  constructor(host: Host, findParent: () => Node) {
    this.#host = host;
    this.#findParent = findParent;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#findParent().getRootNode() as Document | ShadowRoot;
    for (const css of [rootStyles(this.#host.localName), baseStyles, ...this.#host.styles].map(String))
      adoptStyles(root, css);
  }

  // A lazily loaded module adds style sheets.
  hostUpdate(): void {
    this.hostConnected();
  }
}
