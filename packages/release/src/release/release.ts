import { aboutStyles } from '@pressrum/about/about.css.js';
import { PressElement, sanitizerLoader, warnInvalid, type Enhancement, type View } from '@pressrum/base';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { statusStyles } from '@pressrum/contact/status.css.js';
import { viewOptions } from '@pressrum/i18n';
import { findById, readDocument, type Release } from '@pressrum/model';
import type { CSSResultOrNative } from 'lit';
import { releaseCardStyles } from '../release-card/release-card.css.js';

let part: typeof import('./release.part.js') | undefined;
const loadPart = async () => {
  part ??= await import('./release.part.js');
};

/** Media and attachments, for releases that have any. */
let media: typeof import('../media/media.part.js') | undefined;
const loadMedia = async () => {
  media ??= await import('../media/media.part.js');
};

/**
 * A full press release, from the headline to its contacts and the sender, with buttons that copy its URL and each quote,
 * print it, and share it if the browser can. A release that was changed after publication says when and why. A release older
 * than the document's `contactsStaleAfter` says that its contacts may be out of date, and shows the press service's contacts
 * of today beside them.
 *
 * Above it is the notice (crisis line) while it is valid, unless a press room around the element shows it.
 *
 * If the document lists the release without its body, the element loads `releases/ID.json` beside the document.
 *
 * @element press-release
 *
 * @attr {string} src - URL of a press room document, or of a single release with its body.
 * @attr {string} release-id - The `id` of the release to show. Default: the newest in the document.
 * @attr {number} heading-level - Level of the headline, 1 to 6. Default 2.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release | undefined} release - The release to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-release - The release.
 * @cssclass press-release-main - The column with the text.
 * @cssclass press-release-foot - The column with contacts and sender; below the text if there is no space for two.
 * @cssclass press-release-head - Everything above the text.
 * @cssclass press-release-meta - Genre and date.
 * @cssclass press-release-headline - The headline.
 * @cssclass press-release-subtitle - The alternative headline.
 * @cssclass press-release-lead - The lead.
 * @cssclass press-dateline - The place that the release is dated from, before the lead.
 * @cssclass press-release-changed - When and why it was changed.
 * @cssclass press-release-event - Time, place and link of a press invitation.
 * @cssclass press-facts - Its time and place, with labels.
 * @cssclass press-release-event-link - Its link.
 * @cssclass press-release-past - The words that the event is over.
 * @cssclass press-release-calendar - The link to its calendar file.
 * @cssclass press-quote - A quote in the text, with the button that copies it.
 * @cssclass press-scroll - A table in the text, which scrolls by itself if it is wide.
 * @cssclass press-release-more - The link to the release elsewhere, if its body is not shown.
 * @cssclass press-release-files - The attachments.
 * @cssclass press-release-file - An attachment, with its icon.
 * @cssclass press-release-heading - The heading of the attachments and of the contacts.
 * @cssclass press-release-keywords - The keywords.
 * @cssclass press-release-controls - The buttons that copy the URL, print and share.
 * @cssclass press-release-contacts - The release's own contacts, or today's beside them.
 * @cssclass press-release-sides - Both, beside each other.
 * @cssclass press-release-stale - The text that the release's contacts may be out of date.
 *
 * @cssprop [--press-accent] - Colour of links, of the bar beside a quote and of the notice's border. Default: the page's link colour; the text's for the bar and the border.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space between parts and inside borders. Default 1rem.
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
 * @cssprop [--press-title-size] - Size of a full release's headline. Default: the page's.
 * @cssprop [--press-section-size] - Size of the headings of sections. Default: the page's.
 */
export class PressRelease extends PressElement {
  static override properties = {
    release: { attribute: false },
    releaseId: { attribute: 'release-id', reflect: true, useDefault: true },
  };
  static override styles = [
    releaseCardStyles,
    contactBoxStyles,
    contactListStyles,
    statusStyles,
    noticeStyles,
    aboutStyles,
  ];

  declare release: Release | undefined;
  /** The `id` of the release to show. */
  releaseId = '';
  headingLevel = 2;

  protected get assignedData(): unknown {
    return this.release;
  }

  #loadBody: ReturnType<NonNullable<typeof part>['bodyLoader']> | undefined;

  protected view(source: unknown): View {
    const room = readDocument(source, 'releases', warnInvalid);
    const listed = findById(room.releases, this.releaseId);
    if (!listed) return undefined;
    if (!part) return loadPart;
    this.#loadBody ??= part.bodyLoader(
      (path, from) => this.data.load(path, from),
      () => this.requestUpdate(),
    );
    const loaded = this.#loadBody(listed, source);
    if (typeof loaded === 'function') return loaded;
    const { release, isBodyMissing } = loaded;
    if (part.hasFiles(release) && !media) return loadMedia;
    const options = viewOptions(this.language, this.headingLevel, room);
    const { hasProvider } = this.data;
    return sanitizerLoader() ?? part.pressRelease(release, options, { hasProvider, isBodyMissing, files: media });
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    const [contact] = await Promise.all([import('@pressrum/contact/enhance.js'), loadPart()]);
    return part!.createReleaseEnhancement(contact);
  }

  override get styles(): readonly CSSResultOrNative[] {
    return [...super.styles, ...(part ? [part.releaseStyles] : []), ...(media ? [media.mediaStyles] : [])];
  }

  protected override selectionKey(): string {
    return this.releaseId;
  }
}
