import type { Telephone } from '@pressrum/model';
import type { CountryCode } from 'libphonenumber-js/max';
import { e164Of } from './e164.js';
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
// Blanks that end no line or cell, and characters that show nothing: numbers copied from a page carry those along.
const BLANK = ' \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const DASH = '\\u2010-\\u2013\\u2212-';
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}+@=_-])(?:\\(?\\+[${BLANK}]?|\\()?\\d[\\d()${BLANK}${DASH}]{0,38}`,
  'gu',
);
// Points divide dates and times too: a number has them between all its groups, but for the first.
const DOTTED = new RegExp(`[(+]{0,2}\\d[\\d()${BLANK}${DASH}]{0,12}(?:\\.\\d{2,4}){2,5}`, 'y');
// A slash divides two numbers, and day and month: only right after an area code is it part of a number.
const SLASHED = new RegExp(
  `\\(?0\\d{1,3}\\)?[${BLANK}]?/[${BLANK}]?(?:\\d{2,3}(?:[${BLANK}${DASH}]{1,2}\\d{2,3}){1,8}|\\d{5,8})(?!\\d)`,
  'y',
);
/** Where a number can begin inside what was none: "24/7 08-465 004 00". */
const RESTART = new RegExp(`(?<=\\d[${BLANK}]{1,3})\\(?0\\d{1,3}\\)?[${BLANK}]?[${DASH}]`);
const EXTENSION = /^[\s,]{0,3}(?:ankn(?:ytning|ytn|r)?|anknr|ext)\b[.:\s]{0,3}(\d{1,6})(?!\d)/i;
const DATE = /^(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d([-./])[0-3]?\d\1(?:19|20)\d\d)(?!\d)/;
const HOUR = '(?:[01]?\\d|2[0-4])';
const HOURS = new RegExp(`^${HOUR}[${BLANK}]?[${DASH}][${BLANK}]?${HOUR}$`);
const APART = new RegExp(`[${BLANK}][${DASH}][${BLANK}]`);
const BLANKS = new RegExp(`[${BLANK}(]`);
const SEPARATORS = /[,;|/\n\r\t•·]/;
const CLOSES = new RegExp(`[${BLANK})]*(?:$|[,;|/\\n\\r\\t•·])`, 'y');
const LONGEST_LABEL = 80;
const WORDS = /(?:^|[:;|\n\r\t•·])([^:;|\n\r\t•·]+?)\s{0,3}:\s{0,3}$/;

/**
 * The telephone numbers in a text. A number is one that can be called: with an area or country code, or one of the
 * short ones (112, 113 13, 114 14, 116 117, 1177) or, after a label such as "Tel:", any digits. A short number counts
 * only after a label or alone: "1177 Vårdguiden" is a name.
 */
export function findTelephones(text: string, country: CountryCode): TelephoneHit[] {
  const { length } = text.trim();
  return find(text, country, (start, candidate) => {
    const label = labelBefore(text, start);
    return { label, fewest: label ? 3 : candidate.trim().length === length ? 5 : undefined, isField: false };
  });
}

/**
 * The numbers of a field that holds nothing else, as another system gives it: "Växel: 08-465 004 00 ankn 12",
 * "08-465 004 00, 070-174 06 10". Any words before a colon are a number's label, and any digits that stand alone
 * between separators are a number. One with more digits than a number has is given as written, without E.164: the
 * first of them would call somebody else.
 */
export function readTelephones(text: string, country: CountryCode): Telephone[] {
  const hits = find(text, country, (start, candidate, from) => {
    const known = labelBefore(text, start);
    const label = fieldLabel(text, from, start, known);
    const isAlone = standsAlone(text, from, start, start + candidate.length);
    return { label, fewest: known ? 3 : label || isAlone ? 5 : undefined, isField: true };
  });
  return hits.map((hit) => telephoneOf(text, hit));
}

/** A field that holds one number; the first, where it holds several. */
export const readTelephone = (text: string, country: CountryCode): Telephone | undefined =>
  readTelephones(text, country)[0];

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
  const digits = /^\P{L}*\d/u.exec(text.slice(start, extensionStart));
  return start + (digits?.[0].length ?? 0);
}

/** What is known of a place where a number can begin. */
interface Setting {
  label?: Label | undefined;
  /** Given where the digits are known to be a number, even one without an area code: how many it must have. */
  fewest?: number | undefined;
  /** Nothing but numbers stands in the text. */
  isField: boolean;
}

/** `settingAt` is told where the candidate begins, what it is, and where the number before it ended. */
function find(
  text: string,
  country: CountryCode,
  settingAt: (start: number, candidate: string, from: number) => Setting,
): TelephoneHit[] {
  const hits: TelephoneHit[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const { index, 0: candidate } = match;
    const setting = settingAt(index, candidate, hits.at(-1)?.end ?? 0);
    const longer = longerCandidate(text, index, candidate);
    const hit =
      (longer ? hitAt(text, index, longer, country, { ...setting, fewest: undefined }) : undefined) ??
      hitAt(text, index, candidate, country, setting);
    const restart = hit?.e164 ? -1 : candidate.search(RESTART);
    const next = index + restart;
    const isOther =
      restart > 0 &&
      !(hit && hit.end <= next) &&
      hitAt(text, next, candidate.slice(restart), country, { isField: setting.isField })?.e164;
    if (hit && !isOther) hits.push(hit);
    CANDIDATE.lastIndex = isOther ? next : (hit?.end ?? index + (longer ?? candidate).length);
  }
  return hits;
}

/** The candidate that goes on after a point or a slash. */
function longerCandidate(text: string, start: number, candidate: string): string | undefined {
  const next = text[start + candidate.length];
  if ((next !== '.' && next !== '/') || /\d[./]$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  const pattern = next === '.' ? DOTTED : SLASHED;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function hitAt(
  text: string,
  index: number,
  candidate: string,
  country: CountryCode,
  { label, fewest, isField }: Setting,
): TelephoneHit | undefined {
  // Digits before a word count something, those of a time tell one: "08-465 004 00 24 timmar", "08-465 004 00 9.00".
  const next = text.slice(index + candidate.length, index + candidate.length + 2);
  const isStrict = isField && !/^(?:\p{L}|[.:]\d)/u.test(next);
  const number = longestNumber(candidate, country, fewest, isStrict);
  if (!number) return undefined;
  const after = index + number.length;
  // "kl 08:30" and "08.30" are times, "070-174 06 05x" no number.
  if (/^(?:[.:]\d|[\p{L}\p{N}@])/u.test(text.slice(after, after + 2))) return undefined;
  const extension = EXTENSION.exec(text.slice(after, after + 30));
  const end = after + (extension?.[0].length ?? 0);
  const digits = extension?.[1];
  // A bracket around the whole number is no part of it.
  const isOpen = candidate[0] === '(' && !candidate.slice(0, number.length).includes(')');
  return {
    start: isOpen ? index + 1 : index,
    end,
    ...(number.e164 && { e164: number.e164 }),
    ...(digits && { extension: { start: end - digits.length, end } }),
    ...(label && { label }),
  };
}

/**
 * The longest run of whole groups of digits, from the candidate's start, that is a number. Two numbers side by side
 * come apart so. A strict reading takes a shorter run only where what follows cannot belong to it.
 */
function longestNumber(candidate: string, country: CountryCode, fewest: number | undefined, isStrict: boolean) {
  const runs = runsOf(candidate);
  const isDate = DATE.test(candidate);
  const longest = runs.at(-1)!;
  for (const { length, digits } of isDate ? [] : runs.toReversed()) {
    const e164 = e164Of(digits, country);
    const isNumber = e164 ?? (fewest && isShort(candidate.slice(0, length)));
    if (!isNumber) continue;
    const isPart = isStrict && length < longest.length && goesOn(candidate.slice(length, longest.length), country);
    return isPart ? { length: longest.length } : { length, e164 };
  }
  const count = longest.digits.replace('+', '').length;
  const all = candidate.slice(0, longest.length);
  const isNumber = fewest && count >= fewest && count <= 15 && !isDate && !APART.test(all);
  return isNumber ? { length: longest.length } : undefined;
}

const isShort = (run: string) => run.length < 12 && SHORT.test(run.replace(/\s+/g, ' '));

/** The runs of whole groups from the candidate's start, shortest first: where each ends, and its digits. */
function runsOf(candidate: string): { length: number; digits: string }[] {
  const runs: { length: number; digits: string }[] = [];
  let digits = '';
  for (let at = 0; at < candidate.length; at++) {
    const sign = candidate[at]!;
    if (isDigit(sign) || sign === '+') digits += sign;
    if (isDigit(sign) && !isDigit(candidate[at + 1])) runs.push({ length: at + 1, digits });
  }
  return runs;
}

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9';

/** True for digits after a number that can only belong to it: neither another number nor a date or hours. */
function goesOn(rest: string, country: CountryCode): boolean {
  const next = rest.replace(/^\D+/, '');
  const isApart = BLANKS.test(rest[0]!) && (DATE.test(next) || HOURS.test(next) || isShort(next));
  return !isApart && !runsOf(next).some(({ digits }) => e164Of(digits, country));
}

/** The words before a colon, where no known label says as much. */
function fieldLabel(text: string, from: number, at: number, known: Label | undefined): Label | undefined {
  const start = Math.max(from, at - LONGEST_LABEL);
  const before = text.slice(start, at);
  const match = known?.isTelling || !/:\s{0,3}$/.test(before) ? null : WORDS.exec(before);
  if (!match || (match.index === 0 && start > from)) return known;
  // After another colon ("Öppet: 8–16, receptionen:") only the words after the comma are the label.
  const words = match[0][0] === ':' ? match[1]!.split(',').at(-1)! : match[1]!;
  const said = words.replace(/^[^\p{L}\p{N}]+/u, '');
  const first = start + before.lastIndexOf(said, match.index + match[0].length);
  if (!/\p{L}/u.test(said) || (known && known.start <= first)) return known;
  return { start: first, end: first + said.length, isTelling: true, hasColon: true };
}

/**
 * True where nothing but blanks stands between the candidate and the separators around it. A slash is one after a
 * blank or the last number, which ends at `from`: not in dates and addresses.
 */
function standsAlone(text: string, from: number, start: number, end: number): boolean {
  let at = start;
  while (at > from && BLANKS.test(text[at - 1]!)) at--;
  CLOSES.lastIndex = end;
  const before = text.slice(Math.max(from, at - 2), at);
  const isOpen =
    at === 0 || (before.endsWith('/') ? /^(?:\/|\s)/.test(before) : SEPARATORS.test(before.slice(-1)));
  return isOpen && CLOSES.test(text);
}
