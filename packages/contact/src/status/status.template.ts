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
import { html, nothing } from 'lit/html.js';

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

/** The way to reach a contact: the address and what is shown of it. */
export function wayTo(
  { telephone, email }: ContactPoint,
  texts: Translation,
): [url: string, way: string] | undefined {
  const number = telephone?.find(telUrl);
  if (number) return [telUrl(number)!, telephoneText(number, texts)];
  return email ? [`mailto:${email}`, email] : undefined;
}

/** The texts of statuses come later; the word twice is about as long as "Stängt, öppnar". */
function longest(contacts: ContactPoint[], texts: Translation): string {
  const closed = `${texts.closed}, ${texts.closed} ${dateText('2026-09-30T00:00:00Z', texts)}`;
  const named = contacts.map((contact) => {
    const way = wayTo(contact, texts)?.[1] ?? '';
    return contact.contactType === 'on-call'
      ? `${onCallText(contact, texts)}: ${way}`
      : `${texts.closed}, ${contact.name}, ${way}`;
  });
  return [closed, ...named].reduce((one, other) => (other.length > one.length ? other : one));
}
