import { describeLastKnownDay } from '@pressrum/build/files.js';
import { isTimeZone } from '@pressrum/feeds';
import { advice, type Finding } from '../finding.js';
import { readMember } from '../located.js';
import type { Subject } from '../subject.js';

const hasHours = ({ contacts }: Subject) => contacts.some(({ raw }) => raw['hoursAvailable'] !== undefined);

/** Hours by a clock that nobody knows: the page cannot say who answers. */
export function hoursWithoutClock(subject: Subject): Finding[] {
  // Also that of an organisation that cannot be shown, which is told for another reason.
  const timeZone = readMember(readMember(subject.value, 'organization'), 'timeZone') ?? subject.sender?.timeZone;
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
export function hoursEnding({ room: { hoursKnownThrough: last }, today }: Subject): Finding[] {
  const remedy = 'add the public holidays after it and write the new last day here';
  const message = describeLastKnownDay(last, today, remedy);
  return message ? [advice('hoursKnownThrough', message)] : [];
}
