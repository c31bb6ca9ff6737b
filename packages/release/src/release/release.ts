import { aboutStyles } from '@pressrum/about/about.css.js';
import { PressElement, sanitiserLoader, warnOfDrop, type Enhancement, type View } from '@pressrum/base';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { pieceOf, roomOf, model, viewOptions, type Release } from '@pressrum/model';
import type { CSSResultOrNative } from 'lit';
import { releaseCardStyles } from '../release-card/release-card.css.js';

let part: typeof import('./release.part.js') | undefined;
const loadPart = async () => {
  part ??= await import('./release.part.js');
};

/**
 * A whole press release: everything in its document, from the headline to the contacts as they were at publication and
 * the sender, with buttons that copy its address and each of its quotes, print it, and share it where the browser can.
 * A release that was changed after publication says when and why; one that is older than the document's
 * `contactsStaleAfter` says that its contacts may be out of date, and shows the press service's of today beside them.
 *
 * Above it stands the notice (crisis line) while it is valid, where no room around the element shows it.
 *
 * A document may list a release without its body: the element then fetches `releases/ID.json` from beside the document.
 *
 * @element press-release
 *
 * @attr {string} src - URL of a press room document, or of one release with its body.
 * @attr {string} release-id - The `id` of the release to show. Default: the newest in the document.
 * @attr {number} heading-level - Level of the headline, 1 to 6. Default 2.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release | undefined} release - The release to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-release - The release.
 * @cssclass press-release-main - The column with the text.
 * @cssclass press-release-foot - The column with contacts and sender, or what stands below the text where there is no space for two.
 * @cssclass press-release-head - Everything above the text.
 * @cssclass press-release-meta - Genre and date.
 * @cssclass press-release-headline - The headline.
 * @cssclass press-release-subtitle - The alternative headline.
 * @cssclass press-release-lead - The lead.
 * @cssclass press-release-changed - When and why it was changed.
 * @cssclass press-release-event - Time, place and link of a press invitation.
 * @cssclass press-facts - Its time and place, each with its label.
 * @cssclass press-release-event-link - Its link.
 * @cssclass press-quote - A quote in the text, with the button that copies it.
 * @cssclass press-scroll - A table in the text, which is scrolled by itself where it is wide.
 * @cssclass press-release-more - The link to the release elsewhere, where its text is not here.
 * @cssclass press-release-files - The attachments.
 * @cssclass press-release-heading - The heading of the attachments and of the contacts.
 * @cssclass press-release-keywords - The keywords.
 * @cssclass press-release-controls - The buttons that copy the address, print and share.
 * @cssclass press-release-contacts - The release's own contacts, or today's beside them.
 * @cssclass press-release-sides - The two beside each other.
 * @cssclass press-release-stale - Said where the release's contacts may be out of date.
 *
 * @cssprop [--press-accent] - Colour of links, of the bar beside a quote and of the notice's border. Default: the page's link colour; the text's for the bar and the border.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space between parts and inside borders. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressRelease extends PressElement {
  static override properties = {
    release: { attribute: false },
    releaseId: { attribute: 'release-id', reflect: true, useDefault: true },
  };
  static override styles = [releaseCardStyles, contactBoxStyles, contactListStyles, noticeStyles, aboutStyles];

  declare release: Release | undefined;
  /** The `id` of the release to show. */
  releaseId = '';
  headingLevel = 2;

  protected get assignedData(): unknown {
    return this.release;
  }

  protected readonly model = model;

  #complete: ReturnType<NonNullable<typeof part>['completer']> | undefined;

  protected view(source: unknown): View {
    const room = roomOf(source, 'releases', warnOfDrop);
    const listed = pieceOf(room.releases, this.releaseId);
    if (!listed) return undefined;
    if (!part) return loadPart;
    this.#complete ??= part.completer(
      (path, from) => this.data.load(path, from),
      () => this.requestUpdate(),
    );
    const whole = this.#complete(listed, source);
    if (typeof whole === 'function') return whole;
    const options = viewOptions(this.language, this.headingLevel, room);
    return sanitiserLoader() ?? part.pressRelease(whole.release, options, this.data.hasProvider, whole.isPartial);
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    const [contact] = await Promise.all([import('@pressrum/contact/live.js'), loadPart()]);
    return part!.releaseLive(contact);
  }

  override get styles(): readonly CSSResultOrNative[] {
    return part ? [...super.styles, part.releaseStyles] : super.styles;
  }

  protected override selectionKey(): string {
    return this.releaseId;
  }
}
