import { PressElement, warnOfDrop } from '@pressrum/base';
import {
  roomOf,
  translationFor,
  viewOptions,
  warnOfDrop,
  type ContactPoint,
  type PressRoom,
} from '@pressrum/model';
import type { TemplateResult } from 'lit';
import { contactBoxStyles } from './contact-box.css.js';
import { contactBox } from './contact-box.template.js';

interface BoxData {
  contact: ContactPoint;
  room: PressRoom;
}

/**
 * One of the press service's contacts: name, role, when it may be called, and telephone and e-mail as links. A contact
 * that cannot be reached says so and gives the organisation's number.
 *
 * @element press-contact-box
 *
 * @attr {string} src - URL of a press room document, or of one contact.
 * @attr {string} contact-id - The `id` of the contact to show. Default: the first in the document.
 * @attr {number} heading-level - Level of the name, 2 to 6. Default 3.
 * @attr {string} lang - Language of the interface texts (BCP 47). Default: the page's.
 * @attr {boolean} isolate - Render into a shadow root, where the page's CSS does not reach. Read once, when connected.
 * @attr {string} state - Set by the element: `loading`, `ready`, `empty` or `error`.
 *
 * @prop {ContactPoint | undefined} contact - The contact to show; goes before every other source.
 *
 * @fires press-load - The data is shown, or a snapshot inside was found to be current.
 * @fires press-error - The data could not be used; `error` says why. What was shown before still stands.
 *
 * @cssprop [--press-accent] - Colour of links. Default: the page's link colour.
 * @cssprop [--press-surface] - Background. Default: none.
 * @cssprop [--press-border] - Border colour. Default: the text colour, faint.
 * @cssprop [--press-radius] - Corner radius. Default 0.25rem.
 * @cssprop [--press-space] - Space inside the border. Default 1rem.
 * @cssprop [--press-measure] - Longest line of text. Default 68ch.
 */
export class PressContactBox extends PressElement<BoxData> {
  static override properties = {
    contact: { attribute: false },
    contactId: { attribute: 'contact-id' },
  };

  declare contact: ContactPoint | undefined;
  declare contactId: string | undefined;

  protected readonly defaultLevel = 3;

  protected given(): unknown {
    return this.contact;
  }

  protected read(source: unknown): BoxData | undefined {
    const room = roomOf(source, 'contactPoints', warnOfDrop);
    const contact = room.contactPoints?.find(({ id }) => !this.contactId || id === this.contactId);
    return contact && { contact, room };
  }

  protected override variant(): string[] {
    return [this.contactId ?? ''];
  }

  protected template({ contact, room }: BoxData): TemplateResult {
    return contactBox(contact, viewOptions(this.language, this.level, room));
  }

  protected styles(): string[] {
    return [contactBoxStyles];
  }

  protected texts(): ReturnType<typeof translationFor> {
    return translationFor(this.language);
  }
}
