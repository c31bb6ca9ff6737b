import {
  formatDateTime,
  formatPhone,
  formatTime,
  formatWeekday,
  type Translation,
  type ViewOptions,
} from '@pressrum/i18n';
import { isRegular, telUrl, type ContactPoint } from '@pressrum/model';
import { html, nothing } from 'lit/html.js';

/**
 * The container of a contact's status: whether it answers now. The text depends on the time and is rendered later; the longest
 * possible text reserves its space. Nothing if the status cannot be known.
 */
export function statusContainer({ room, texts }: ViewOptions, contact: ContactPoint): unknown {
  const { contactPoints = [], organization } = room;
  const isOnCall = contact.contactType === 'on-call';
  const isKnown = isOnCall
    ? contactPoints.some((point) => point.hoursAvailable)
    : contact.hoursAvailable && isRegular(contact);
  const reserve = isOnCall ? texts.contactType['on-call'] : longestStatus(contact, texts);
  return organization?.timeZone && isKnown
    ? html`<p
        class="press-status press-strong"
        data-press-live="status"
        data-press-contact=${contactPoints.indexOf(contact)}
        data-reserve=${reserve}
      >
        <span></span>
      </p>`
    : nothing;
}

/** A holiday from one day to the fourth after it. */
const LONG_HOLIDAY_MS = 3 * 86_400_000;

/**
 * Estimates the longest status. Status texts load later; "closed" twice is about as long as "Stängt, öppnar". A date stands in
 * it only a week ahead, in a holiday that is as long with the weekends around it.
 */
function longestStatus({ hoursAvailable }: ContactPoint, texts: Translation): string {
  const days = hoursAvailable?.some(
    ({ validFrom = '', validThrough = '' }) => Date.parse(validThrough) - Date.parse(validFrom) > LONG_HOLIDAY_MS,
  )
    ? [formatDateTime('2026-09-30', texts)]
    : // Not `Array.from` or `reduce`: on pages with MooTools or an old Prototype, these are other functions.
      [...Array(7).keys()].map((index) => formatWeekday(index, texts));
  const [longest] = days.sort((one, other) => other.length - one.length);
  return `${texts.closed}, ${texts.closed} ${longest} ${formatTime('00:00', texts)}`;
}

/** How to reach a contact, by phone if possible: the URL and the text of the link. */
export function preferredMethod(
  { telephone, email }: ContactPoint,
  texts: Translation,
): [url: string, text: string] | undefined {
  const number = telephone?.find(telUrl);
  if (number) return [telUrl(number)!, formatPhone(number, texts)];
  return email ? [`mailto:${email}`, email] : undefined;
}
