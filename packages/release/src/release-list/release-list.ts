import { PressElement, sanitiserLoader, warnOfDrop, type View } from '@pressrum/base';
import { roomOf, translations, viewOptions, type Release } from '@pressrum/model';
import { releaseCardStyles } from '../release-card/release-card.css.js';
import { showsBody } from '../release-card/release-card.template.js';

let part: typeof import('./release-list.part.js') | undefined;
const loadPart = async () => {
  part = await import('./release-list.part.js');
};

/**
 * Press releases as cards, newest first.
 *
 * @element press-release-list
 *
 * @attr {string} src - URL of a press room document, or of a list of releases.
 * @attr {number} heading-level - Level of the headlines, 2 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release[] | undefined} releases - The releases to show; goes before every other source. To change it, set a new array.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssprop [--press-accent] - Colour of links. Default: the page's link colour.
 * @cssprop [--press-surface] - Background of cards. Default: none.
 * @cssprop [--press-border] - Border colour of cards. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius of cards. Default 0.25rem.
 * @cssprop [--press-space] - Space between and inside cards. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressReleaseList extends PressElement {
  get releases(): Release[] | undefined {
    return this.given as Release[] | undefined;
  }
  set releases(releases: Release[] | undefined) {
    this.given = releases;
  }

  protected readonly translations = translations;

  protected view(source: unknown): View {
    if (!part) return loadPart;
    const room = roomOf(source, 'releases', warnOfDrop);
    const { releases = [] } = room;
    const needed = releases.some(showsBody) ? sanitiserLoader() : undefined;
    return needed ?? part.releaseList(releases, viewOptions(this.language, this.headingLevel, room));
  }

  protected defaultLevel(): number {
    return 3;
  }

  protected override styles(): string[] {
    return [releaseCardStyles, ...(part ? [part.releaseListStyles] : [])];
  }
}
