import {
  dateText,
  isRegular,
  onCallText,
  telephoneText,
  telUrl,
  type ContactPoint,
  type Translation,
  type ViewOptions,
} from '@pressrum/model';
import { html, nothing } from 'lit-html';

/**
 * The place of the status: who of the document's contacts answers now, or whether the given one does. What stands in it
 * changes with time and is written later; its room is reserved with the longest that it can be. Nothing where nothing
 * can be known.
 */
export function statusPlace({ room, texts }: ViewOptions, alone?: ContactPoint): unknown {
  const { contactPoints = [], organization } = room;
  const contacts = alone ? [alone] : contactPoints;
  const isKnown = contacts.some((contact) => contact.hoursAvailable && (!alone || isRegular(contact)));
  return organization?.timeZone && isKnown
    ? html`<p
        class="press-status press-strong"
        data-press-live="status"
        data-press-contact=${alone ? contactPoints.indexOf(alone) : nothing}
        data-reserve=${longest(contacts, texts)}
      >
        <span></span>
      </p>`
    : nothing;
}

/** Who is on call, with the way to reach them apart: the text, the address and what is shown of it. */
export function onCallWords(
  contact: ContactPoint,
  texts: Translation,
): [text: string, url?: string | undefined, way?: string] {
  const text = onCallText(contact, texts);
  const number = contact.telephone?.find(telUrl);
  const before = `${text}${/[\p{L}\p{N}]$/u.test(text) ? ':' : ''} `;
  if (number) return [before, telUrl(number), telephoneText(number, texts)];
  return contact.email ? [before, `mailto:${contact.email}`, contact.email] : [text];
}

/** The texts of statuses come later; the word twice is about as long as "Stängt, öppnar". */
function longest(contacts: ContactPoint[], texts: Translation): string {
  const closed = `${texts.closed}, ${texts.closed} ${dateText('2026-09-30T00:00:00Z', texts)}`;
  const onCall = contacts.map((contact) => {
    const [text, , way = ''] = contact.contactType === 'on-call' ? onCallWords(contact, texts) : [''];
    return text + way;
  });
  return [closed, ...onCall].reduce((one, other) => (other.length > one.length ? other : one));
}
