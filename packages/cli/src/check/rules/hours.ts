import { isTimeZone } from '@pressrum/feeds';
import { advice, type Finding } from '../finding.js';
import { memberOf } from '../placed.js';
import type { Subject } from '../subject.js';

const AHEAD = 90;

const hasHours = ({ contacts }: Subject) => contacts.some(({ raw }) => raw['hoursAvailable'] !== undefined);

/** Hours by a clock that nobody knows: the page cannot say who answers. */
export function hoursWithoutClock(subject: Subject): Finding[] {
  // Also that of an organisation that cannot be shown, which is told for another reason.
  const timeZone = memberOf(memberOf(subject.value, 'organization'), 'timeZone') ?? subject.sender?.timeZone;
  if (!hasHours(subject) || (typeof timeZone === 'string' && isTimeZone(timeZone))) return [];
  const fault = timeZone
    ? `${JSON.stringify(timeZone)} is no time zone that is known`
    : 'there are hours but no time zone';
  return [
    advice(
      'organization.timeZone',
      `${fault}, so the page cannot say who answers now; write a name such as Europe/Stockholm`,
    ),
  ];
}

/** After the last known day the page no longer says who answers. */
export function hoursEnding({ room: { hoursKnownThrough: last }, today, now }: Subject): Finding[] {
  if (!last) return [];
  const mend = `add the public holidays after it and write the new last day here`;
  if (last < today)
    return [advice('hoursKnownThrough', `passed on ${last}, so the page no longer says who answers now; ${mend}`)];
  const days = Math.floor((Date.parse(last) - +now) / 86_400_000) + 1;
  if (days > AHEAD) return [];
  return [
    advice(
      'hoursKnownThrough',
      `after ${last} (${days === 1 ? 'in 1 day' : `in ${days} days`}) the page no longer says who answers now; ${mend}`,
    ),
  ];
}
