import { PressElement, warnOfDrop, type View } from '@pressrum/base';
import { roomOf, model, viewOptions, type Organization } from '@pressrum/model';
import { aboutStyles } from './about.css.js';
import { pressAbout } from './about.template.js';

/**
 * The organisation's "about" block: logo, who the sender is in its own words, address, and how to reach it. Nothing where
 * the document holds only a name.
 *
 * @element press-about
 *
 * @attr {string} src - URL of a press room document, or of one organisation.
 * @attr {number} heading-level - Level of the heading, 1 to 6. Default 2.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {Organization | undefined} organization - The organisation to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-about - The block.
 * @cssclass press-about-logo - The organisation's arms or logo.
 * @cssclass press-about-name - The heading.
 * @cssclass press-about-text - A paragraph of its text.
 * @cssclass press-about-address - The postal address.
 * @cssclass press-about-ways - Telephones, e-mail and links.
 * @cssclass press-about-identifier - The organisation number.
 *
 * @cssprop [--press-accent] - Colour of links. Default: the page's link colour.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressAbout extends PressElement {
  static override properties = { organization: { attribute: false } };
  static override styles = aboutStyles;

  declare organization: Organization | undefined;
  headingLevel = 2;

  protected get assignedData(): unknown {
    return this.organization;
  }

  protected readonly model = model;

  protected view(source: unknown): View {
    const room = roomOf(source, 'organization', warnOfDrop);
    return pressAbout(viewOptions(this.language, this.headingLevel, room));
  }
}
