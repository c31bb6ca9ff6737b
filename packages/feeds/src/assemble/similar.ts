import { folded } from '../piece.js';

/** Shorter paragraphs are like others by chance. */
const SHORTEST = 40;
/** How much of two paragraphs must be the same words for them to be one text in two versions. */
const ALIKE = 0.8;
/** An "about" text of more paragraphs is no longer compared word by word. */
const MOST = 40;

/** Paragraphs to compare others with. */
export interface KnownTexts {
  exact: ReadonlySet<string>;
  words: readonly Words[];
}

/** A paragraph's length, and how often each of its words comes. */
interface Words {
  length: number;
  counts: ReadonlyMap<string, number>;
  total: number;
}

const textOf = (paragraph: string) => folded(paragraph).trim();

export function knownTexts(paragraphs: readonly string[]): KnownTexts {
  const long = paragraphs.map(textOf).filter((text) => text.length >= SHORTEST);
  return { exact: new Set(long), words: long.slice(0, MOST).map(wordsIn) };
}

function wordsIn(text: string): Words {
  const counts = new Map<string, number>();
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { length: text.length, counts, total: words.length };
}

/**
 * How a paragraph stands to known texts: `same` to the letter (but for white space and case), `similar` where a few words
 * differ (Dice coefficient of the two bags of words of at least 0.8), or `undefined`.
 */
export function likeness(paragraph: string, { exact, words }: KnownTexts): 'same' | 'similar' | undefined {
  const { length } = paragraph;
  if (!exact.size || length < SHORTEST) return undefined;
  const text = textOf(paragraph);
  if (exact.has(text)) return 'same';
  // A look at the length first spares the words of nearly every paragraph.
  const near = words.filter((other) => length < 1.6 * other.length && other.length < 1.6 * length);
  if (!near.length) return undefined;
  const own = wordsIn(text);
  return near.some((other) => diceOf(own, other) >= ALIKE) ? 'similar' : undefined;
}

function diceOf(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
