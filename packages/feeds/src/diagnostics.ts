import type { Diagnostic, Span } from './reading.js';

/** More than so many warnings of one source help nobody. */
const MOST = 20;

/** One line each to the person who sent the source. */
export function warningsOf(messages: readonly string[], source: string): Diagnostic[] {
  const more = messages.length - MOST;
  const told = more > 0 ? [...messages.slice(0, MOST), `and ${more} more`] : messages;
  return told.map((message) => ({ severity: 'warning', source, message }));
}

/** A warning for every stretch of text that the reader found no place for. */
export const unplacedIn = (spans: readonly Span[]): string[] =>
  spans
    .filter((span) => span.leftOut === 'unplaced')
    .map(
      ({ text }) =>
        `no place was found for ${JSON.stringify(text.trim().slice(0, 60))}; add it to the document by hand`,
    );
