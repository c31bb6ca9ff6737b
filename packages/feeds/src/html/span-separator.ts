/** Classes of word processors, whose spans may divide a word. */
const CUT_ANYWHERE = /TextRun|Mso|Apple-/i;

/**
 * Finds adjacent spans that only a style sheet separates: `<span class="topic">Trafik</span><span class="source">TT</span>`.
 * Without a blank between them, their words would run together.
 */
export class SpanSeparator {
  /** The class of the span that has just ended. */
  #ended: string | undefined;
  #classes: string[] = [];
  /** The end of the text before. */
  #last = '';
  #isBetween = false;

  open(name: string, attributes: Record<string, string>): void {
    const own = name === 'span' ? (attributes.class ?? '') : '';
    if (name === 'span') this.#classes.push(own);
    const ended = this.#ended;
    this.#ended = undefined;
    this.#isBetween = Boolean(own && ended && own !== ended && !CUT_ANYWHERE.test(own + ended));
  }

  close(name: string): void {
    this.#isBetween = false;
    this.#ended = name === 'span' ? this.#classes.pop() : undefined;
  }

  /** True if a blank belongs before a text. Called for every text, in order. */
  separates(text: string): boolean {
    const isBetween = this.#isBetween && /[\p{L}\p{N}]$/u.test(this.#last) && /^[\p{Lu}\p{N}]/u.test(text);
    this.#isBetween = false;
    this.#ended = undefined;
    this.#last = text.slice(-2);
    return isBetween;
  }
}
