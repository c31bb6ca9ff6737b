/**
 * The text that others have put into an element, shown while the element itself shows nothing. Hidden text is emptied but
 * stays in its place: a framework that made it may still change or remove it. Elements are hidden by style instead.
 */
export class FallbackText {
  readonly #host: Element;
  readonly #hidden = new WeakMap<Text, string>();

  constructor(host: Element) {
    this.#host = host;
  }

  /** Hides all text, and returns the nodes, whose text may be changed later. */
  hide(): Text[] {
    return this.#texts.map((text) => {
      if (text.data.trim()) {
        this.#hidden.set(text, text.data);
        text.data = '';
      }
      return text;
    });
  }

  /** Shows the text again that is hidden. */
  show(): void {
    for (const text of this.#texts) text.data ||= this.#hidden.get(text) ?? '';
  }

  get #texts(): Text[] {
    return [...this.#host.childNodes].filter((node): node is Text => node.nodeType === Node.TEXT_NODE);
  }
}
