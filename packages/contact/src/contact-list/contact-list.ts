import { PressElement, warnOfDrop, type Enhancement, type View } from '@pressrum/base';
import { roomOf, model, viewOptions, type ContactPoint } from '@pressrum/model';
import { contactBoxStyles } from '../contact-box/contact-box.css.js';
import { noticeStyles } from '../notice/notice.css.js';
import { statusStyles } from '../status/status.css.js';
import { contactListStyles } from './contact-list.css.js';
import { pressContactList } from './contact-list.template.js';

/**
 * The press service: who answers now, and every contact in the document's order; above them the notice (crisis line)
 * while it is valid, where no room around the element shows it.
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
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-contacts - All contacts, with how old they are where they may be out of date.
 * @cssclass press-contacts-list - The list of boxes.
 * @cssclass press-status - Who answers now, or that nobody does; also in a room and in a box.
 *
 * @cssprop [--press-accent] - Colour of links and of the notice's border. Default: the page's link colour; the text's for the border.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border and between boxes. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressContactList extends PressElement {
  static override properties = { contacts: { attribute: false } };
  static override styles = [contactBoxStyles, contactListStyles, noticeStyles, statusStyles];

  declare contacts: ContactPoint[] | undefined;
  headingLevel = 3;

  protected get assignedData(): unknown {
    return this.contacts;
  }

  protected readonly model = model;

  protected view(source: unknown): View {
    const room = roomOf(source, 'contactPoints', warnOfDrop);
    return pressContactList(viewOptions(this.language, this.headingLevel, room), this.data.hasProvider);
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    return (await import('../live/live.part.js')).live;
  }
}
