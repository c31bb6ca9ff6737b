import { PressElement, warnInvalid, type Enhancement, type View } from '@pressrum/base';
import { viewOptions } from '@pressrum/i18n';
import { readDocument, type ContactPoint } from '@pressrum/model';
import { statusStyles } from '../status/status.css.js';
import { contactBoxStyles } from './contact-box.css.js';
import { pressContactBox } from './contact-box.template.js';

/**
 * A contact of the press service: photo, name, role, when to call, whether it answers now, and phone numbers and e-mail as
 * links, with buttons that copy a number and save the contact as a vCard. A contact without phone or e-mail says so and
 * gives the organisation's number. Whether it answers now is shown if the document has `organization.timeZone` and the
 * contact's hours.
 *
 * @element press-contact-box
 *
 * @attr {string} src - URL of a press room document, or of a single contact.
 * @attr {string} contact-id - The `id` of the contact to show. Default: the first in the document.
 * @attr {number} heading-level - Level of the name, 1 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {ContactPoint | undefined} contact - The contact to show; takes precedence over all other sources. To change it, set a new object.
 *
 * @fires {PressLoadEvent} press-load - The data is shown, or the snapshot inside is current.
 * @fires {PressErrorEvent} press-error - The data could not be used; `error` says why. The existing content stays.
 *
 * @cssclass press-contact - The box; also in a list, in a press room and beside an old release.
 * @cssclass press-contact-head - The photo with the name beside it.
 * @cssclass press-contact-photo - The photo.
 * @cssclass press-contact-name - The heading.
 * @cssclass press-contact-type - The kind of contact: on call, or a spokesperson.
 * @cssclass press-contact-role - The title and the employer.
 * @cssclass press-contact-title - The title.
 * @cssclass press-contact-condition - When to call, as written.
 * @cssclass press-contact-description - The description.
 * @cssclass press-contact-hours - The hours, as a list.
 * @cssclass press-contact-ways - Phone numbers and e-mail, as a list.
 * @cssclass press-contact-none - The text in place of them if there are none.
 * @cssclass press-copy - A button that copies a number.
 * @cssclass press-icon - The icon on that button.
 * @cssclass press-call - A phone number; a button on touch screens.
 * @cssclass press-contact-initials - A person's initials in place of a photo.
 * @cssclass press-icon-button - A button without words.
 * @cssclass press-save - The button that saves the contact.
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
 * @cssprop [--press-contact-size] - Size of the names of contacts. Default: the page's.
 * @cssprop [--press-positive] - Colour of the mark of who answers now. Default: the text's.
 * @cssprop [--press-fill] - 1 fills the button that calls who answers now with `--press-accent`; set `--press-on-accent` with it. Default 0.
 * @cssprop [--press-on-accent] - Colour of text on `--press-accent`, for the button that calls who answers now. Default: none.
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

  protected view(source: unknown): View {
    const room = readDocument(source, 'contactPoints', warnInvalid);
    return pressContactBox(viewOptions(this.language, this.headingLevel, room), this.contactId);
  }

  protected override async loadEnhancement(): Promise<Enhancement> {
    return (await import('../enhance/enhance.part.js')).contactEnhancement;
  }

  protected override selectionKey(): string {
    return this.contactId;
  }
}
