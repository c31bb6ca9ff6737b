import { LitElement, type PropertyDeclaration } from 'lit';
import { readPropertyValue } from './property-value.js';
import { pageLanguage } from './tree.js';

/**
 * A `LitElement` that knows the page's language and updates when its own `lang` attribute changes. Its reflected properties
 * take what frameworks set: `undefined` and `null` restore the default, and text is read like the attribute's.
 */
export abstract class LocalizedElement extends LitElement {
  /** The value of each reflected property at construction. */
  readonly #defaults = new Map<PropertyKey, unknown>();

  /** The page's language at this element (BCP 47). */
  protected get language(): string {
    return pageLanguage(this);
  }

  // `lang` is a native property, so only its attribute is observed.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override requestUpdate(
    name?: PropertyKey,
    old?: unknown,
    options?: PropertyDeclaration,
    ...rest: [boolean?]
  ): void {
    if (name !== undefined && options?.reflect && this.#normalize(name, options)) return;
    super.requestUpdate(name, old, options, ...rest);
  }

  /** Corrects a property that cannot stay as it was set. Returns true if it has, which requests the update. */
  #normalize(name: PropertyKey, { attribute, ...options }: PropertyDeclaration): boolean {
    const set: unknown = Reflect.get(this, name);
    if (!this.#defaults.has(name)) this.#defaults.set(name, set);
    const value = readPropertyValue(set, options) ?? this.#defaults.get(name);
    if (Object.is(value, set)) return false;
    if (set === undefined || set === null)
      this.#removeAttribute(typeof attribute === 'string' ? attribute : String(name).toLowerCase());
    else Reflect.set(this, name, value);
    return true;
  }

  /** Removes an attribute, which restores the default of its property, also if it is not there. */
  #removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.removeAttribute(name);
    else this.attributeChangedCallback(name, '', null);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }
}
