import type { Release } from '@pressrum/model';

/** What releases must have, or must not have. Only the members that are set are compared. */
interface Criteria {
  genre?: string[] | undefined;
  keyword?: string[] | undefined;
  language?: string[] | undefined;
  sender?: string[] | undefined;
  /** The first and last day of publication. */
  since?: string | undefined;
  until?: string | undefined;
}

/** Which releases of a source are wanted. */
export interface Choice {
  /** Only releases that match every member. */
  include?: Criteria | undefined;
  /** No release that matches any member. */
  exclude?: Criteria | undefined;
}

/** A release with its sender, as far as that is known. */
type Candidate = Pick<Release, 'genre' | 'keywords' | 'inLanguage' | 'datePublished'> & {
  sender?: string | undefined;
};

/** True for a release that the source is to give. */
export function isChosen(release: Candidate, { include = {}, exclude = {} }: Choice): boolean {
  return listMatches(release, include).every(Boolean) && !listMatches(release, exclude).some(Boolean);
}

/** The choice as text, to notice that it was changed; empty for none. */
export const formatChoice = ({ include, exclude }: Choice): string =>
  include || exclude ? JSON.stringify([include, exclude]) : '';

/** For each member of the criteria, whether the release matches it. */
function listMatches(
  { genre, keywords, inLanguage, datePublished, sender }: Candidate,
  criteria: Criteria,
): boolean[] {
  const day = datePublished?.slice(0, 10);
  return [
    ...(criteria.genre ? [isOneOf(criteria.genre, genre)] : []),
    ...(criteria.keyword ? [(keywords ?? []).some((word) => isOneOf(criteria.keyword!, word))] : []),
    ...(criteria.language ? [criteria.language.some((language) => isLanguage(inLanguage, language))] : []),
    ...(criteria.sender ? [isOneOf(criteria.sender, sender)] : []),
    ...(criteria.since || criteria.until ? [isBetween(day, criteria.since, criteria.until)] : []),
  ];
}

const fold = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const isOneOf = (wanted: readonly string[], value: string | undefined): boolean =>
  value !== undefined && wanted.some((word) => fold(word) === fold(value));

/** "no" stands for both written languages. */
const NORWEGIAN = ['no', 'nb', 'nn'];

/** `sv` matches `sv-SE` too. */
function isLanguage(tag: string | undefined, wanted: string): boolean {
  const own = tag?.toLowerCase() ?? '';
  const languages = wanted.toLowerCase() === 'no' ? NORWEGIAN : [wanted.toLowerCase()];
  return languages.some((language) => own === language || own.startsWith(`${language}-`));
}

const isBetween = (day: string | undefined, since = '', until = '9999') =>
  day !== undefined && since <= day && day <= until;
