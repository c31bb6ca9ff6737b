import { aboutStyles } from '@pressrum/about/about.css.js';
import {
  CONTAINER,
  PressElement,
  sanitizerLoader,
  warnInvalid,
  type Enhancement,
  type Provider,
  type View,
} from '@pressrum/base';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { noticeContainer } from '@pressrum/contact/notice.template.js';
import { statusStyles } from '@pressrum/contact/status.css.js';
import { viewOptions } from '@pressrum/i18n';
import { readDocument, type PressRoom as PressRoomDocument } from '@pressrum/model';
import { releaseCardStyles } from '@pressrum/release/release-card.css.js';
import { layoutKey, parseLayoutOptions, type LayoutAttributes } from '@pressrum/release/layout.js';
import { openCard } from '@pressrum/release/open-card.js';
import { cardShowsBody } from '@pressrum/release/release-card.template.js';
import { defaultDocument } from './default-document.js';
import { roomStyles } from './room.css.js';
import { pressRoom } from './room.template.js';

/**
 * A press room. Without children it shows everything in its document: the number to call and who answers now, the releases
 * as cards, the press service's contacts and the about block. With `press-*` elements inside, it provides their data and
 * leaves the layout to the author. Both begin with the notice (crisis line) while it is valid: that of the file that
 * the document names (`noticeUrl`), or else the document's own.
 *
 * @element press-room
 *
 * @attr {string} src - URL of a press room document. Default, in a room without children: `pressroom.json` beside the script.
 * @attr {number} heading-level - Level of the sections' headings, 2 to 5; cards and boxes are one below. Default 2.
 * @attr {string} layout - How the releases are arranged: `list` (default), `grid` with as many columns as fit, or `compact` with dates and headlines only. In `list` and `grid` the newest release is featured if it has an image.
 * @attr {string} show - `contacts` shows each release's contacts in its card.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {PressRoom | undefined} room - The document to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @slot - Data as `<script type="application/json">`, a snapshot, or `press-*` elements to provide with data.
 *
 * @fires {PressLoadEvent} press-load - The data is shown or provided, or a snapshot inside was found to be current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-room - Everything in the room.
 * @cssclass press-room-call - The number to call, and who answers now.
 * @cssclass press-room-heading - The heading of a section.
 * @cssclass press-room-releases - The section with the releases.
 * @cssclass press-room-side - The contacts and the about block, beside the releases if there is space.
 * @cssclass press-notice-place - The container of the notice (crisis line), also while there is none.
 * @cssclass press-notice - The notice.
 * @cssclass press-notice-headline - Its headline.
 * @cssclass press-notice-text - Its text.
 * @cssclass press-notice-icon - Its icon.
 * @cssclass press-room-who - Its name and number.
 * @cssclass press-room-way - A way to reach the press service; `[data-press-now]` is the one that applies now.
 * @cssclass press-room-when - When it applies: hours, or a condition.
 *
 * @cssprop [--press-accent] - Colour of links, of the bar beside a quote and of the notice's border. Default: the page's link colour; the text's for the bar and the border.
 * @cssprop [--press-surface] - Background of cards, boxes and the notice. Default: none.
 * @cssprop [--press-border] - Border colour of cards and boxes. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius of cards and boxes. Default 0.25rem.
 * @cssprop [--press-space] - Space between sections and inside borders. Default 1rem.
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
 * @cssprop [--press-section-size] - Size of the headings of sections. Default: the page's.
 */
export class PressRoom extends PressElement implements Provider, LayoutAttributes {
  #listeners = new Set<(document: unknown) => void>();
  #providedDocument: unknown;

  static override properties = {
    room: { attribute: false },
    layout: { reflect: true, useDefault: true },
    show: { reflect: true, useDefault: true },
  };
  static override styles = [
    roomStyles,
    releaseCardStyles,
    contactBoxStyles,
    contactListStyles,
    aboutStyles,
    noticeStyles,
    statusStyles,
  ];

  declare room: PressRoomDocument | undefined;
  headingLevel = 2;
  /** How the cards are arranged: `list`, `grid` or `compact`. */
  layout = '';
  /** What the cards show beside the essentials: `contacts`. */
  show = '';

  constructor() {
    super();
    this.addEventListener('click', openCard);
  }

  protected get assignedData(): unknown {
    return this.room;
  }

  /** The document beside the script tag, for a room without children other than a snapshot. */
  protected override defaultSrc(): string | undefined {
    const isUsed =
      this.assignedData ||
      this.#hasOwnChildren ||
      [...this.children].some((child) => !child.hasAttribute(CONTAINER));
    return isUsed ? undefined : defaultDocument();
  }

  /** Calls the listener with the document, now if there is one and at every change. Returns an unsubscribe function. */
  subscribe(listener: (document: unknown) => void): () => void {
    this.#listeners.add(listener);
    this.requestUpdate();
    if (this.#providedDocument) listener(this.#providedDocument);
    return () => this.#listeners.delete(listener);
  }

  protected view(source: unknown): View {
    if (source !== this.#providedDocument) {
      this.#providedDocument = source;
      this.#listeners.forEach((listener) => listener(source));
    }
    const room = readDocument(source, 'releases', warnInvalid);
    if (this.#hasOwnChildren) {
      // In an isolated room, a slot shows the children.
      if (!this.shadowRoot?.querySelector('slot')) this.shadowRoot?.append(document.createElement('slot'));
      return room.notice || room.noticeUrl
        ? noticeContainer(viewOptions(this.language, this.headingLevel, room))
        : undefined;
    }
    const loader = room.releases?.some(cardShowsBody) ? sanitizerLoader() : undefined;
    return loader ?? pressRoom(viewOptions(this.language, this.headingLevel, room), parseLayoutOptions(this));
  }

  protected override selectionKey(): string {
    return this.#hasOwnChildren ? '' : layoutKey(parseLayoutOptions(this));
  }

  /** True if the author has put elements inside, which the room provides with data. */
  get #hasOwnChildren(): boolean {
    return (
      this.#listeners.size > 0 ||
      [...this.querySelectorAll('*')].some(({ localName }) => localName.startsWith('press-'))
    );
  }

  protected override get hidesChildren(): boolean {
    return false;
  }

  // The author's children stay. Only a container of our own is replaced.
  protected override place(
    container: HTMLElement,
    parent: Element | ShadowRoot,
    existing: Element | undefined,
  ): void {
    if (existing) existing.replaceWith(container);
    // The notice comes before the author's elements, the full room after other children.
    else if (this.#hasOwnChildren) parent.prepend(container);
    else if (parent === this) this.append(container);
    else parent.replaceChildren(container);
  }

  // The elements inside wait for the same data.
  protected override fail(error: unknown): void {
    super.fail(error);
    this.#listeners.forEach((listener) => listener(error));
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    return (await import('@pressrum/contact/enhance.js')).contactEnhancement;
  }
}
