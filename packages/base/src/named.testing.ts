import { html } from 'lit/html.js';
import { PressElement, type View } from './index.js';

/** A small element for tests: it shows the name in its data. */
export class Named extends PressElement {
  static override properties = { named: { attribute: false } };
  declare named: { name: string } | undefined;
  headingLevel = 3;
  protected get assignedData(): unknown {
    return this.named;
  }
  wait(message: string): void {
    this.showMessage(message);
  }
  protected view(source: unknown): View {
    const { name } = source as { name?: string };
    if (name === 'fel') throw new Error(name);
    return name ? html`<p>${name}</p>` : undefined;
  }
}
customElements.define('press-named', class extends Named {});

/** Makes an element with these properties. */
export const show = (properties: Partial<Named>, tag = 'press-named'): Named =>
  Object.assign(document.createElement(tag) as Named, properties);

/** The containers in an element. */
export const boxes = (element: Element): Element[] => [
  ...(element.shadowRoot ?? element).querySelectorAll('[data-press]'),
];

/** Waits until what an element does by itself is done. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
