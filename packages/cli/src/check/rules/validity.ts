import { readDate } from '@pressrum/feeds';
import { valueAtPath, type Problem } from '@pressrum/model/check.js';
import { error, type Finding } from '../finding.js';
import { problemMessage, quote } from '@pressrum/build/files.js';
import type { Subject } from '../subject.js';

/** Violations of the schema. Such members are not shown. */
export const invalidMembers = ({ value, problems }: Subject): Finding[] =>
  problems
    .filter((problem) => !isDate(problem))
    .map(({ path, message }) => error(path, problemMessage(message, valueAtPath(value, path))));

/** Invalid dates. They are not shown. */
export const unreadableDates = ({ value, problems, timeZone }: Subject): Finding[] =>
  problems.filter(isDate).map(({ path }) => {
    const written = valueAtPath(value, path);
    const text = typeof written === 'string' ? written : JSON.stringify(written);
    return error(path, `${quote(text)} cannot be read as a date; ${dateRemedy(path, text, timeZone)}`);
  });

const DATE =
  /(?:^|\.)(?:datePublished|dateModified|startDate|endDate|valid(?:From|Through)|contactPointsAsOf|hoursKnownThrough)$/;
const isDate = ({ path, message }: Problem) => DATE.test(path) && message !== 'is needed';

/** Members with a day but no time. */
const DATE_ONLY = /(?:contactPointsAsOf|hoursKnownThrough|hoursAvailable\[\d+\]\.valid(?:From|Through))$/;

function dateRemedy(path: string, text: string, timeZone: string): string {
  const date = readDate(text, timeZone);
  const isDay = DATE_ONLY.test(path);
  if (date) return `write ${isDay ? date.slice(0, 10) : date}`;
  return isDay ? 'write it as 2017-11-30' : 'write it as 2017-11-30T09:00:00+01:00 or, without a time, 2017-11-30';
}
