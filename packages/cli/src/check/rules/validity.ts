import { readDate } from '@pressrum/feeds';
import type { Problem } from '@pressrum/model/check.js';
import { error, quoted, type Finding } from '../finding.js';
import { mendOf, valueAt } from '../../mend-of.js';
import type { Subject } from '../subject.js';

/** What the format does not allow: such a member is not shown. */
export const invalidMembers = ({ value, problems }: Subject): Finding[] =>
  problems
    .filter((problem) => !isDate(problem))
    .map(({ path, message }) => error(path, mendOf(message, valueAt(value, path))));

/** A date that nothing can read is left out of the page. */
export const unreadableDates = ({ value, problems, timeZone }: Subject): Finding[] =>
  problems.filter(isDate).map(({ path }) => {
    const written = valueAt(value, path);
    const text = typeof written === 'string' ? written : JSON.stringify(written);
    return error(path, `${quoted(text)} cannot be read as a date; ${rightDate(path, text, timeZone)}`);
  });

const DATE =
  /(?:^|\.)(?:datePublished|dateModified|startDate|endDate|valid(?:From|Through)|contactPointsAsOf|hoursKnownThrough)$/;
const isDate = ({ path, message }: Problem) => DATE.test(path) && message !== 'is needed';

/** Only these have no time of the day. */
const DAY_ALONE = /(?:contactPointsAsOf|hoursKnownThrough|hoursAvailable\[\d+\]\.valid(?:From|Through))$/;

function rightDate(path: string, text: string, timeZone: string): string {
  const date = readDate(text, timeZone);
  const isDay = DAY_ALONE.test(path);
  if (date) return `write ${isDay ? date.slice(0, 10) : date}`;
  return isDay ? 'write it as 2017-11-30' : 'write it as 2017-11-30T09:00:00+01:00 or, without a time, 2017-11-30';
}
