import type { Telephone } from '@pressrum/model';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { labelBefore, type Label } from './label.js';

/** A telephone number found in a text, by offsets into it. */
export interface TelephoneHit {
  start: number;
  end: number;
  e164?: string;
  /** The digits of "ankn 123" after the number. */
  extension?: { start: number; end: number };
  label?: Label;
}

const COUNTRIES: Record<string, CountryCode> = {
  'Europe/Oslo': 'NO',
  'Europe/Copenhagen': 'DK',
  'Europe/Helsinki': 'FI',
  'Europe/Mariehamn': 'AX',
};

/** The country whose numbers need no country code, from the sender's time zone; Sweden where it says nothing. */
export const countryOf = (timeZone: string): CountryCode => COUNTRIES[timeZone] ?? 'SE';

/** Numbers without an area code that are called as they stand. */
const SHORT = /^(?:112|113 ?13|114 ?14|116 ?117|1177)$/;
const CANDIDATE = /(?<![\p{L}\p{N}+@=_-])(?:\+|\()?\d[\d\s()‑–-]{0,28}/gu;
const EXTENSION = /^[\s,]{0,3}(?:ankn(?:ytning|ytn|r)?|anknr|ext)\b[.:\s]{0,3}(\d{1,6})(?!\d)/i;

/**
 * The telephone numbers in a text. A number is one that can be called: with an area or country code, or one of the
 * short ones (112, 113 13, 114 14, 116 117, 1177) or, after a label such as "Tel:", any digits. A short number counts
 * only after a label or alone: "1177 Vårdguiden" is a name.
 */
export function findTelephones(text: string, country: CountryCode): TelephoneHit[] {
  const hits: TelephoneHit[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const hit = hitAt(text, match.index, match[0], country);
    if (!hit) continue;
    hits.push(hit);
    CANDIDATE.lastIndex = hit.end;
  }
  return hits;
}

/** A field that holds one number, as another system gives it: "Växel: 08-465 004 00 ankn 12". */
export function readTelephone(text: string, country: CountryCode): Telephone | undefined {
  const [hit] = findTelephones(text, country);
  return hit && telephoneOf(text, hit);
}

/** What the document says of a number that was found. */
export function telephoneOf(text: string, { start, end, e164, extension, label }: TelephoneHit): Telephone {
  return {
    text: text.slice(start, extension ? numberEnd(text, start, extension.start) : end),
    ...(e164 && { e164 }),
    ...(extension && { extension: text.slice(extension.start, extension.end) }),
    ...(label?.isTelling && { label: text.slice(label.start, label.end) }),
  };
}

/** Where the number ends that an extension follows. */
export function numberEnd(text: string, start: number, extensionStart: number): number {
  const digits = /^[\d\s()+‑–-]*\d/.exec(text.slice(start, extensionStart));
  return start + (digits?.[0].length ?? 0);
}

function hitAt(text: string, start: number, candidate: string, country: CountryCode): TelephoneHit | undefined {
  const label = labelBefore(text, start);
  const number = longestNumber(candidate, country, label ? 3 : candidate.trim() === text.trim() ? 5 : undefined);
  if (!number) return undefined;
  const after = start + number.length;
  // "kl 08:30" and "08.30" are times, "070-174 06 05x" no number.
  if (/^(?:[.:]\d|[\p{L}\p{N}@])/u.test(text.slice(after, after + 2))) return undefined;
  const extension = EXTENSION.exec(text.slice(after, after + 30));
  const end = after + (extension?.[0].length ?? 0);
  const digits = extension?.[1];
  return {
    start,
    end,
    ...(number.e164 && { e164: number.e164 }),
    ...(digits && { extension: { start: end - digits.length, end } }),
    ...(label && { label }),
  };
}

/**
 * The longest run of whole groups of digits, from the candidate's start, that is a number. `fewest` is given where the
 * digits are known to be a number, even one without an area code: how many it must have.
 */
function longestNumber(candidate: string, country: CountryCode, fewest: number | undefined) {
  const all = candidate.replace(/\D+$/, '');
  // Shorter by one group each time, so that two numbers side by side come apart.
  for (let run = all; run; run = run.replace(/\d+\D*$/, '').replace(/\D+$/, '')) {
    const e164 = e164Of(run, country);
    if (e164) return { length: run.length, e164 };
    if (fewest && SHORT.test(run.replace(/\s+/g, ' '))) return { length: run.length };
  }
  const count = all.replace(/\D/g, '').length;
  const isNumber = fewest && count >= fewest && count <= 15 && !/\s[‑–-]\s/.test(all) && !DATE.test(all);
  return isNumber ? { length: all.length } : undefined;
}

const DATE = /^\d{4}-\d\d-\d\d/;

function e164Of(run: string, country: CountryCode): string | undefined {
  // In Norway and Denmark no number begins with 0; elsewhere one without it lacks its area code.
  const isWhole = /^(?:\+|\(?0)/.test(run) || (['NO', 'DK'].includes(country) && !DATE.test(run));
  const number = isWhole && parsePhoneNumberFromString(run, { defaultCountry: country, extract: false });
  return number && number.isValid() ? number.number : undefined;
}
