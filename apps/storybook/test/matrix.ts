/** Which surroundings each story is looked at in. */
import type { Visit } from './storybook.js';

const schemes = ['light', 'dark', 'forced'] as const;
const widths = [320, 768, 1280];
const langs = ['sv', 'en', 'ar'];

type Cell = Required<Pick<Visit, 'scheme' | 'width' | 'lang'>>;
const cell = (scheme: number, width: number, lang: number): Cell => ({
  scheme: schemes[scheme % 3]!,
  width: widths[width % 3]!,
  lang: langs[lang % 3]!,
});

/** All 27. */
export const everyCell = schemes.flatMap((_, scheme) =>
  widths.flatMap((_, width) => langs.map((_, lang) => cell(scheme, width, lang))),
);

/**
 * Three rows of the nine of an orthogonal array (a Latin square): a story meets each colour scheme, each width and each
 * language once, and any three stories in a row meet every pair of these.
 */
export const pairwiseCells = (story: number): Cell[] =>
  [0, 1, 2].map((row) => cell(row, row + story, 2 * row + story));
