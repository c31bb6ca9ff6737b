import type { Telephone } from '@pressrum/model';
import type { CountryCode } from 'libphonenumber-js/max';
import { toE164 } from './e164.js';
import { findLabelBefore, type Label } from './label.js';

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

/** The country of numbers without a country code, from the sender's time zone. Default: Sweden. */
export const inferCountry = (timeZone: string): CountryCode => COUNTRIES[timeZone] ?? 'SE';

/** Short numbers, which have no area code. */
const SHORT_NUMBER = /^(?:112|113 ?13|114 ?14|116 ?117|1177)$/;
// Blanks within a line, and invisible characters, which numbers copied from a page contain.
const BLANK = ' \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const DASH = '\\u2010-\\u2013\\u2212-';
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}+@=_-])(?:\\(?\\+[${BLANK}]?|\\()?\\d[\\d()${BLANK}${DASH}]{0,38}`,
  'gu',
);
// Dates and times have points too. A number has them between all groups, except after the first.
const DOTTED = new RegExp(`[(+]{0,2}\\d[\\d()${BLANK}${DASH}]{0,12}(?:\\.\\d{2,4}){2,5}`, 'y');
// A slash divides two numbers, or day and month. It is part of a number only right after an area code.
const SLASHED = new RegExp(
  `\\(?0\\d{1,3}\\)?[${BLANK}]?/[${BLANK}]?(?:\\d{2,3}(?:[${BLANK}${DASH}]{1,2}\\d{2,3}){1,8}|\\d{5,8})(?!\\d)`,
  'y',
);
/** The beginning of a number inside a candidate that is none: "24/7 08-465 004 00". */
const RESTART = new RegExp(`(?<=\\d[${BLANK}]{1,3})\\(?0\\d{1,3}\\)?[${BLANK}]?[${DASH}]`);
const EXTENSION = /^[\s,]{0,3}(?:ankn(?:ytning|ytn|r)?|anknr|ext)\b[.:\s]{0,3}(\d{1,6})(?!\d)/i;
const DATE = /^(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d([-./])[0-3]?\d\1(?:19|20)\d\d)(?!\d)/;
const HOUR = '(?:[01]?\\d|2[0-4])';
const HOURS = new RegExp(`^${HOUR}[${BLANK}]?[${DASH}][${BLANK}]?${HOUR}$`);
const APART = new RegExp(`[${BLANK}][${DASH}][${BLANK}]`);
const BLANKS = new RegExp(`[${BLANK}(]`);
const SEPARATORS = /[,;|/\n\r\t•·]/;
const CLOSES = new RegExp(`[${BLANK})]*(?:$|[,;|/\\n\\r\\t•·])`, 'y');
const MAX_LABEL_LENGTH = 80;
const WORDS = /(?:^|[:;|\n\r\t•·])([^:;|\n\r\t•·]+?)\s{0,3}:\s{0,3}$/;

/**
 * Finds the telephone numbers in a text: numbers with an area or country code, short numbers (112, 113 13, 114 14, 116
 * 117, 1177), and any digits after a label such as "Tel:". A short number counts only after a label or alone, because
 * "1177 Vårdguiden" is a name.
 */
export function findTelephones(text: string, country: CountryCode): TelephoneHit[] {
  const { length } = text.trim();
  return findHits(text, country, (start, candidate) => {
    const label = findLabelBefore(text, start);
    const isAlone = candidate.trim().length === length;
    // More groups than a number has are another country's number: the first of them would call somebody else.
    return { label, minDigits: label ? 3 : isAlone ? 5 : undefined, isField: true };
  });
}

/**
 * Reads a field that contains only numbers: "Växel: 08-465 004 00 ankn 12", "08-465 004 00, 070-174 06 10". Any words
 * before a colon are a label, and any digits between separators are a number. A number with too many digits is kept as
 * written, without E.164: its first digits would call somebody else.
 */
export function readTelephones(text: string, country: CountryCode): Telephone[] {
  const hits = findHits(text, country, (start, candidate, from) => {
    const knownLabel = findLabelBefore(text, start);
    const label = findFieldLabel(text, from, start, knownLabel);
    const isAlone = standsAlone(text, from, start, start + candidate.length);
    return { label, minDigits: knownLabel ? 3 : label || isAlone ? 5 : undefined, isField: true };
  });
  return hits.map((hit) => toTelephone(text, hit));
}

/** Reads the first number of a field. */
export const readTelephone = (text: string, country: CountryCode): Telephone | undefined =>
  readTelephones(text, country)[0];

/** A found number as a value of the document. */
function toTelephone(text: string, { start, end, e164, extension, label }: TelephoneHit): Telephone {
  return {
    text: text.slice(start, extension ? findNumberEnd(text, start, extension.start) : end),
    ...(e164 && { e164 }),
    ...(extension && { extension: text.slice(extension.start, extension.end) }),
    ...(label?.isTelling && { label: text.slice(label.start, label.end) }),
  };
}

/** The end of a number before its extension. */
export function findNumberEnd(text: string, start: number, extensionStart: number): number {
  const digits = /^\P{L}*\d/u.exec(text.slice(start, extensionStart));
  return start + (digits?.[0].length ?? 0);
}

/** The context of a possible number. */
interface CandidateContext {
  label?: Label | undefined;
  /** The minimum of digits, if they are known to be a number even without an area code. */
  minDigits?: number | undefined;
  /** The text contains only numbers. */
  isField: boolean;
}

/** Finds numbers. `describeCandidate` gets the start of a candidate, its text, and the end of the number before it. */
function findHits(
  text: string,
  country: CountryCode,
  describeCandidate: (start: number, candidate: string, from: number) => CandidateContext,
): TelephoneHit[] {
  const hits: TelephoneHit[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const { index, 0: candidate } = match;
    const context = describeCandidate(index, candidate, hits.at(-1)?.end ?? 0);
    const longer = extendCandidate(text, index, candidate);
    const hit =
      (longer ? readHit(text, index, longer, country, { ...context, minDigits: undefined }) : undefined) ??
      readHit(text, index, candidate, country, context);
    const restart = hit?.e164 ? -1 : candidate.search(RESTART);
    const next = index + restart;
    const isOther =
      restart > 0 &&
      !(hit && hit.end <= next) &&
      readHit(text, next, candidate.slice(restart), country, { isField: context.isField })?.e164;
    if (hit && !isOther) hits.push(hit);
    CANDIDATE.lastIndex = isOther ? next : (hit?.end ?? index + (longer ?? candidate).length);
  }
  return hits;
}

/** The candidate, continued after a point or a slash. */
function extendCandidate(text: string, start: number, candidate: string): string | undefined {
  const next = text[start + candidate.length];
  if ((next !== '.' && next !== '/') || /\d[./]$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  const pattern = next === '.' ? DOTTED : SLASHED;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function readHit(
  text: string,
  index: number,
  candidate: string,
  country: CountryCode,
  { label, minDigits, isField }: CandidateContext,
): TelephoneHit | undefined {
  // A quantity or a time may follow a number: "08-465 004 00 24 timmar", "08-465 004 00 9.00".
  const next = text.slice(index + candidate.length, index + candidate.length + 2);
  const isStrict = isField && !/^(?:\p{L}|[.:]\d)/u.test(next);
  const number = findLongestNumber(candidate, country, minDigits, isStrict);
  if (!number) return undefined;
  const after = index + number.length;
  // "kl 08:30" and "08.30" are times, "070-174 06 05x" is not a number.
  if (/^(?:[.:]\d|[\p{L}\p{N}@])/u.test(text.slice(after, after + 2))) return undefined;
  const extension = EXTENSION.exec(text.slice(after, after + 30));
  const end = after + (extension?.[0].length ?? 0);
  const digits = extension?.[1];
  // A bracket around the complete number is not part of it.
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
 * Finds the longest run of complete groups of digits, from the candidate's start, that is a number. This divides two
 * adjacent numbers. If strict, a shorter run counts only if the rest cannot belong to it.
 */
function findLongestNumber(
  candidate: string,
  country: CountryCode,
  minDigits: number | undefined,
  isStrict: boolean,
) {
  const runs = splitRuns(candidate);
  const isDate = DATE.test(candidate);
  const longest = runs.at(-1)!;
  for (const { length, digits } of isDate ? [] : runs.toReversed()) {
    const e164 = toE164(digits, country);
    const isNumber = e164 ?? (minDigits && isShort(candidate.slice(0, length)));
    if (!isNumber) continue;
    const isPart =
      isStrict && length < longest.length && belongsToNumber(candidate.slice(length, longest.length), country);
    return isPart ? { length: longest.length } : { length, e164 };
  }
  const count = longest.digits.replace('+', '').length;
  const all = candidate.slice(0, longest.length);
  const isNumber = minDigits && count >= minDigits && count <= 15 && !isDate && !APART.test(all);
  return isNumber ? { length: longest.length } : undefined;
}

const isShort = (run: string) => run.length < 12 && SHORT_NUMBER.test(run.replace(/\s+/g, ' '));

/** The runs of complete groups from the candidate's start, shortest first: the length and the digits of each. */
function splitRuns(candidate: string): { length: number; digits: string }[] {
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
function belongsToNumber(rest: string, country: CountryCode): boolean {
  const next = rest.replace(/^\D+/, '');
  const isApart = BLANKS.test(rest[0]!) && (DATE.test(next) || HOURS.test(next) || isShort(next));
  return !isApart && !splitRuns(next).some(({ digits }) => toE164(digits, country));
}

/** The words before a colon as a label, unless a known label is as descriptive. */
function findFieldLabel(
  text: string,
  from: number,
  numberStart: number,
  knownLabel: Label | undefined,
): Label | undefined {
  const start = Math.max(from, numberStart - MAX_LABEL_LENGTH);
  const before = text.slice(start, numberStart);
  const match = knownLabel?.isTelling || !/:\s{0,3}$/.test(before) ? null : WORDS.exec(before);
  if (!match || (match.index === 0 && start > from)) return knownLabel;
  // After another colon ("Öppet: 8–16, receptionen:"), only the words after the comma are the label.
  const words = match[0][0] === ':' ? match[1]!.split(',').at(-1)! : match[1]!;
  const labelText = words.replace(/^[^\p{L}\p{N}]+/u, '');
  const first = start + before.lastIndexOf(labelText, match.index + match[0].length);
  if (!/\p{L}/u.test(labelText) || (knownLabel && knownLabel.start <= first)) return knownLabel;
  return { start: first, end: first + labelText.length, isTelling: true, hasColon: true };
}

/**
 * True if only blanks are between the candidate and the separators around it. A slash is a separator only after a blank
 * or after the last number, which ends at `from`, because dates and URLs have slashes too.
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
