import type { Release } from '@pressrum/model';
import { error, quoted, type Finding } from '../finding.js';
import { within } from '../placed.js';
import type { Subject } from '../subject.js';

/** Anybody can read a published file, also what no page shows yet. */
export const futureReleases = ({ releases, now, today }: Subject): Finding[] =>
  releases
    .filter(({ value: { datePublished: date } }) => date && isAhead(date, now, today))
    .map(({ path, value: { datePublished } }) =>
      error(
        within(path, 'datePublished'),
        `is in the future (${datePublished}), and anybody can read this file now; take the release out until then`,
      ),
    );

const isAhead = (date: string, now: Date, today: string) =>
  date.length === 10 ? date > today : Date.parse(date) > +now;

/** A release that says of itself that it may not be published yet. */
export const embargoedReleases = ({ releases }: Subject): Finding[] =>
  releases.flatMap(({ path, value }) => {
    const member = TEXTS.find((name) => EMBARGO.test(value[name] ?? ''));
    if (!member) return [];
    return error(
      within(path, member),
      `${quoted(value[member]!)} says that there is an embargo, and anybody can read this file now; take the release out until it is over, and the words out after it`,
    );
  });

const TEXTS = ['genre', 'headline', 'alternativeHeadline', 'description'] as const satisfies (keyof Release)[];
const WORD = '(?:embargo(?:ed)?|spärrtid|sperrefrist|klausuleret)';
/** "Embargo: …", "EMBARGO TILL 09.00", "(embargo)" and the word alone, but not a headline about an embargo. */
const EMBARGO = new RegExp(
  `(?:^|[\\s(])${WORD}(?::|\\))|(?:^|\\()\\s*${WORD}(?:$|\\s+(?:till|tills|until|to|til|indtil|asti)\\s)`,
  'iu',
);
