/** Words by which others are recognised, and the length of the shortest. */
export interface WordSet {
  words: ReadonlySet<string>;
  shortest: number;
}

/** Words that blanks divide, as a set for `endsWithWord`. */
export function toWordSet(text: string): WordSet {
  const words = text.trim().split(/\s+/);
  return { words: new Set(words), shortest: Math.min(...words.map(({ length }) => length)) };
}

/** Where in a word one of the set begins that goes on to the word's end; -1 if none does. The longest is found. */
export function findEnding(word: string, { words, shortest }: WordSet): number {
  for (let at = 0; at <= word.length - shortest; at++) if (words.has(word.slice(at))) return at;
  return -1;
}
