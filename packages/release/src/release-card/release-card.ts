import { PressElement, sanitizerLoader, warnInvalid, type View } from '@pressrum/base';
import { viewOptions } from '@pressrum/i18n';
import { findById, readDocument, type Release } from '@pressrum/model';
import { openCard } from './open-card.js';
import { releaseCardStyles } from './release-card.css.js';
import { releaseCard, cardShowsBody } from './release-card.template.js';

/**
 * A press release as a card: genre, date, headline, alternative headline, lead, image and the release's own contacts. The
 * headline links to the release. A release without a URL shows its body.
 *
 * @element press-release-card
 *
 * @attr {string} src - URL of a press room document, or of a single release.
 * @attr {string} release-id - The `id` of the release to show. Default: the newest in the document.
 * @attr {number} heading-level - Level of the headline, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release | undefined} release - The release to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-card - The card; also in a list and in a press room.
 * @cssclass press-card-head - Everything above the contacts and the body: the text, and the image beside it if there is space.
 * @cssclass press-card-text - The text in it.
 * @cssclass press-card-meta - Genre and date.
 * @cssclass press-card-headline - The headline.
 * @cssclass press-card-subtitle - The alternative headline.
 * @cssclass press-card-lead - The lead.
 * @cssclass press-card-contacts - The release's own contacts.
 * @cssclass press-image - The image with its caption; also in a full release.
 * @cssclass press-image-picture - The image itself.
 * @cssclass press-body - A release's body, with headings, lists, quotes and tables; also in a full release.
 * @cssclass press-meta - Genre and date, also in a full release.
 * @cssclass press-genre - The genre, as a label.
 * @cssclass press-layout - The list of cards.
 * @cssclass press-layout-list - The same in the layout `list`.
 * @cssclass press-card-featured - The first card of a list, which is larger.
 * @cssclass press-layout-grid - The same in the layout `grid`.
 * @cssclass press-layout-compact - The same in the layout `compact`.
 *
 * @cssprop [--press-accent] - Colour of links and of the bar beside a quote. Default: the page's link colour; the text's for the bar.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border. Default 1rem.
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
 * @cssprop [--press-image-radius] - Corner radius of images. Default: half of `--press-radius`.
 * @cssprop [--press-image-ratio] - Shape of the images of cards. Default 16 / 9, and 4 / 3 beside the text in a list.
 * @cssprop [--press-headline-size] - Size of the headlines of cards, and of the name in the about block. Default: the page's.
 * @cssprop [--press-headline] - Colour of the headlines of cards. Default: `--press-accent`, or else the page's link colour.
 * @cssprop [--press-headline-line] - Colour of the line under the headline of a card that is not under the pointer. Default: faint.
 * @cssprop [--press-shadow-hover] - Shadow of a card under the pointer. Default: none.
 * @cssprop [--press-gap] - Space between cards. Default: `--press-space`.
 * @cssprop [--press-featured-size] - Size of the first card's headline. Default 1.5em.
 * @cssprop [--press-column] - Minimum width of a column in the layout `grid`. Default 16rem.
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

  constructor() {
    super();
    this.addEventListener('click', openCard);
  }

  protected get assignedData(): unknown {
    return this.release;
  }

  protected view(source: unknown): View {
    const room = readDocument(source, 'releases', warnInvalid);
    const release = findById(room.releases, this.releaseId);
    if (!release) return undefined;
    const loader = cardShowsBody(release) ? sanitizerLoader() : undefined;
    return loader ?? releaseCard(release, viewOptions(this.language, this.headingLevel, room));
  }

  protected override selectionKey(): string {
    return this.releaseId;
  }
}
