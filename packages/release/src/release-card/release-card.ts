import { PressElement, sanitiserLoader, warnOfDrop, type View } from '@pressrum/base';
import { pieceOf, roomOf, model, viewOptions, type Release } from '@pressrum/model';
import { releaseCardStyles } from './release-card.css.js';
import { releaseCard, showsBody } from './release-card.template.js';

/**
 * A press release as a card: genre, date, headline, alternative headline, lead, image and the release's own contacts. The
 * headline links to the release; a release without an address of its own shows its whole text.
 *
 * @element press-release-card
 *
 * @attr {string} src - URL of a press room document, or of one release.
 * @attr {string} release-id - The `id` of the release to show. Default: the newest in the document.
 * @attr {number} heading-level - Level of the headline, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release | undefined} release - The release to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-card - The card; also in a list and in a room.
 * @cssclass press-card-head - Everything above the contacts and a whole text: the words, and the picture beside them where there is space.
 * @cssclass press-card-text - The words of it.
 * @cssclass press-card-meta - Genre and date.
 * @cssclass press-card-headline - The headline.
 * @cssclass press-card-subtitle - The alternative headline.
 * @cssclass press-card-lead - The lead.
 * @cssclass press-card-contacts - The release's own contacts.
 * @cssclass press-image - The picture with its caption; also in a whole release.
 * @cssclass press-image-picture - The picture itself.
 * @cssclass press-body - A release's text, also in a whole release, with its own headings, lists, quotes and tables.
 *
 * @cssprop [--press-accent] - Colour of links and of the bar beside a quote. Default: the page's link colour; the text's for the bar.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressReleaseCard extends PressElement {
  static override properties = {
    release: { attribute: false },
    releaseId: { attribute: 'release-id', reflect: true, useDefault: true },
  };
  static override styles = releaseCardStyles;

  declare release: Release | undefined;
  /** The `id` of the release to show. */
  releaseId = '';
  headingLevel = 3;

  protected get assignedData(): unknown {
    return this.release;
  }

  protected readonly model = model;

  protected view(source: unknown): View {
    const room = roomOf(source, 'releases', warnOfDrop);
    const release = pieceOf(room.releases, this.releaseId);
    if (!release) return undefined;
    const needed = showsBody(release) ? sanitiserLoader() : undefined;
    return needed ?? releaseCard(release, viewOptions(this.language, this.headingLevel, room));
  }

  protected override selectionKey(): string {
    return this.releaseId;
  }
}
