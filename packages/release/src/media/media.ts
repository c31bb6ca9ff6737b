import { PressElement, type Enhancement, type View } from '@pressrum/base';
import { viewOptions } from '@pressrum/i18n';
import type { Release } from '@pressrum/model';
import type { CSSResultOrNative } from 'lit';

let part: typeof import('./media.part.js') | undefined;
const loadPart = async () => {
  part ??= await import('./media.part.js');
};

/**
 * Press pictures, films and sound for download: a grid of thumbnails with caption, photographer, licence and size. With
 * `release-id` they are those of one release; without, a media bank of all releases of the document, which can be filtered
 * by kind and goes on to older releases.
 *
 * A film or sound is a link with its address in words. Nothing is loaded from there before the reader follows it.
 *
 * @element press-media
 *
 * @attr {string} src - URL of a press room document, or of a single release.
 * @attr {string} release-id - The `id` of the release whose media are shown. Default: all releases.
 * @attr {number} heading-level - Level of the heading, 1 to 6. Default 2.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Release[] | undefined} releases - The releases whose media are shown; takes precedence over all other sources. To change them, set a new array.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-media - The heading, filters and grid.
 * @cssclass press-media-heading - The heading.
 * @cssclass press-media-filters - The buttons that filter by kind.
 * @cssclass press-media-grid - The grid.
 * @cssclass press-media-item - A picture, film or sound.
 * @cssclass press-media-figure - The thumbnail and the text below it.
 * @cssclass press-media-thumbnail - The picture in a fixed ratio, with the sign of a film or sound.
 * @cssclass press-media-picture - The picture.
 * @cssclass press-media-icon - The sign of a film or sound.
 * @cssclass press-media-text - The text below the thumbnail.
 * @cssclass press-media-caption - The caption, or the name of the file.
 * @cssclass press-media-credit - The photographer.
 * @cssclass press-media-license - The licence.
 * @cssclass press-media-release - The release that it belongs to, in a media bank.
 * @cssclass press-media-more - The button that shows older media.
 * @cssclass press-media-file - The link to the file, with its format and size.
 *
 * @cssprop [--press-accent] - Colour of links and of the filter that is on. Default: the page's link colour.
 * @cssprop [--press-on-accent] - Text colour of the filter that is on. Default: the page's background.
 * @cssprop [--press-surface] - Background of an item. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space between items and inside borders. Default 1rem.
 * @cssprop [--press-measure] - Maximum line length. Default 68ch.
 * @cssprop [--press-text] - Text colour. Default: the page's.
 * @cssprop [--press-background] - Background behind everything. Default: none.
 * @cssprop [--press-font] - Font of the text. Default: the page's.
 * @cssprop [--press-heading-font] - Font of headings. Default: the page's.
 * @cssprop [--press-heading-weight] - Weight of headings. Default: the page's.
 * @cssprop [--press-heading-leading] - Line height of headings. Default 1.25.
 * @cssprop [--press-border-width] - Width of the borders of items. Default 1px.
 * @cssprop [--press-shadow] - Shadow of items. Default: none.
 * @cssprop [--press-focus-ring] - Outline of what has the keyboard focus, such as `3px solid currentColor`. Default: the page's.
 * @cssprop [--press-button-border] - Border colour of buttons. Default: the text's.
 * @cssprop [--press-button] - Background of buttons. Default: none.
 * @cssprop [--press-button-text] - Text colour of buttons. Default: `--press-accent`, or else the text's.
 * @cssprop [--press-muted] - Colour of secondary text. Default: the text's.
 * @cssprop [--press-section-size] - Size of the heading. Default: the page's.
 * @cssprop [--press-image-ratio] - Ratio of thumbnails. Default 16 / 9.
 */
export class PressMedia extends PressElement {
  static override properties = {
    releases: { attribute: false },
    releaseId: { attribute: 'release-id', reflect: true, useDefault: true },
  };

  declare releases: Release[] | undefined;
  /** The `id` of the release whose media are shown. */
  releaseId = '';
  headingLevel = 2;

  #bank: InstanceType<NonNullable<typeof part>['MediaBank']> | undefined;

  #enhancement: Enhancement | undefined;

  protected get assignedData(): unknown {
    return this.releases;
  }

  protected view(source: unknown): View {
    if (!part) return loadPart;
    const bank = this.#bankOf(source);
    return part.bankMedia(bank, viewOptions(this.language, this.headingLevel, bank.room), this.releaseId);
  }

  /** There is none before the first use where a snapshot is shown. */
  #bankOf(source: unknown): InstanceType<NonNullable<typeof part>['MediaBank']> {
    if (this.#bank?.source !== source)
      this.#bank = new part!.MediaBank(source, (path, from) => this.data.load(path, from));
    return this.#bank!;
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    await loadPart();
    // One for all renderings, since it knows the kind that is shown.
    return (this.#enhancement ??= part!.createMediaEnhancement(async (source) => {
      await this.#bankOf(source).loadNext();
      this.requestUpdate();
      await this.updateComplete;
    }));
  }

  override get styles(): readonly CSSResultOrNative[] {
    return part ? [...super.styles, part.mediaStyles] : super.styles;
  }

  protected override selectionKey(): string {
    // With older documents it is no longer what a snapshot shows.
    return this.releaseId + ' +'.repeat(this.#bank?.olderCount ?? 0);
  }
}
