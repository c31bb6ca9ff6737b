import { LitElement } from 'lit';
import { languageOf } from './tree.js';

/** A `LitElement` that knows the page's language and updates when its own `lang` attribute changes. */
export abstract class LocalizedElement extends LitElement {
  /** The page's language at this element (BCP 47). */
  protected get language(): string {
    return languageOf(this);
  }

  // `lang` is a native property, so only its attribute is observed.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }
}
