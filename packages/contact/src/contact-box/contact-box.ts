import { PressElement, warnOfDrop, type Enhancement, type View } from '@pressrum/base';
import { roomOf, model, viewOptions, type ContactPoint } from '@pressrum/model';
import { statusStyles } from '../status/status.css.js';
import { contactBoxStyles } from './contact-box.css.js';
import { pressContactBox } from './contact-box.template.js';

/**
 * One of the press service's contacts: photo, name, role, when it may be called, whether it answers now, and telephone and
 * e-mail as links, with buttons that copy a number and save the contact as a vCard. A contact that cannot be reached says
 * so and gives the organisation's number. Whether it answers is told only of a press room document with
 * `organization.timeZone` and hours that are known.
 *
 * @element press-contact-box
 *
 * @attr {string} src - URL of a press room document, or of one contact.
 * @attr {string} contact-id - The `id` of the contact to show. Default: the first in the document.
 * @attr {number} heading-level - Level of the name, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {ContactPoint | undefined} contact - The contact to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssclass press-contact - The box; also in a list, in a room and beside an old release.
 * @cssclass press-contact-head - The photo with the name beside it.
 * @cssclass press-contact-photo - The photo.
 * @cssclass press-contact-name - The heading.
 * @cssclass press-contact-type - What kind of contact it is: on call, or a spokesperson.
 * @cssclass press-contact-role - The title and the employer.
 * @cssclass press-contact-title - The title.
 * @cssclass press-contact-condition - When it may be called, as written.
 * @cssclass press-contact-description - What else is said of it.
 * @cssclass press-contact-hours - The hours, as a list.
 * @cssclass press-contact-ways - The ways to reach it, as a list.
 * @cssclass press-contact-none - Said where there is no way to reach it.
 * @cssclass press-contact-tools - The button that saves the contact.
 * @cssclass press-copy - A button that copies a number.
 * @cssclass press-icon - The icon on it.
 *
 * @cssprop [--press-accent] - Colour of links. Default: the page's link colour.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressContactBox extends PressElement {
  static override properties = {
    contact: { attribute: false },
    contactId: { attribute: 'contact-id', reflect: true, useDefault: true },
  };
  static override styles = [contactBoxStyles, statusStyles];

  declare contact: ContactPoint | undefined;
  /** The `id` of the contact to show. */
  contactId = '';
  headingLevel = 3;

  protected get assignedData(): unknown {
    return this.contact;
  }

  protected readonly model = model;

  protected view(source: unknown): View {
    const room = roomOf(source, 'contactPoints', warnOfDrop);
    return pressContactBox(viewOptions(this.language, this.headingLevel, room), this.contactId);
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    return (await import('../live/live.part.js')).live;
  }

  protected override selectionKey(): string {
    return this.contactId;
  }
}
