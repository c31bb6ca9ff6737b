import { valueAtPath } from '@pressrum/model/check.js';
import type { Diagnostic } from '../readers/reading.js';

/** At most so many warnings are listed for one source. */
const MAX_WARNINGS = 20;

/** The messages as warnings for the sender of the source. */
export function toWarnings(messages: readonly string[], source: string): Diagnostic[] {
  const more = messages.length - MAX_WARNINGS;
  const listed = more > 0 ? [...messages.slice(0, MAX_WARNINGS), `and ${more} more`] : messages;
  return listed.map((message) => ({ severity: 'warning', source, message }));
}

/** A warning for each text that the reader could not classify. */
export const describeUnplaced = (texts: readonly string[]): string[] =>
  texts.map(
    (text) => `no place was found for ${JSON.stringify(text.trim().slice(0, 60))}; add it to the document by hand`,
  );

/** The types of values, worded for the sender of the source. */
const TYPE_DESCRIPTIONS: Record<string, string> = {
  url: 'an address that may be followed',
  email: 'an e-mail address',
  dateTime: 'a date that can be read',
  date: 'a date that can be read',
  language: 'a language tag such as sv',
  time: 'a time such as 08:00',
  number: 'a number',
  text: 'a text',
};

/** A warning for every dropped value, with its path and the value as it is written. */
export const describeDropped = (room: unknown, dropped: readonly { path: string; wanted: string }[]): string[] =>
  dropped
    .filter(({ wanted }) => wanted !== 'usable content')
    .map(({ path, wanted }) => {
      const value = JSON.stringify(valueAtPath(room, path)) ?? '';
      return `${path}: ${value.slice(0, 60)} is not ${TYPE_DESCRIPTIONS[wanted] ?? `one of ${wanted}`}; left out`;
    });
