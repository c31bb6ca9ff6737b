import { PressElement, sanitiserReady, warnOfDrop } from '@pressrum/base';
import { roomOf, translationFor, viewOptions, type PressRoom, type Release } from '@pressrum/model';
import type { TemplateResult } from 'lit';
import { releaseCardStyles } from './release-card.css.js';
import { releaseCard, showsBody } from './release-card.template.js';

interface CardData {
  release: Release;
  room: PressRoom;
}

/**
 * A press release as a card: genre, date, headline, lead, image and the release's own contacts. The headline links to
 * the release; a release without an address of its own shows its whole text.
 *
 * @element press-release-card
 *
 * @attr {string} src - URL of a press room document, or of one release.
 * @attr {string} release-id - The `id` of the release to show. Default: the newest in the document.
 * @attr {number} heading-level - Level of the headline, 2 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release | undefined} release - The release to show; goes before every other source.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssprop [--press-accent] - Colour of links and of the bar beside a quote. Default: the page's link colour.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressReleaseCard extends PressElement<CardData> {
  static override properties = {
    release: { attribute: false },
    releaseId: { attribute: 'release-id' },
  };

  declare release: Release | undefined;
  declare releaseId: string | undefined;

  protected readonly defaultLevel = 3;

  protected given(): unknown {
    return this.release;
  }

  protected read(source: unknown): CardData | undefined {
    const room = roomOf(source, 'releases', warnOfDrop);
    const release = room.releases?.find(({ id }) => !this.releaseId || id === this.releaseId);
    return release && { release, room };
  }

  protected override variant(): string[] {
    return [this.releaseId ?? ''];
  }

  protected override prepare({ release }: CardData): Promise<void> | undefined {
    return showsBody(release) ? sanitiserReady() : undefined;
  }

  protected template({ release, room }: CardData): TemplateResult {
    return releaseCard(release, viewOptions(this.language, this.level, room));
  }

  protected styles(): string[] {
    return [releaseCardStyles];
  }

  protected texts(): ReturnType<typeof translationFor> {
    return translationFor(this.language);
  }
}
