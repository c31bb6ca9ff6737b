import { readDate } from '@pressrum/feeds';
import type { Problem } from '@pressrum/model/check.js';
import { error, quoted, type Finding } from '../finding.js';
import { memberOf } from '../placed.js';
import type { Subject } from '../subject.js';

/** What the format does not allow: such a member is not shown. */
export const invalidMembers = ({ value, problems }: Subject): Finding[] =>
  problems
    .filter((problem) => !isDate(problem))
    .map(({ path, message }) => error(path, mendOf(message, at(value, path))));

/** A date that nothing can read is left out of the page. */
export const unreadableDates = ({ value, problems, timeZone }: Subject): Finding[] =>
  problems.filter(isDate).map(({ path }) => {
    const written = at(value, path);
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

function mendOf(message: string, value: unknown): string {
  const said = message.replace(/\s+/g, ' ');
  if (said === 'is needed') return 'is needed here; add it, or take out what stands around it';
  if (value === null) return 'is null, which means nothing; leave the member out';
  if (typeof value === 'string' && !value.trim()) return 'is empty; leave the member out';
  const [, wanted] = /^Invalid type: Expected (.+) but received/.exec(said) ?? [];
  const choices = [...(wanted ?? '').matchAll(/"([^"]+)"/g)].map(([, choice]) => choice);
  if (choices.length) return `must be one of ${choices.join(', ')}; correct it or leave it out`;
  if (wanted) return `must be ${KINDS[wanted] ?? wanted}; correct it or leave it out`;
  return `${typeof value === 'string' ? `${quoted(value)} ` : ''}${said}${said.includes(';') ? '' : '; correct it or leave it out'}`;
}

const KINDS: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number, without quotation marks',
  Array: 'a list, in [ ]',
  Object: 'an object, in { }',
};

/** The value at a path such as `releases[0].url`. */
const at = (value: unknown, path: string): unknown =>
  (path.match(/[^.[\]]+/g) ?? []).reduce<unknown>((inner, name) => memberOf(inner, name), value);
