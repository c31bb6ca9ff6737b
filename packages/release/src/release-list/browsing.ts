import { sanitiserLoader, warnOfDrop, type Enhancement, type EnhancementContext, type View } from '@pressrum/base';
import { translationFor, type ViewOptions } from '@pressrum/model';
import { showsBody } from '../release-card/release-card.template.js';
import { Archive, type Load } from './archive.js';
import { LIMIT, type Asked, type Filter } from './asked.js';
import { listOptions, type ListAttributes } from './list-options.js';
import { askedOfUrl, writeUrl } from './list-url.js';
import { isNarrowed, listView, reachOf, type ListView, type Progress } from './list-view.js';
import { offerRetry } from './offer-retry.js';
import { releaseList, wordsFor } from './release-list.template.js';

/** The element, to what goes on in it. */
export interface ListHost {
  element: Element & ListAttributes;
  load: Load;
  /** Has it show what is asked for now. */
  update(): void;
  /** Has it look for its data once more. */
  retry(): void;
}

/** How long a reader waits before being told so. */
const SLOW = 300;
/** How long a reader pauses in typing before what was found is said, and stands in the URL. */
const PAUSE = 500;
/** How long a new place for what is said must have been in the page before screen readers notice what is written to it. */
const NOTICED_AFTER = 150;

const SILENCE = { found: '', shown: '' };

/** What gets the focus when what was asked for is there: the card at this place, or the first of the tools. */
type Focus = number | 'tools';

/** What a reader does in a list: asks for more of it, for a page, for what holds a word or passes a filter. */
export class Browsing implements Enhancement {
  /** True once somebody has asked for something; a snapshot then no longer stands for the list. */
  isTouched = false;

  #host: ListHost;
  #source: unknown;
  #archive: Archive | undefined;
  #asked: Asked;
  /** The page that is shown; it stands until another one can take its place. */
  #page: number;
  #progress: Progress = 'done';
  #added = 0;
  #focus: Focus | undefined;
  /** Where the focus was when it was asked for. */
  #askedFrom: Element | null = null;
  /** Of what is asked for, the latest wins. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** True while the latest step in the history is that of the word that is being typed. */
  #isTyping = false;
  #said = SILENCE;
  /** True while the list is too new for screen readers to notice what is said in it. */
  #isNew = false;
  /** True where the element has drawn the list; a snapshot is not changed while one of its filters is open. */
  #isDrawn = false;

  constructor(host: ListHost) {
    this.#host = host;
    this.#asked = askedOfUrl(this.#host.element);
    this.#page = this.#asked.page;
  }

  /** What the list shows of a source, or what fetches what it needs first. */
  view(source: unknown, options: ViewOptions): View {
    this.#use(source);
    // What the URL asks for may stand further down than the first document; what stands there waits for it.
    if (this.#progress === 'done' && !this.#isHere()) return () => this.#gather();
    const view = this.#view(options.texts.language);
    // What is said waits for the reader to pause: a screen reader would say it for every letter.
    if (this.#isNew) this.#said = SILENCE;
    else if (this.#pause === undefined) this.#said = wordsFor(view, options.texts);
    const needed = view.releases.some(showsBody) ? sanitiserLoader() : undefined;
    return needed ?? releaseList({ ...view, said: this.#said }, options, new URLSearchParams(location.search));
  }

  #use(source: unknown): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#archive = new Archive(source, this.#host.load, warnOfDrop);
    this.#progress = 'done';
    if (this.isTouched) this.#turn++;
  }

  #view(language = ''): ListView {
    const asked = { ...this.#asked, page: this.#page };
    const state = { progress: this.#progress, added: this.#added };
    return listView(listOptions(this.#host.element), asked, this.#archive!, language || undefined, state);
  }

  /** True where nothing has to be fetched for what is asked for. */
  #isHere(): boolean {
    const { isKnown, isWhole, releases } = this.#archive!;
    return isNarrowed(this.#asked)
      ? isKnown
      : isWhole || releases.length >= reachOf(listOptions(this.#host.element), this.#asked);
  }

  /** Fetches what is asked for. Where that fails, what is at hand is shown all the same, and the failure said. */
  async #gather(): Promise<void> {
    const turn = this.#turn;
    const archive = this.#archive!;
    this.#progress = 'pending';
    const isLatest = () => turn === this.#turn && archive === this.#archive;
    const slow = setTimeout(() => {
      if (!isLatest()) return;
      this.#progress = 'slow';
      this.#host.update();
    }, SLOW);
    let progress: Progress = 'done';
    try {
      if (isNarrowed(this.#asked)) await archive.know();
      else await archive.reach(reachOf(listOptions(this.#host.element), this.#asked));
    } catch (error) {
      // Given up because the element left its place: asked for again where it comes back.
      if ((error as Error).name !== 'AbortError') {
        console.warn('press-release-list', error);
        progress = 'failed';
      }
    }
    clearTimeout(slow);
    if (isLatest()) this.#progress = progress;
  }

  /** Shows what there is of what is asked for at once, and the rest when it is here. */
  async #ask(change: Partial<Asked>, { focus, isStep = true }: { focus?: Focus; isStep?: boolean } = {}) {
    const turn = ++this.#turn;
    this.#askedFrom = document.activeElement;
    this.isTouched = true;
    this.#asked = { ...this.#asked, ...change };
    this.#focus = focus;
    this.#added = 0;
    this.#progress = 'done';
    if (!this.#isHere()) {
      const gathering = this.#gather();
      this.#host.update();
      await gathering;
      if (turn !== this.#turn) return;
    }
    if (this.#progress === 'done') {
      this.#page = this.#asked.page;
      if (isStep) writeUrl(this.#host.element, this.#asked, 'pushState');
    }
    // A card further down: the first of those that are added to the list.
    if (focus && focus !== 'tools') this.#added = this.#view().releases.length - focus;
    this.#host.update();
  }

  readonly actions: Enhancement['actions'] = {
    more: () => {
      const before = this.#view().releases.length;
      const { limit = LIMIT } = listOptions(this.#host.element);
      return this.#ask({ shown: before + limit }, { focus: before });
    },
    reset: () => this.#ask({ q: '', genre: '', year: '', keyword: '', shown: 0, page: 1 }, { focus: 'tools' }),
    retry: () => (this.#source ? this.#ask({}, { focus: this.#focus ?? 'tools' }) : this.#host.retry()),
  };

  start({ container, source, language }: EnhancementContext & { source: unknown }): () => void {
    if (!source) {
      offerRetry(container, translationFor(language).retry);
      return () => {};
    }
    this.#use(source);
    this.#sync(container);
    this.#moveFocus(container);
    const ending = new AbortController();
    const on = (target: EventTarget, type: string, act: (event: Event) => unknown) =>
      target.addEventListener(type, act, { signal: ending.signal });
    on(container, 'input', ({ target }) => this.#type(target as HTMLInputElement));
    on(container, 'change', ({ target }) => this.#choose(target as HTMLSelectElement));
    on(container, 'keydown', (event) => this.#press(event as KeyboardEvent));
    on(container, 'pointerdown', ({ target }) => void this.#open(target as Element));
    on(container, 'click', (event) => this.#follow(event as MouseEvent));
    on(window, 'popstate', () => this.#goBack());
    return () => ending.abort();
  }

  /** Puts a drawn list in the place of a snapshot; the control that has the focus there keeps it here. */
  replace(standing: HTMLElement | undefined, container: HTMLElement, put: () => void): void {
    const { activeElement } = (standing?.getRootNode() ?? document) as Document;
    const control = standing?.contains(activeElement) ? (activeElement as HTMLInputElement) : undefined;
    put();
    this.#isDrawn = true;
    if (standing && this.#turn) {
      this.#setNew(true);
      setTimeout(() => this.#setNew(false), NOTICED_AFTER);
    }
    const action = control?.dataset['pressAction'];
    const same = action && container.querySelector<HTMLInputElement>(`[data-press-action="${action}"]`);
    if (!same) return;
    // Shown only when it is ready to act, which it is for them who were using it.
    container.setAttribute('data-press-ready', '');
    this.#sync(container);
    same.focus({ preventScroll: true });
    if (action === 'q') same.setSelectionRange(control.selectionStart, control.selectionEnd);
  }

  /** What a new list said from the start would not be heard: it is emptied, and says it when it is noticed. */
  #setNew(isNew: boolean): void {
    this.#isNew = isNew;
    this.#host.update();
  }

  /** What stands in the controls is what is asked for: also after a step back, or in what a browser has filled in. */
  #sync(container: HTMLElement): void {
    for (const control of container.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.press-list-input')) {
      const value = this.#asked[control.dataset['pressAction'] as 'q' | Filter];
      if (control.value !== value) control.value = value;
    }
  }

  #moveFocus(container: HTMLElement): void {
    const focus = this.#focus;
    if (focus === undefined || this.#progress === 'failed') return;
    const isWaiting = this.#progress !== 'done';
    if (isWaiting && (focus === 'tools' || listOptions(this.#host.element).pageParam)) return;
    // Who has gone on elsewhere meanwhile is not called back.
    const { activeElement } = container.ownerDocument;
    const isHere = activeElement === container.ownerDocument.body || this.#host.element.contains(activeElement);
    if (!isHere && activeElement !== this.#askedFrom) return void (this.#focus = undefined);
    const tool = focus === 'tools' && container.querySelector<HTMLElement>('.press-list-input');
    const card = container.querySelectorAll<HTMLElement>('.press-card-headline')[focus === 'tools' ? 0 : focus];
    const target = tool || card?.querySelector('a') || card;
    if (!target) return;
    this.#focus = undefined;
    if (target === card) target.tabIndex = -1;
    target.focus();
  }

  #type(input: HTMLInputElement): void {
    if (input.dataset['pressAction'] !== 'q' || input.value === this.#asked.q) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#endPause(), PAUSE);
    void this.#ask({ q: input.value, shown: 0, page: 1 }, { isStep: false });
  }

  #endPause(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (!this.#host.element.isConnected) return;
    writeUrl(this.#host.element, this.#asked, this.#isTyping ? 'replaceState' : 'pushState');
    this.#isTyping = true;
    this.#host.update();
  }

  #choose({ dataset, value }: HTMLSelectElement): void {
    const action = dataset['pressAction'];
    if (action === 'q') {
      // The reader has left the field or pressed Enter: the next word is another step.
      if (this.#pause !== undefined) this.#endPause();
      this.#isTyping = false;
    } else if (action) void this.#ask({ [action]: value, shown: 0, page: 1 });
  }

  #press(event: KeyboardEvent): void {
    const control = event.target as HTMLInputElement;
    if (event.key === 'Escape' && control.dataset['pressAction'] === 'q' && control.value) {
      // Not the dialog around it too.
      event.preventDefault();
      control.value = '';
      this.#type(control);
    } else if (!/^(?:Tab|Shift|Alt|Control|Meta|Escape)$/.test(event.key)) void this.#open(control);
  }

  /** A filter is about to be used: it is to offer what the whole archive holds. Passing it by with Tab asks for nothing. */
  async #open(control: Element): Promise<void> {
    const archive = this.#archive!;
    if (!control.matches('select.press-list-input') || archive.isKnown) return;
    try {
      await archive.know();
    } catch {
      // It offers what is at hand; whoever chooses something is told.
    }
    if (this.#isDrawn || !control.matches(':focus')) return this.#redraw();
    control.addEventListener('blur', () => this.#redraw(), { once: true });
  }

  #redraw(): void {
    this.isTouched = true;
    this.#host.update();
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('.press-page');
    const isForBrowser = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || isForBrowser || event.defaultPrevented) return;
    event.preventDefault();
    void this.#ask({ page: Number(link.dataset['pressPage']) }, { focus: 0 });
  }

  #goBack(): void {
    const asked = askedOfUrl(this.#host.element);
    const now = this.#host.element.urlState !== null ? asked : { ...this.#asked, page: asked.page };
    if (JSON.stringify(now) === JSON.stringify(this.#asked)) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#isTyping = false;
    void this.#ask(now, { isStep: false });
  }
}
