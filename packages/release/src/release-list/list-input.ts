import type { Filter } from './list-options.js';

/** When a reader has not typed for this long, the result is announced and the query written into the URL. */
const TYPING_PAUSE_MS = 500;

const isSearchField = (control: HTMLElement) => control.dataset['pressAction'] === 'q';

/** What the controls of a list do. */
interface InputHandlers {
  /** The text that is searched now. */
  readonly searchText: string;
  search(text: string): void;
  filter(filter: Filter, value: string): void;
  showPage(page: number): void;
  /** True if filters do not offer the options of the whole archive yet. */
  readonly isIndexMissing: boolean;
  /** A filter is about to be used, by pointer or keyboard. `isHeld`: it did not open, and is to open with all its options. */
  openFilter(control: HTMLSelectElement, isHeld?: boolean): void;
  /** The reader has paused. `isSameTerm`: they are still typing the term of the latest pause. */
  typingPaused(isSameTerm: boolean): void;
}

/** Listens to the search field, the filters and the links to pages. */
export class ListInput {
  readonly #handlers: InputHandlers;
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #isSameTerm = false;

  constructor(handlers: InputHandlers) {
    this.#handlers = handlers;
  }

  /** True until the reader pauses. */
  get isTyping(): boolean {
    return this.#pauseTimer !== undefined;
  }

  /** Forgets what is being typed. */
  reset(): void {
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = undefined;
    this.#isSameTerm = false;
  }

  listen(container: HTMLElement, signal: AbortSignal): void {
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      handle: (event: HTMLElementEventMap[Type]) => void,
    ) => container.addEventListener(type, handle, { signal });
    on('input', ({ target }) => this.#onInput(target as HTMLInputElement));
    on('change', ({ target }) => this.#onChange(target as HTMLSelectElement));
    on('keydown', (event) => this.#onKeydown(event));
    on('mousedown', (event) => this.#holdFilter(event));
    on('pointerdown', ({ target }) => this.#openFilter(target as Element));
    on('click', (event) => this.#onClick(event));
  }

  #onInput(field: HTMLInputElement): void {
    if (!isSearchField(field) || field.value === this.#handlers.searchText) return;
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = setTimeout(() => this.#endTyping(), TYPING_PAUSE_MS);
    this.#handlers.search(field.value);
  }

  #endTyping(): void {
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = undefined;
    this.#handlers.typingPaused(this.#isSameTerm);
    this.#isSameTerm = true;
  }

  #onChange(control: HTMLSelectElement): void {
    const action = control.dataset['pressAction'];
    if (isSearchField(control)) {
      // The reader has left the field or pressed Enter. The next term gets its own history entry.
      if (this.isTyping) this.#endTyping();
      this.#isSameTerm = false;
    } else if (action) this.#handlers.filter(action as Filter, control.value);
  }

  #onKeydown(event: KeyboardEvent): void {
    const control = event.target as HTMLInputElement;
    if (event.key === 'Escape' && isSearchField(control) && control.value) {
      // Keeps a dialog around the list open.
      event.preventDefault();
      control.value = '';
      this.#onInput(control);
    } else if (/^(?:Arrow(?:Up|Down)|Enter| )$/.test(event.key) && this.#holdFilter(event)) {
      // It opens when its options are loaded.
    } else if (!/^(?:Tab|Shift|Alt|Control|Meta|Escape)$/.test(event.key)) this.#openFilter(control);
  }

  /** Keeps a filter from opening with the options of a part of the archive. */
  #holdFilter(event: Event): boolean {
    const control = event.target as HTMLSelectElement;
    if (!control.matches('select.press-list-input') || !this.#handlers.isIndexMissing) return false;
    event.preventDefault();
    this.#handlers.openFilter(control, true);
    return true;
  }

  #openFilter(control: Element): void {
    if (control.matches('select.press-list-input')) this.#handlers.openFilter(control as HTMLSelectElement);
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('.press-page');
    const isForBrowser = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || isForBrowser || event.defaultPrevented) return;
    event.preventDefault();
    this.#handlers.showPage(Number(link.dataset['pressPage']));
  }
}
