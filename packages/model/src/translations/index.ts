import { en } from './en.js';
import { sv } from './sv.js';
import type { Translation } from './translation.js';

/** The interface texts for a page's language; Swedish where we have none in that language. */
export const translationFor = (language: string): Translation => (/^en\b/i.test(language) ? en : sv);
