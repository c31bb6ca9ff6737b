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
 * Two of three rows of the nine of an orthogonal array (a Latin square), the next two for the next story: a story meets two
 * colour schemes, widths and languages, three stories in a row all of them, and nine every pair of these.
 */
export const pairwiseCells = (story: number): Cell[] =>
  [story % 3, (story + 1) % 3].map((row) =>
    cell(row, row + Math.floor(story / 3), 2 * row + Math.floor(story / 3)),
  );
