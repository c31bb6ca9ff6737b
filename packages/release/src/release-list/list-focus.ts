/** The element to focus after a query: the card at an index, or the first of the tools. */
export type FocusTarget = number | 'tools';

/** Moves the focus to the result of a query, which may take a while to come. */
export class ListFocus {
  #target: FocusTarget | undefined;
  /** The element that had the focus when the query was made. */
  #origin: Element | null = null;

  get target(): FocusTarget | undefined {
    return this.#target;
  }

  /** Sets the element to focus after the query that is made now, if any. */
  request(target: FocusTarget | undefined): void {
    this.#target = target;
    this.#origin = document.activeElement;
  }

  /** Moves the focus, if the target is there. */
  move(list: Element, container: HTMLElement): void {
    const target = this.#target;
    if (target === undefined) return;
    // Don't move the focus if the user has focused something else in the meantime.
    const { activeElement, body } = container.ownerDocument;
    const isInList = activeElement === body || list.contains(activeElement);
    if (!isInList && activeElement !== this.#origin) return void (this.#target = undefined);
    const tool = target === 'tools' && container.querySelector<HTMLElement>('.press-list-input');
    const headline =
      container.querySelectorAll<HTMLElement>('.press-card-headline')[target === 'tools' ? 0 : target];
    const element = tool || headline?.querySelector('a') || headline;
    if (!element) return;
    this.#target = undefined;
    if (element === headline) element.tabIndex = -1;
    element.focus();
  }
}
