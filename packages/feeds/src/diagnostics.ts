import type { Diagnostic, Fate, Part } from './reading.js';

/** More than so many warnings of one source help nobody. */
const MOST = 20;

/** One line each to the person who sent the source. */
export function warningsOf(messages: readonly string[], source: string): Diagnostic[] {
  const more = messages.length - MOST;
  const told = more > 0 ? [...messages.slice(0, MOST), `and ${more} more`] : messages;
  return told.map((message) => ({ severity: 'warning', source, message }));
}

/** A warning for every stretch of text that the reader found no place for. */
export const unplacedIn = (parts: readonly (Part & Fate)[], source: string): string[] =>
  parts
    .filter(({ leftOut }) => leftOut === 'unplaced')
    .map(({ start, end }) => {
      const text = JSON.stringify(source.slice(start, end).trim().slice(0, 60));
      return `no place was found for ${text}; add it to the document by hand`;
    });

/** What the model wants at a place, in words for whoever sent the source. */
const WANTED: Record<string, string> = {
  url: 'an address that may be followed',
  email: 'an e-mail address',
  dateTime: 'a date that can be read',
  date: 'a date that can be read',
  language: 'a language tag such as sv',
  time: 'a time such as 08:00',
  number: 'a number',
  text: 'a text',
};

/** A warning for every value that was dropped, with its place and as it is written. */
export const droppedIn = (room: unknown, dropped: readonly { path: string; wanted: string }[]): string[] =>
  dropped
    .filter(({ wanted }) => wanted !== 'usable content')
    .map(({ path, wanted }) => {
      const value = JSON.stringify(valueAt(room, path)) ?? '';
      return `${path}: ${value.slice(0, 60)} is not ${WANTED[wanted] ?? `one of ${wanted}`}; left out`;
    });

function valueAt(room: unknown, path: string): unknown {
  let value = room;
  for (const key of path.match(/[^.[\]]+/g) ?? []) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}
