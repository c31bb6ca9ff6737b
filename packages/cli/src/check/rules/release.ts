import { quote } from '@pressrum/build/files.js';
import { nonEmptyText } from '@pressrum/model';
import { advice, type Finding } from '../finding.js';
import { joinPath } from '../located.js';
import type { Subject } from '../subject.js';

const MAX_HEADLINE_LENGTH = 150;
/** A text with fewer capitals is an abbreviation. */
const MIN_CAPITALS = 8;

export const withoutDate = ({ releases }: Subject): Finding[] =>
  releases
    // `unreadableDates` reports an invalid one.
    .filter(({ raw: { datePublished: date } }) => date === undefined || date === null || date === '')
    .map(({ path }) =>
      advice(
        joinPath(path, 'datePublished'),
        'has no date, and nobody can tell how old it is; add when it was published',
      ),
    );

export const withoutLead = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value }) => !value.description)
    .map(({ path }) =>
      advice(
        joinPath(path, 'description'),
        'has no lead, so a card shows only the headline; move the first paragraph here, as plain text',
      ),
    );

/** An import takes the first prose for the lead, which a picture's caption can be. */
export const captionsAsLead = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value: { description = '' } }) => CREDIT.test(description))
    .map(({ path }) =>
      advice(
        joinPath(path, 'description'),
        'names a photographer, so it may be a caption; move the first paragraph of the text here',
      ),
    );

/** "Foto: Ivar Kvist" at either end of a text; "foto" in a sentence is a word like others. */
const CREDIT =
  /^(?:foto|photo|bild|bilde|billede|kuva)\s?:|(?<!\p{L})(?:foto|photo|kuva)(?:graf)?\s?:[^.!?]{2,60}\.?$/iu;

/** The text may also be in a file of its own, or at the release's URL. */
export const withoutBody = ({ releases, releaseIds }: Subject): Finding[] =>
  releases
    .filter(({ value: { articleBody, url, id } }) => !articleBody && !url && !(id && releaseIds.has(id)))
    .map(({ path }) =>
      advice(
        joinPath(path, 'articleBody'),
        'has no text, and no address where it could be read; add the text here, or its address in url',
      ),
    );

export const withoutLanguage = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value, raw }) => !value.inLanguage && raw['inLanguage'] === undefined)
    .map(({ path }) =>
      advice(
        joinPath(path, 'inLanguage'),
        'has no language, so it is read aloud in that of the page around it; write sv, or whichever it is in',
      ),
    );

export const longHeadlines = ({ releases }: Subject): Finding[] =>
  releases.flatMap(({ path, value: { headline } }) => {
    const { length } = [...headline];
    if (length <= MAX_HEADLINE_LENGTH) return [];
    return advice(
      joinPath(path, 'headline'),
      `has ${length} characters, which is a paragraph and no headline; shorten it to ${MAX_HEADLINE_LENGTH} at most and move the rest to the lead`,
    );
  });

export const headlinesInCapitals = ({ releases }: Subject): Finding[] =>
  releases
    .filter(({ value: { headline } }) => isInCapitals(headline))
    .map(({ path, value }) =>
      advice(
        joinPath(path, 'headline'),
        `${quote(value.headline)} is in capitals, which some screen readers spell letter by letter; write it in small letters`,
      ),
    );

function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= MIN_CAPITALS && !/\p{Ll}/u.test(text) && nonEmptyText(text) !== undefined;
}
