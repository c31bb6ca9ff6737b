import { MIN_PARAGRAPH_LENGTH } from '../merge/repeated-boilerplate.js';
import { foldCase } from '../provenance/text-range.js';

/** The Dice coefficient from which two paragraphs are versions of one text. */
const DICE_THRESHOLD = 0.8;
/** Only so many paragraphs of an "about" text are compared word by word. */
const MAX_COMPARED_PARAGRAPHS = 40;

/** Paragraphs to compare others with. */
export interface TextIndex {
  exact: ReadonlySet<string>;
  words: readonly WordCounts[];
}

/** A paragraph's length, and how often each word occurs in it. */
interface WordCounts {
  length: number;
  counts: ReadonlyMap<string, number>;
  total: number;
}

const normalizeParagraph = (paragraph: string) => foldCase(paragraph).trim();

export function indexTexts(paragraphs: readonly string[]): TextIndex {
  const long = paragraphs.map(normalizeParagraph).filter((text) => text.length >= MIN_PARAGRAPH_LENGTH);
  return { exact: new Set(long), words: long.slice(0, MAX_COMPARED_PARAGRAPHS).map(countWords) };
}

function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { length: text.length, counts, total: words.length };
}

/**
 * Compares a paragraph with indexed texts: `same` if it differs only in white space and case, `similar` if only a few
 * words differ (`DICE_THRESHOLD`), else `undefined`.
 */
export function compareToTexts(paragraph: string, { exact, words }: TextIndex): 'same' | 'similar' | undefined {
  const { length } = paragraph;
  if (!exact.size || length < MIN_PARAGRAPH_LENGTH) return undefined;
  const text = normalizeParagraph(paragraph);
  if (exact.has(text)) return 'same';
  // Compare lengths first: this avoids counting the words of nearly every paragraph.
  const candidates = words.filter((other) => length < 1.6 * other.length && other.length < 1.6 * length);
  if (!candidates.length) return undefined;
  const wordCounts = countWords(text);
  return candidates.some((other) => diceCoefficient(wordCounts, other) >= DICE_THRESHOLD) ? 'similar' : undefined;
}

function diceCoefficient(a: WordCounts, b: WordCounts): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
