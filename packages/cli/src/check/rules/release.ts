import { present } from '@pressrum/model';
import { advice, quoted, type Finding } from '../finding.js';
import { within } from '../placed.js';
import type { Subject } from '../subject.js';

const LONGEST_HEADLINE = 150;
/** Fewer capitals are an abbreviation. */
const FEWEST_CAPITALS = 8;

export const withoutDate = ({ releases }: Subject): Finding[] =>
  releases
    // One that cannot be read is told elsewhere.
    .filter(({ raw: { datePublished: date } }) => date === undefined || date === null || date === '')
    .map(({ path }) =>
      advice(
        within(path, 'datePublished'),
        'has no date, and nobody can tell how old it is; add when it was published',
      ),
    );

export const withoutLead = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value }) => !value.description)
    .map(({ path }) =>
      advice(
        within(path, 'description'),
        'has no lead, so a card shows only the headline; move the first paragraph here, as plain text',
      ),
    );

/** The text may also stand in a file of its own, or at the release's address. */
export const withoutBody = ({ releases, elsewhere }: Subject): Finding[] =>
  releases
    .filter(({ value: { articleBody, url, id } }) => !articleBody && !url && !(id && elsewhere.has(id)))
    .map(({ path }) =>
      advice(
        within(path, 'articleBody'),
        'has no text, and no address where it could be read; add the text here, or its address in url',
      ),
    );

export const withoutLanguage = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value, raw }) => !value.inLanguage && raw['inLanguage'] === undefined)
    .map(({ path }) =>
      advice(
        within(path, 'inLanguage'),
        'has no language, so it is read aloud in that of the page around it; write sv, or whichever it is in',
      ),
    );

export const longHeadlines = ({ releases }: Subject): Finding[] =>
  releases.flatMap(({ path, value: { headline } }) => {
    const { length } = [...headline];
    if (length <= LONGEST_HEADLINE) return [];
    return advice(
      within(path, 'headline'),
      `has ${length} characters, which is a paragraph and no headline; shorten it to ${LONGEST_HEADLINE} at most and move the rest to the lead`,
    );
  });

export const headlinesInCapitals = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value: { headline } }) => isShouted(headline))
    .map(({ path, value }) =>
      advice(
        within(path, 'headline'),
        `${quoted(value.headline)} is in capitals, which some screen readers spell letter by letter; write it in small letters`,
      ),
    );

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= FEWEST_CAPITALS && !/\p{Ll}/u.test(text) && present(text) !== undefined;
}
