/** A set of endings, and the length of the shortest. */
export interface WordSet {
  words: ReadonlySet<string>;
  shortest: number;
}

/** Words that blanks divide, as a set for `endsWithWord`. */
export function toWordSet(text: string): WordSet {
  const words = text.trim().split(/\s+/);
  return { words: new Set(words), shortest: Math.min(...words.map(({ length }) => length)) };
}

/** The offset of the longest ending in a word; -1 without one. */
export function findEnding(word: string, { words, shortest }: WordSet): number {
  for (let at = 0; at <= word.length - shortest; at++) if (words.has(word.slice(at))) return at;
  return -1;
}
