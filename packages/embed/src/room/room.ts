import { aboutStyles } from '@pressrum/about/about.css.js';
import {
  CONTAINER,
  PressElement,
  sanitiserLoader,
  urlOf,
  warnOfDrop,
  type Enhancement,
  type Provider,
  type View,
} from '@pressrum/base';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { noticePlace } from '@pressrum/contact/notice.template.js';
import { statusStyles } from '@pressrum/contact/status.css.js';
import { roomOf, model, viewOptions, type PressRoom as PressRoomDocument } from '@pressrum/model';
import { releaseCardStyles } from '@pressrum/release/release-card.css.js';
import { showsBody } from '@pressrum/release/release-card.template.js';
import { defaultDocument } from './default-document.js';
import { roomStyles } from './room.css.js';
import { pressRoom } from './room.template.js';

/**
 * A press room. Left empty, it shows everything in its document: the number to call and who answers now, the releases as
 * cards, the press service's contacts and the about block. With `press-*` elements inside, it supplies their data and
 * leaves the arrangement to the author. First in either stands the notice (crisis line) while it is valid: that of the
 * `notice.json` beside the document, else the document's own.
 *
 * @element press-room
 *
 * @attr {string} src - URL of a press room document. Default, in a room without children: `pressroom.json` beside the script.
 * @attr {number} heading-level - Level of the parts' headings, 2 to 5; cards and boxes are one below. Default 2.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {PressRoom | undefined} room - The document to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @slot - Data as `<script type="application/json">`, a snapshot, or `press-*` elements to supply with data.
 *
 * @fires press-load - The data is shown or supplied, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-room - Everything in the room.
 * @cssclass press-room-call - What stands at the top: whom to call, and who answers now.
 * @cssclass press-room-heading - The heading of a part.
 * @cssclass press-room-releases - The part with the releases.
 * @cssclass press-room-side - The contacts and the about block, beside the releases where there is space.
 * @cssclass press-notice-place - Where the notice (crisis line) stands, or would stand.
 * @cssclass press-notice - The notice.
 * @cssclass press-notice-headline - Its headline.
 * @cssclass press-notice-text - Its text.
 *
 * @cssprop [--press-accent] - Colour of links, of the bar beside a quote and of the notice's border. Default: the page's link colour; the text's for the bar and the border.
 * @cssprop [--press-surface] - Background of cards, boxes and the notice. Default: none.
 * @cssprop [--press-border] - Border colour of cards and boxes. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius of cards and boxes. Default 0.25rem.
 * @cssprop [--press-space] - Space between parts and inside borders. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressRoom extends PressElement implements Provider {
  #listeners = new Set<(document: unknown) => void>();
  #supplied: unknown;

  static override properties = { room: { attribute: false } };
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

  protected get assignedData(): unknown {
    return this.room;
  }

  /** The document beside the script tag, for a room that has no children but a snapshot. */
  protected override defaultSrc(): string | undefined {
    const isUsed =
      this.assignedData || this.#supplies || [...this.children].some((child) => !child.hasAttribute(CONTAINER));
    return isUsed ? undefined : defaultDocument();
  }

  /** Calls back with the document now, if there is one, and at every change. Returns what ends it. */
  subscribe(listener: (document: unknown) => void): () => void {
    this.#listeners.add(listener);
    this.requestUpdate();
    if (this.#supplied) listener(this.#supplied);
    return () => this.#listeners.delete(listener);
  }

  protected readonly model = model;

  protected view(source: unknown): View {
    if (source !== this.#supplied) {
      this.#supplied = source;
      this.#listeners.forEach((listener) => listener(source));
    }
    const room = roomOf(source, 'releases', warnOfDrop);
    if (this.#supplies) {
      // Isolated, what it supplies is seen through a slot.
      if (!this.shadowRoot?.querySelector('slot')) this.shadowRoot?.append(document.createElement('slot'));
      return room.notice || urlOf(source)
        ? noticePlace(viewOptions(this.language, this.headingLevel, room))
        : undefined;
    }
    const needed = room.releases?.some(showsBody) ? sanitiserLoader() : undefined;
    return needed ?? pressRoom(viewOptions(this.language, this.headingLevel, room));
  }

  /** True where the author has put elements inside, for which the room is the data. */
  get #supplies(): boolean {
    return (
      this.#listeners.size > 0 ||
      [...this.querySelectorAll('*')].some(({ localName }) => localName.startsWith('press-'))
    );
  }

  // What the author put inside stays; only a box of our own is replaced.
  protected override place(box: HTMLElement, root: Element | ShadowRoot, standing: Element | undefined): void {
    if (standing) standing.replaceWith(box);
    // The notice comes before what the author arranged; the whole room after what else the author put there.
    else if (this.#supplies) root.prepend(box);
    else if (root === this) this.append(box);
    else root.replaceChildren(box);
  }

  // What stands inside waits for the same data.
  protected override fail(error: unknown): void {
    super.fail(error);
    this.#listeners.forEach((listener) => listener(error));
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    return (await import('@pressrum/contact/live.js')).live;
  }
}
