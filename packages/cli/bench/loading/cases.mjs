// Which pages are loaded, in which forms, and at which moments.

/**
 * @typedef {'floor' | 'snapshot' | 'pasted' | 'script'} Form
 *   floor     the page as it is built, without its script: identical markup, pictures and style sheets
 *   snapshot  the page as it is built
 *   pasted    the page with snippet 2 in the place of its content: the snapshot of a whole room
 *   script    the page with snippet 1 in the place of its content: what it shows comes in the script
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {'text' | 'picture' | 'municipality'} room without pictures, or with one in the newest release; or the demo site
 * @property {RegExp} page
 * @property {{width: number, height: number}} viewport
 * @property {Form[]} forms
 * @property {string} lcp what the largest element is
 * @property {Date} clock what the page's clock says
 */

const PHONE = { width: 412, height: 823 };
const WIDE = { width: 1350, height: 940 };

/** @type {Omit<Case, 'clock'>[]} */
const kinds = [
  {
    name: 'press page, text, phone',
    room: 'text',
    page: /^index\.html$/,
    viewport: PHONE,
    forms: ['floor', 'snapshot', 'pasted', 'script'],
    lcp: 'P',
  },
  {
    name: 'press page, picture, wide',
    room: 'picture',
    page: /^index\.html$/,
    viewport: WIDE,
    forms: ['floor', 'snapshot', 'pasted', 'script'],
    lcp: 'IMG',
  },
  {
    name: 'release page, picture, phone',
    room: 'picture',
    page: /^releases\/.*-norrby-etapp-0\.html$/,
    viewport: PHONE,
    forms: ['floor', 'snapshot'],
    lcp: 'IMG',
  },
  {
    name: 'municipal page, phone',
    room: 'municipality',
    page: /^index\.html$/,
    viewport: PHONE,
    forms: ['floor', 'snapshot', 'script'],
    lcp: 'P',
  },
];

/**
 * The next such day, Swedish winter time; in summer an hour later.
 * @param {number} weekday from 0, Sunday
 * @param {string} time
 */
function nextDay(weekday, time) {
  const date = new Date();
  date.setUTCDate(date.getUTCDate() + ((weekday + 7 - date.getUTCDay()) % 7));
  return new Date(`${date.toISOString().slice(0, 10)}T${time}+01:00`);
}

/** Moments at which the status of the contacts says different things. @type {Record<string, Date>} */
const moments = { 'Wednesday 10.00': nextDay(3, '10:00'), 'Sunday 23.40': nextDay(0, '23:40') };

/** Every kind of page at every moment. @type {Case[]} */
export const cases = kinds.flatMap((kind) =>
  Object.entries(moments).map(([moment, clock]) => ({ ...kind, name: `${kind.name}, ${moment}`, clock })),
);
