import { GENRES, type Genre } from '@pressrum/i18n/translations/genre.js';
import { textsIn, type Language } from '@pressrum/i18n/translations/language.js';
import type { ReadContext } from './reading.js';
import type { Traced } from '../provenance/traced.js';

/** The language of a time zone, for releases whose language is unknown or has no names of genres. */
const LANGUAGE_BY_TIME_ZONE: Record<string, Language> = {
  'Europe/Oslo': 'nb',
  'Europe/Copenhagen': 'da',
  'Europe/Helsinki': 'fi',
};

/** The name of the genre that a code stands for; `undefined` for an unknown code. */
export function toGenre(
  code: Traced | undefined,
  genreByCode: Readonly<Record<string, Genre>>,
  language: string,
  { timeZone = '' }: ReadContext,
): Traced | undefined {
  const key = code?.value.trim().toLowerCase() ?? '';
  if (!Object.hasOwn(genreByCode, key)) return undefined;
  const names = textsIn(GENRES, language, LANGUAGE_BY_TIME_ZONE[timeZone]);
  return { ...code!, value: names[genreByCode[key]!] };
}
