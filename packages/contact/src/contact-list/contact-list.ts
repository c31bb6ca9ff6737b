import { PressElement, warnInvalid, type Enhancement, type View } from '@pressrum/base';
import { viewOptions } from '@pressrum/i18n';
import { readDocument, type ContactPoint } from '@pressrum/model';
import { contactBoxStyles } from '../contact-box/contact-box.css.js';
import { noticeStyles } from '../notice/notice.css.js';
import { statusStyles } from '../status/status.css.js';
import { contactListStyles } from './contact-list.css.js';
import { pressContactList } from './contact-list.template.js';

/**
 * The press service: who answers now, and all contacts in the document's order. Above them is the notice (crisis line) while
 * it is valid, unless a press room around the element shows it.
 *
 * @element press-contact-list
 *
 * @attr {string} src - URL of a press room document, or of a list of contacts.
 * @attr {number} heading-level - Level of the contacts' names, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {ContactPoint[] | undefined} contacts - The contacts to show; takes precedence over all other sources. To change it, set a new array.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-contacts - All contacts, with their age if they may be out of date.
 * @cssclass press-contacts-list - The list of boxes.
 * @cssclass press-status - Who answers now, or that nobody does; also in a press room and in a box.
 *
 * @cssprop [--press-accent] - Colour of links and of the notice's border. Default: the page's link colour; the text's for the border.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border and between boxes. Default 1rem.
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
 */
export class PressContactList extends PressElement {
  static override properties = { contacts: { attribute: false } };
  static override styles = [contactBoxStyles, contactListStyles, noticeStyles, statusStyles];

  declare contacts: ContactPoint[] | undefined;
  headingLevel = 3;

  protected get assignedData(): unknown {
    return this.contacts;
  }

  protected view(source: unknown): View {
    const room = readDocument(source, 'contactPoints', warnInvalid);
    return pressContactList(viewOptions(this.language, this.headingLevel, room), this.data.hasProvider);
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    return (await import('../enhance/enhance.part.js')).contactEnhancement;
  }
}
