import type { Vocabulary } from './shape.js';
import { da } from './da.js';
import { de } from './de.js';
import { en } from './en.js';
import { fi } from './fi.js';
import { nb } from './nb.js';
import { sv } from './sv.js';

export const vocabularies: Readonly<Record<string, Vocabulary>> = { sv, nb, da, fi, en, de };

/** One group that matches any of the words of any language, the longest first. */
export function anyOf(...kinds: (keyof Vocabulary)[]): string {
  const words = Object.values(vocabularies).flatMap((vocabulary) => kinds.flatMap((kind) => vocabulary[kind]));
  return `(?:${[...new Set(words)].sort((a, b) => b.length - a.length).join('|')})`;
}
