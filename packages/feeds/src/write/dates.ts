const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PARTS = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Formats a document's date as a time of RFC 3339, as JSON Feed and Atom require. A day becomes midnight UTC, which is on
 * the same day in Europe, and in the past by office hours.
 */
export function rfc3339(date: string): string {
  const [, day, time = '00:00', seconds = ':00', fraction = '', offset = 'Z'] = PARTS.exec(date) ?? [];
  return `${day}T${time}${seconds}${fraction}${offset}`;
}

/**
 * Formats a document's date for RSS: RFC 822, 5.1, with four digits of the year and the document's offset: "Thu, 19 Nov
 * 2026 09:00:00 +0100".
 */
export function rfc822(date: string): string {
  const [, day = '', time = '00:00', seconds = ':00', , offset = 'Z'] = PARTS.exec(date) ?? [];
  const midnight = new Date(`${day}T00:00:00Z`);
  const [year, , dayOfMonth] = day.split('-');
  return [
    `${DAYS[midnight.getUTCDay()]},`,
    ...[dayOfMonth, MONTHS[midnight.getUTCMonth()], year],
    time + seconds,
    offset === 'Z' ? '+0000' : offset.replace(':', ''),
  ].join(' ');
}

/** True where `rfc3339` says all that the document's date says, and nothing more. */
export const isRfc3339 = (date: string): boolean => rfc3339(date) === date;

/** True where the date comes back from RFC 822 as it is: to the second, with a numeric offset. */
export const isRfc822 = (date: string): boolean => /T\d\d:\d\d:\d\d(?!-00:00)[+-]\d\d:\d\d$/.test(date);
