import { PressElement, warnInvalid, type View } from '@pressrum/base';
import { viewOptions } from '@pressrum/i18n';
import { readDocument, type Organization } from '@pressrum/model';
import { aboutStyles } from './about.css.js';
import { pressAbout } from './about.template.js';

/**
 * The organisation's "about" block: logo, description, address, phone numbers, e-mail and links. Shows nothing if the
 * document has only a name.
 *
 * @element press-about
 *
 * @attr {string} src - URL of a press room document, or of a single organisation.
 * @attr {number} heading-level - Level of the heading, 1 to 6. Default 2.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Organization | undefined} organization - The organisation to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-about - The block.
 * @cssclass press-about-logo - The coat of arms or logo.
 * @cssclass press-about-name - The heading.
 * @cssclass press-about-text - A paragraph of the description.
 * @cssclass press-about-address - The postal address.
 * @cssclass press-about-ways - Phone numbers, e-mail and links.
 * @cssclass press-about-identifier - The organisation number.
 *
 * @cssprop [--press-accent] - Colour of links. Default: the page's link colour.
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
 * @cssprop [--press-headline-size] - Size of the headlines of cards, and of the name in the about block. Default: the page's.
 */
export class PressAbout extends PressElement {
  static override properties = { organization: { attribute: false } };
  static override styles = aboutStyles;

  declare organization: Organization | undefined;
  headingLevel = 2;

  protected get assignedData(): unknown {
    return this.organization;
  }

  protected view(source: unknown): View {
    const room = readDocument(source, 'organization', warnInvalid);
    return pressAbout(viewOptions(this.language, this.headingLevel, room));
  }
}
