import { PressElement, warnOfDrop, type Enhancement, type View } from '@pressrum/base';
import { roomOf, model, viewOptions, type PressRoom, type Release } from '@pressrum/model';
import type { CSSResultOrNative } from 'lit';
import { releaseCardStyles } from '../release-card/release-card.css.js';
import { ASKED, LIMIT, listVersion } from './asked.js';
import type { Browsing } from './browsing.js';
import type { ListAttributes } from './list-options.js';

let part: typeof import('./release-list.part.js') | undefined;
const loadPart = async () => {
  part ??= await import('./release-list.part.js');
};

/** How long a reader waits for the first document before being told so. */
const SLOW = 300;

/**
 * Press releases as cards, newest first: some at a time, with a button that shows more or with numbered pages, and with a
 * search field and filters where asked for. Of an archive in several documents (`next`) only the first is fetched until
 * somebody asks for more; the first search or use of a filter fetches the document's `searchIndex`, or all of its
 * documents where it has none. Inside a form it submits nothing.
 *
 * @element press-release-list
 *
 * @attr {string} src - URL of a press room document, or of a list of releases.
 * @attr {number} limit - How many releases are shown at a time. Default 10.
 * @attr {boolean} searchable - Shows a search field, for headlines, alternative headlines, leads, keywords, genres and contacts' names.
 * @attr {string} filters - The filters to show, in this order, of `genre`, `year` and `keyword`, separated by spaces.
 * @attr {string} page-param - The name of a URL parameter, such as `sida`: shows numbered pages instead of the button for more. Their links work without script too, where the server puts a snapshot of each page in.
 * @attr {string} url-state - Keeps what is searched, chosen and shown in the URL, so that it can be shared and the back button works. The value begins the parameters' names (`q`, `genre`, `year`, `keyword`, `shown`); it may be empty.
 * @attr {number} heading-level - Level of the headlines, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release[] | PressRoom | undefined} releases - The releases to show, or a press room document with them; takes precedence over all other sources. To change it, set a new array or object.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-list - Everything in the list.
 * @cssclass press-list-tools - The search field and the filters.
 * @cssclass press-list-field - The search field or a filter, with its label.
 * @cssclass press-list-search - The search field, with its label.
 * @cssclass press-list-input - The field itself, of the search or of a filter.
 * @cssclass press-list-status - What was found, or how much of it is shown, with the button that goes with that.
 * @cssclass press-list-items - The list of cards.
 * @cssclass press-list-long - The same, where there are so many that those outside the window wait to be laid out.
 * @cssclass press-list-item - The place of a card.
 * @cssclass press-mark - What the reader searched for, in a card.
 * @cssclass press-list-more - The button that shows more.
 * @cssclass press-pages - The numbered pages.
 * @cssclass press-pages-list - Their list.
 * @cssclass press-pages-item - The place of a link in it, or of three dots.
 * @cssclass press-page - A link to a page; `[aria-current]` is the one that is shown.
 *
 * @cssprop [--press-accent] - Colour of links and of the bar beside a quote. Default: the page's link colour; the text's for the bar.
 * @cssprop [--press-surface] - Background of cards. Default: none.
 * @cssprop [--press-border] - Border colour of cards and of the number of the page that is shown. Default: the text colour, faint for cards.
 * @cssprop [--press-radius] - Corner radius of cards. Default 0.25rem.
 * @cssprop [--press-space] - Space between and inside cards. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressReleaseList extends PressElement implements ListAttributes {
  #browsing: Browsing | undefined;

  static override properties = {
    releases: { attribute: false },
    limit: { type: Number, reflect: true, useDefault: true },
    searchable: { type: Boolean, reflect: true, useDefault: true },
    filters: { reflect: true, useDefault: true },
    pageParam: { attribute: 'page-param', reflect: true, useDefault: true },
    urlState: { attribute: 'url-state', reflect: true },
  };
  static override styles = releaseCardStyles;

  declare releases: Release[] | PressRoom | undefined;
  /** How many releases are shown at a time. */
  limit = LIMIT;
  /** True for a search field. */
  searchable = false;
  /** The filters to show, separated by spaces. */
  filters = '';
  /** The name of the URL parameter for numbered pages. */
  pageParam = '';
  /** `null`: nothing is kept in the URL; else what its parameters' names begin with. */
  urlState: string | null = null;
  headingLevel = 3;

  protected get assignedData(): unknown {
    return this.releases;
  }

  protected readonly model = model;

  override connectedCallback(): void {
    super.connectedCallback();
    setTimeout(async () => {
      if (!this.isConnected || this.getAttribute('state') !== 'loading') return;
      await loadPart().catch(() => {});
      if (this.getAttribute('state') === 'loading') this.showMessage(model.translationFor(this.language).loading);
    }, SLOW);
  }

  protected view(source: unknown): View {
    return part
      ? this.#list.view(
          source,
          viewOptions(this.language, this.headingLevel, roomOf(source, 'releases', warnOfDrop)),
        )
      : loadPart;
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    await loadPart();
    return this.#list;
  }

  get #list(): Browsing {
    return (this.#browsing ??= new part!.Browsing({
      element: this,
      load: (path, from) => this.data.load(path, from),
      update: () => this.requestUpdate(),
      retry: () => void this.data.find(),
    }));
  }

  override get styles(): readonly CSSResultOrNative[] {
    return part ? [...super.styles, part.releaseListStyles] : super.styles;
  }

  // What is asked for in the URL, or by the reader, is not what a snapshot shows.
  protected override selectionKey(): string {
    const params = new URLSearchParams(location.search);
    const { limit, searchable, filters, pageParam, urlState } = this;
    return listVersion(
      limit,
      searchable,
      filters,
      pageParam,
      pageParam && params.get(pageParam),
      ...(urlState === null ? [] : ASKED.map((name) => params.get(urlState + name))),
      this.#browsing?.isTouched && 'live',
    );
  }

  protected override place(
    container: HTMLElement,
    root: Element | ShadowRoot,
    standing: HTMLElement | undefined,
  ): void {
    const put = () => super.place(container, root, standing);
    if (this.#browsing) this.#browsing.replace(standing, container, put);
    else put();
  }
}
