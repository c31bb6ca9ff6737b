import { folded } from '../piece.js';

/** Shorter paragraphs are like others by chance. */
const SHORTEST = 40;
/** How much of two paragraphs must be the same words for them to be one text in two versions. */
const ALIKE = 0.8;

/** A text to compare others with: how often each of its words comes. */
export interface Words {
  text: string;
  counts: ReadonlyMap<string, number>;
  total: number;
}

export function wordsIn(paragraph: string): Words {
  const text = folded(paragraph).trim();
  const counts = new Map<string, number>();
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { text, counts, total: words.length };
}

/**
 * How a paragraph stands to a known text: `same` to the letter (but for white space and case), `similar` where a few words
 * differ (Dice coefficient of their words of at least 0.8), or `undefined`.
 */
export function likeness(paragraph: string, known: readonly Words[]): 'same' | 'similar' | undefined {
  if (paragraph.length < SHORTEST) return undefined;
  // Looking at the length first spares the words of nearly every paragraph.
  const near = known.filter(
    ({ text }) =>
      text.length >= SHORTEST && paragraph.length < 1.6 * text.length && text.length < 1.6 * paragraph.length,
  );
  if (!near.length) return undefined;
  const own = folded(paragraph).trim();
  if (near.some(({ text }) => text === own)) return 'same';
  const words = wordsIn(paragraph);
  return near.some((other) => diceOf(words, other) >= ALIKE) ? 'similar' : undefined;
}

function diceOf(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
