import { PressElement, warnInvalid, type Enhancement, type View } from '@pressrum/base';
import { translationFor, viewOptions } from '@pressrum/i18n';
import { readDocument, type PressRoom, type Release } from '@pressrum/model';
import type { CSSResultOrNative } from 'lit';
import { layoutKey, parseLayoutOptions } from '../release-card/layout.js';
import { openCard } from '../release-card/open-card.js';
import { releaseCardStyles } from '../release-card/release-card.css.js';
import type { ListAttributes } from './list-attributes.js';
import type { ListController } from './list-controller.js';
import { DEFAULT_LIMIT, LOADING_MESSAGE_DELAY_MS, QUERY_PARAMS } from './list-options.js';
import { listSelectionKey } from './list-selection.js';

let part: typeof import('./release-list.part.js') | undefined;
const loadPart = async () => {
  part ??= await import('./release-list.part.js');
};

/**
 * Press releases as cards, newest first: some at a time, with a button that shows more or with numbered pages, and optionally
 * with a search field and filters. An archive in several documents (`next`) is loaded on demand. The first search or use of
 * a filter loads the document's `searchIndex`, or all documents if there is none. Inside a form it submits nothing.
 *
 * @element press-release-list
 *
 * @attr {string} src - URL of a press room document, or of a list of releases.
 * @attr {number} limit - How many releases are shown at a time. Default 10.
 * @attr {boolean} searchable - Shows a search field, for headlines, alternative headlines, leads, keywords, genres and contacts' names.
 * @attr {string} filters - The filters to show, in this order, of `genre`, `year` and `keyword`, separated by spaces.
 * @attr {string} page-param - The name of a URL parameter, such as `sida`: shows numbered pages instead of the button that shows more. Their links also work without script if the server inserts a snapshot of each page.
 * @attr {string} url-state - Keeps the search, the filters and the number of cards in the URL, so that it can be shared and the back button works. The value is a prefix for the parameters' names (`q`, `genre`, `year`, `keyword`, `shown`); it may be empty.
 * @attr {string} layout - `list` (default), `grid` with as many columns as fit, or `compact` with dates and headlines only. In `list` and `grid` the newest release is featured if it has an image.
 * @attr {string} show - `contacts` shows each release's contacts in its card.
 * @attr {string} group-by - `year` or `month` gives the releases of each a heading. Default: no headings.
 * @attr {number} heading-level - Level of the headlines, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release[] | PressRoom | undefined} releases - The releases to show, or a press room document with them; takes precedence over all other sources. To change it, set a new array or object.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-list - Everything in the list.
 * @cssclass press-list-tools - The search field and the filters.
 * @cssclass press-list-field - The search field or a filter, with its label.
 * @cssclass press-list-search - The search field, with its label.
 * @cssclass press-list-input - The field itself, of the search or of a filter.
 * @cssclass press-list-status - The number of results, or how many are shown, with a button.
 * @cssclass press-list-items - The list of cards.
 * @cssclass press-list-long - The same with many cards: those outside the window are laid out later.
 * @cssclass press-list-item - The list item of a card.
 * @cssclass press-list-period - The heading of a year or a month, with `group-by`.
 * @cssclass press-mark - A search term in a card.
 * @cssclass press-list-more - The button that shows more.
 * @cssclass press-pages - The numbered pages.
 * @cssclass press-pages-list - Their list.
 * @cssclass press-pages-item - An item of it: a link, or three dots.
 * @cssclass press-page - A link to a page; `[aria-current]` marks the current one.
 * @cssclass press-list-bar - The search field and the filters, with what was found.
 * @cssclass press-list-narrowed - The same, while it shows the result of a search or a filter.
 * @cssclass press-list-help - What to try if nothing was found.
 *
 * @cssprop [--press-accent] - Colour of links and of the bar beside a quote. Default: the page's link colour; the text's for the bar.
 * @cssprop [--press-surface] - Background of cards. Default: none.
 * @cssprop [--press-border] - Border colour of cards and of the current page's number. Default: the text colour, faint for cards.
 * @cssprop [--press-radius] - Corner radius of cards. Default 0.25rem.
 * @cssprop [--press-space] - Space between and inside cards. Default 1rem.
 * @cssprop [--press-measure] - Maximum line length. Default 68ch.
 * @cssprop [--press-text] - Text colour. Default: the page's.
 * @cssprop [--press-background] - Background behind everything. Default: none.
 * @cssprop [--press-font] - Font of the text. Default: the page's.
 * @cssprop [--press-heading-font] - Font of headings. Default: the page's.
 * @cssprop [--press-heading-weight] - Weight of headings. Default: the page's.
 * @cssprop [--press-heading-leading] - Line height of headings. Default 1.25.
 * @cssprop [--press-border-width] - Width of the borders of cards and boxes. Default 1px.
 * @cssprop [--press-shadow] - Shadow of cards and boxes. Default: none.
 * @cssprop [--press-focus-ring] - Outline of what has the keyboard focus, such as `3px solid currentColor`. Default: the page's.
 * @cssprop [--press-button-border] - Border colour of buttons and fields. Default: the text's.
 * @cssprop [--press-button] - Background of buttons. Default: none.
 * @cssprop [--press-button-text] - Text colour of buttons. Default: `--press-accent`, or else the text's.
 * @cssprop [--press-muted] - Colour of secondary text. Default: the text's.
 * @cssprop [--press-mark] - Background of search terms. Default: the browser's.
 * @cssprop [--press-mark-text] - Text colour of search terms. Default: the browser's.
 */
export class PressReleaseList extends PressElement implements ListAttributes {
  #controller: ListController | undefined;

  static override properties = {
    releases: { attribute: false },
    limit: { type: Number, reflect: true, useDefault: true },
    searchable: { type: Boolean, reflect: true, useDefault: true },
    filters: { reflect: true, useDefault: true },
    pageParam: { attribute: 'page-param', reflect: true, useDefault: true },
    urlState: { attribute: 'url-state', reflect: true, useDefault: true },
    layout: { reflect: true, useDefault: true },
    show: { reflect: true, useDefault: true },
    groupBy: { attribute: 'group-by', reflect: true, useDefault: true },
  };
  static override styles = releaseCardStyles;

  declare releases: Release[] | PressRoom | undefined;
  /** How many releases are shown at a time. */
  limit = DEFAULT_LIMIT;
  /** True for a search field. */
  searchable = false;
  /** The filters to show, separated by spaces. */
  filters = '';
  /** The name of the URL parameter for numbered pages. */
  pageParam = '';
  /** Prefix of the URL parameters; `null` if nothing is kept in the URL. */
  urlState: string | null = null;
  /** How the cards are arranged: `list`, `grid` or `compact`. */
  layout = '';
  /** What the cards show beside the essentials: `contacts`. */
  show = '';
  /** The period whose releases stand below a heading: `year` or `month`. */
  groupBy = '';
  headingLevel = 3;

  protected get assignedData(): unknown {
    return this.releases;
  }

  constructor() {
    super();
    this.addEventListener('click', openCard);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    setTimeout(async () => {
      if (!this.isConnected || !this.#isLoading) return;
      await loadPart().catch(() => {});
      if (this.#isLoading) this.showMessage(translationFor(this.language).loading);
    }, LOADING_MESSAGE_DELAY_MS);
  }

  /** True before the first update too, when the element has no state yet. */
  get #isLoading(): boolean {
    return (this.getAttribute('state') ?? 'loading') === 'loading';
  }

  protected view(source: unknown): View {
    return part
      ? this.#loadedController.view(
          source,
          viewOptions(this.language, this.headingLevel, readDocument(source, 'releases', warnInvalid)),
        )
      : loadPart;
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    await loadPart();
    return this.#loadedController;
  }

  get #loadedController(): ListController {
    return (this.#controller ??= new part!.ListController(this, this.data));
  }

  override get styles(): readonly CSSResultOrNative[] {
    return part ? [...super.styles, part.releaseListStyles] : super.styles;
  }

  // A snapshot does not match a query in the URL, or a list that the reader has used.
  protected override selectionKey(): string {
    const params = new URLSearchParams(location.search);
    const { limit, searchable, filters, pageParam, urlState } = this;
    return listSelectionKey(
      limit,
      searchable,
      filters,
      pageParam,
      pageParam && params.get(pageParam),
      layoutKey(parseLayoutOptions(this)),
      this.groupBy,
      ...(urlState === null ? [] : QUERY_PARAMS.map((name) => params.get(urlState + name))),
      this.#controller?.isUsed && 'used',
    );
  }

  protected override place(
    container: HTMLElement,
    parent: Element | ShadowRoot,
    existing: HTMLElement | undefined,
  ): void {
    const place = () => super.place(container, parent, existing);
    if (this.#controller) this.#controller.replace(existing, container, place);
    else place();
  }
}
