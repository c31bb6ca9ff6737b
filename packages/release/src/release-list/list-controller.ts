import {
  sanitizerLoader,
  warnInvalid,
  type DataController,
  type Enhancement,
  type EnhancementContext,
  type View,
} from '@pressrum/base';
import { LIVE_REGION_DELAY_MS } from '@pressrum/base/live-region.js';
import { translationFor, type ViewOptions } from '@pressrum/i18n';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cardShowsBody } from '../release-card/release-card.template.js';
import { Archive } from './archive.js';
import { parseListOptions, type ListAttributes } from './list-attributes.js';
import { ListFocus, type FocusTarget } from './list-focus.js';
import { ListInput } from './list-input.js';
import { DEFAULT_LIMIT, LOADING_MESSAGE_DELAY_MS, type Filter, type ListOptions } from './list-options.js';
import { EMPTY_QUERY, hasCriteria, listQueryFromUrl, writeListQuery, type ListQuery } from './list-query.js';
import { countNeeded, createListView, type ListView, type Progress } from './list-view.js';
import { offerRetry } from './offer-retry.js';
import { releaseList, statusMessages } from './release-list.template.js';

type Host = ReactiveControllerHost & Element & ListAttributes;

const NO_MESSAGES = { results: '', shown: '' };

/** Opens a filter that was kept from opening. Where a browser cannot, it has the focus and opens at the next click. */
function showOptions(control: HTMLSelectElement | null | undefined): void {
  control?.focus({ preventScroll: true });
  try {
    control?.showPicker();
  } catch {
    // Too long after the click.
  }
}

/** Keeps a list's query, loads what it needs of the archive, and renders the result. */
export class ListController implements ReactiveController, Enhancement {
  /** True once the reader has used the list. A snapshot then no longer matches it. */
  isUsed = false;

  readonly #host: Host;
  readonly #data: DataController;
  readonly #focus = new ListFocus();
  readonly #input: ListInput;
  #container: HTMLElement | undefined;
  #source: unknown;
  #archive: Archive | undefined;
  #query: ListQuery;
  /** The page that is shown. It stays until the requested page is loaded. */
  #shownPage: number;
  #progress: Progress = 'done';
  #addedCount = 0;
  /** Counts queries, so that only the latest takes effect. */
  #queryCount = 0;
  #messages = NO_MESSAGES;
  /** True while the live regions are too new for screen readers to notice. */
  #isRegionNew = false;
  /** True once the list is rendered. Until then there may be a snapshot, which is not replaced while a filter is open. */
  #isRendered = false;

  constructor(host: Host, data: DataController) {
    this.#host = host;
    this.#data = data;
    this.#query = listQueryFromUrl(host);
    this.#shownPage = this.#query.page;
    this.#input = new ListInput(this);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#input.reset();
  }

  /** Returns the template of the list, or what loads the data that it needs. */
  view(source: unknown, viewOptions: ViewOptions): View {
    this.#setSource(source);
    // The URL may ask for more than the first document. The existing content stays until that is loaded.
    if (this.#progress === 'done' && !this.#isLoaded) return () => this.#load();
    const view = this.#createView(viewOptions.texts.language);
    // Messages wait until the reader pauses: screen readers would announce every letter.
    if (this.#isRegionNew) this.#messages = NO_MESSAGES;
    else if (!this.#input.isTyping) this.#messages = statusMessages(view, viewOptions.texts);
    const loader = view.releases.some(cardShowsBody) ? sanitizerLoader() : undefined;
    const params = new URLSearchParams(location.search);
    return loader ?? releaseList({ ...view, messages: this.#messages }, viewOptions, params);
  }

  #setSource(source: unknown): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#archive = new Archive(source, (path, from) => this.#data.load(path, from), warnInvalid);
    this.#progress = 'done';
    if (this.isUsed) this.#queryCount++;
  }

  get #options(): ListOptions {
    return parseListOptions(this.#host);
  }

  #createView(language = ''): ListView {
    const query = { ...this.#query, page: this.#shownPage };
    const state = { progress: this.#progress, addedCount: this.#addedCount };
    return createListView(this.#options, query, this.#archive!, language || undefined, state);
  }

  /** True if everything that the query needs is loaded. */
  get #isLoaded(): boolean {
    const { isFullyIndexed, hasAllPages, releases } = this.#archive!;
    return hasCriteria(this.#query)
      ? isFullyIndexed
      : hasAllPages || releases.length >= countNeeded(this.#options, this.#query);
  }

  /** Loads what the query needs. If that fails, the list shows what is loaded and a message. */
  async #load(): Promise<void> {
    const queryCount = this.#queryCount;
    const archive = this.#archive!;
    const isCurrent = () => queryCount === this.#queryCount && archive === this.#archive;
    this.#progress = 'pending';
    const slowTimer = setTimeout(() => {
      if (!isCurrent()) return;
      this.#progress = 'slow';
      this.#host.requestUpdate();
    }, LOADING_MESSAGE_DELAY_MS);
    let progress: Progress = 'done';
    try {
      if (hasCriteria(this.#query)) await archive.loadIndex();
      else await archive.loadUpTo(countNeeded(this.#options, this.#query));
    } catch (error) {
      // After an abort the element has left the page. It loads again when it comes back.
      if ((error as Error).name !== 'AbortError') {
        console.warn('press-release-list', error);
        progress = 'failed';
      }
    }
    clearTimeout(slowTimer);
    if (isCurrent()) this.#progress = progress;
  }

  /** Changes the query. Shows the loaded part of the result now, the rest when it is loaded. */
  async #changeQuery(
    change: Partial<ListQuery>,
    { focus, hasHistoryEntry = true }: { focus?: FocusTarget; hasHistoryEntry?: boolean } = {},
  ): Promise<void> {
    const queryCount = ++this.#queryCount;
    this.isUsed = true;
    this.#query = { ...this.#query, ...change };
    this.#focus.request(focus);
    this.#addedCount = 0;
    this.#progress = 'done';
    if (!this.#isLoaded) {
      const loading = this.#load();
      this.#host.requestUpdate();
      await loading;
      if (queryCount !== this.#queryCount) return;
    }
    if (this.#progress === 'done') {
      this.#shownPage = this.#query.page;
      if (hasHistoryEntry) writeListQuery(this.#host, this.#query, 'pushState');
    }
    // Focus on a card further down: the first of the added ones.
    if (focus && focus !== 'tools') this.#addedCount = this.#createView().releases.length - focus;
    this.#host.requestUpdate();
  }

  readonly actions: Enhancement['actions'] = {
    more: () => {
      const { length } = this.#createView().releases;
      const { limit = DEFAULT_LIMIT } = this.#options;
      return this.#changeQuery({ shown: length + limit }, { focus: length });
    },
    reset: () => this.#changeQuery(EMPTY_QUERY, { focus: 'tools' }),
    retry: () =>
      this.#source ? this.#changeQuery({}, { focus: this.#focus.target ?? 'tools' }) : this.#data.find(),
  };

  start({ container, source, language }: EnhancementContext & { source: unknown }): () => void {
    if (!source) {
      offerRetry(container, translationFor(language).retry);
      return () => {};
    }
    this.#container = container;
    this.#setSource(source);
    this.#fillControls(container);
    this.#moveFocus(container);
    const abortController = new AbortController();
    const { signal } = abortController;
    this.#input.listen(container, signal);
    window.addEventListener('popstate', () => this.#readUrl(), { signal });
    return () => abortController.abort();
  }

  /** Replaces a snapshot with the rendered list. A control that has the focus keeps it. */
  replace(existing: HTMLElement | undefined, container: HTMLElement, place: () => void): void {
    const { activeElement } = (existing?.getRootNode() ?? document) as Document;
    const control = existing?.contains(activeElement) ? (activeElement as HTMLInputElement) : undefined;
    place();
    this.#container = container;
    this.#isRendered = true;
    if (existing && this.#queryCount) {
      this.#setRegionNew(true);
      setTimeout(() => this.#setRegionNew(false), LIVE_REGION_DELAY_MS);
    }
    const action = control?.dataset['pressAction'];
    const newControl = action && container.querySelector<HTMLInputElement>(`[data-press-action="${action}"]`);
    if (!newControl) return;
    // The controls become visible with their enhancement, but the reader is using one already.
    container.setAttribute('data-press-ready', '');
    this.#fillControls(container);
    newControl.focus({ preventScroll: true });
    if (action === 'q') newControl.setSelectionRange(control.selectionStart, control.selectionEnd);
  }

  /** Empties the live regions while they are new: screen readers would miss a message that is there from the start. */
  #setRegionNew(isNew: boolean): void {
    this.#isRegionNew = isNew;
    this.#host.requestUpdate();
  }

  /** Sets the controls to the query, also after a step back in history or when the browser has restored a form. */
  #fillControls(container: HTMLElement): void {
    for (const control of container.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.press-list-input')) {
      const value = this.#query[control.dataset['pressAction'] as 'q' | Filter];
      if (control.value !== value) control.value = value;
    }
  }

  #moveFocus(container: HTMLElement): void {
    const isLoading = this.#progress !== 'done';
    if (this.#progress === 'failed') return;
    if (isLoading && (this.#focus.target === 'tools' || this.#options.pageParam)) return;
    this.#focus.move(this.#host, container);
  }

  get searchText(): string {
    return this.#query.q;
  }

  search(text: string): void {
    void this.#changeQuery({ q: text, shown: 0, page: 1 }, { hasHistoryEntry: false });
  }

  typingPaused(isSameTerm: boolean): void {
    writeListQuery(this.#host, this.#query, isSameTerm ? 'replaceState' : 'pushState');
    this.#host.requestUpdate();
  }

  filter(filter: Filter, value: string): void {
    void this.#changeQuery({ [filter]: value, shown: 0, page: 1 });
  }

  showPage(page: number): void {
    void this.#changeQuery({ page }, { focus: 0 });
  }

  get isIndexMissing(): boolean {
    return !this.#archive?.isFullyIndexed;
  }

  /** Loads the index, so that the filter offers the options of the whole archive. */
  async openFilter(control: HTMLSelectElement, isHeld = false): Promise<void> {
    const archive = this.#archive!;
    if (archive.isFullyIndexed) return;
    control.setAttribute('aria-busy', 'true');
    try {
      await archive.loadIndex();
    } catch {
      // The filter offers the loaded options. The reader is told of the failure when they choose one.
    }
    control.removeAttribute('aria-busy');
    const renderAnew = () => {
      this.isUsed = true;
      this.#host.requestUpdate();
    };
    if (isHeld) {
      renderAnew();
      await this.#host.updateComplete;
      return showOptions(
        this.#container?.querySelector(`[data-press-action="${control.dataset['pressAction']}"]`),
      );
    }
    if (this.#isRendered || !control.matches(':focus')) return renderAnew();
    control.addEventListener('blur', renderAnew, { once: true });
  }

  #readUrl(): void {
    const urlQuery = listQueryFromUrl(this.#host);
    const query = this.#host.urlState !== null ? urlQuery : { ...this.#query, page: urlQuery.page };
    if (JSON.stringify(query) === JSON.stringify(this.#query)) return;
    this.#input.reset();
    void this.#changeQuery(query, { hasHistoryEntry: false });
  }
}
