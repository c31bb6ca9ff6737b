import type { CountryCode } from 'libphonenumber-js/max';
import { readNameLine } from './name-line.js';
import { isRole } from './words.js';
import { findLabelBefore, type Label } from '../../normalize/label.js';
import { findTelephones, findNumberEnd, type TelephoneHit } from '../../normalize/telephone.js';
import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import type { RangeOutcome } from '../../provenance/span.js';

/** A telephone number on its way into the document. */
export interface TracedTelephone {
  text: Traced | string;
  e164?: string | undefined;
  extension?: Traced | string | undefined;
  label?: Traced | string | undefined;
}

/** The numbers and addresses of one line, and the text without them. */
export interface Details {
  telephone: TracedTelephone[];
  email?: Traced | string | undefined;
  rest: TextRange[];
  marks: RangeOutcome[];
}

type Hit = { start: number; end: number; label?: Label | undefined } & (
  { kind: 'telephone'; telephone: TelephoneHit } | { kind: 'email' }
);

export const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,5}[a-z]{2,24}(?![\p{L}\d@])/giu;
/**
 * The words for "@" in an address hidden from machines: "oddny.brekke (at) nordfjell.example". Without brackets, only
 * words with no other meaning count: "see you at ekvik.example" is no address.
 */
const HIDDEN_SIGN =
  '(?:\\s?[([{<]\\s?(?:at|a|ät|snabel-?a|alfakrøll|krøllalfa|@)\\s?[)\\]}>]\\s?|\\s(?:snabel-?a|alfakrøll|krøllalfa)\\s)';
const HIDDEN_EMAIL = new RegExp(
  `(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}${HIDDEN_SIGN}(?:[\\p{L}\\d-]{1,63}\\.){1,5}[a-z]{2,24}(?![\\p{L}\\d@])`,
  'giu',
);
/** What a hidden "@" begins with. Most lines have none of it, and need no search for an address. */
const HIDDEN_SIGN_START = /[([{<]|snabel|krøll/i;
const INTERNATIONAL = /(?<![\d+])\+\d{1,3}(?:[ \u00A0-]?\d{2,4}){3,5}(?!\d)/g;
/** "Punkt (a) …" counts: an address with a letter for its sign begins with a small one. */
const ITEM_LETTER = /^\p{Lu}.*[([{<]\s?[aA]\s?[)\]}>]/u;
/** "…, på 040-628 04 31": no more than a word before a value that a comma divides from the name. */
const PREPOSITION =
  /(?<=,\s)(?:på|via|at|on|under|puh|numerossa)\s$|(?<!\p{L})(?:tel(?:efon)?|tlf|phone|mobil)\s?\([\p{L} ]{3,20}\)\s?:?\s?$/iu;

function findPrepositionBefore(text: string, at: number): Label | undefined {
  const match = PREPOSITION.exec(text.slice(Math.max(0, at - 40), at));
  if (!match) return undefined;
  const start = at - match[0].length;
  return {
    start,
    end: start + match[0].trimEnd().length,
    isTelling: false,
    hasColon: /\)\s?:?\s?$/.test(match[0]),
  };
}

/** A longer line is prose, and nothing in it is a contact's detail. */
const MAX_LINE_LENGTH = 1000;
/** A label with nothing after it: its value is on the next line, or missing. */
const BARE_LABEL = /^[\p{L}-]{1,20}\.?\s{0,3}:?$/u;
const ABSENT_VALUE = /^(.{1,20}?:)\s*(null|undefined|n\/a|none|nan)$/i;

/**
 * Takes telephone numbers and the first e-mail address out of a line. One that stands in the middle of a sentence
 * ("Nås på 08-465 004 00 vardagar") is read, but stays in its sentence. With `hasEmail`, addresses stay in the text: a
 * contact has one.
 */
export function readDetails(line: TextRange, country: CountryCode, hasEmail = false): Details {
  const { text } = line;
  const nothing = { telephone: [], rest: [], marks: [] };
  const absent = ABSENT_VALUE.exec(text);
  if (absent && findLabelBefore(text, absent[1]!.length)?.start === 0) {
    const value = subrange(line, text.length - absent[2]!.length);
    return {
      ...nothing,
      marks: [omitted(subrange(line, 0, absent[1]!.length), 'label'), omitted(value, 'absent-value')],
    };
  }
  const bare = BARE_LABEL.test(text) ? findLabelBefore(text, text.length) : undefined;
  if (bare?.start === 0 && !bare.isTelling) {
    return { ...nothing, marks: [omitted(line, 'label')] };
  }

  const hits = findHits(text, country, hasEmail);
  const details: Details = { ...nothing, telephone: [], rest: [], marks: [] };
  let restStart = 0;
  hits.forEach((hit, index) => {
    const start = hit.label?.start ?? hit.start;
    const next = hits[index + 1];
    const nextStart = next ? (next.label?.start ?? next.start) : text.length;
    const isSeparate = isSeparateValue(text.slice(restStart, start), hit.label, text.slice(hit.end, nextStart));
    addHit(details, line, hit, isSeparate);
    if (!isSeparate) return;
    addRest(details.rest, subrange(line, restStart, start));
    restStart = hit.end;
  });
  addRest(details.rest, subrange(line, restStart));
  return details;
}

/** The addresses and numbers of a line, in reading order, with the labels before them. */
function findHits(text: string, country: CountryCode, hasEmail: boolean): Hit[] {
  if (text.length > MAX_LINE_LENGTH) return [];
  const addresses = hasEmail || !text.includes('@') ? [] : [...text.matchAll(EMAIL)].slice(0, 1);
  const emails: Hit[] = addresses.map(({ index, 0: { length } }) => ({
    kind: 'email',
    start: index,
    end: index + length,
    label: findLabelBefore(text, index),
  }));
  const canHide = !hasEmail && !emails.length && HIDDEN_SIGN_START.test(text);
  for (const match of canHide ? text.matchAll(HIDDEN_EMAIL) : []) {
    if (ITEM_LETTER.test(match[0])) continue;
    const label = findLabelBefore(text, match.index);
    emails.push({ kind: 'email', start: match.index, end: match.index + match[0].length, label });
    break;
  }
  const hits = [...emails];
  for (const telephone of findTelephones(text, country)) {
    const { start, end, label } = telephone;
    if (emails.every((hit) => end <= hit.start || start >= hit.end)) {
      hits.push({ kind: 'telephone', start, end, label, telephone });
    }
  }
  // A number with a country code that nobody can have is one all the same: it is shown as it is written.
  for (const { index, 0: number } of text.includes('+') ? text.matchAll(INTERNATIONAL) : []) {
    const end = index + number.length;
    if (hits.some((hit) => end > hit.start && index < hit.end)) continue;
    const label = findLabelBefore(text, index);
    hits.push({
      kind: 'telephone',
      start: index,
      end,
      label,
      telephone: { start: index, end, ...(label && { label }) },
    });
  }
  for (const hit of hits) hit.label ??= findPrepositionBefore(text, hit.start);
  return hits.sort((a, b) => a.start - b.start);
}

/** "Övrig tid: 08-…": which number serves when is told by the sentence alone. */
const HOURS = /(?:tid|vardagar|helger|kvällar|nätter|dygnet runt|\d[.:]\d\d|\d\s?[–-]\s?\d\d)\s{0,3}:\s*$/i;

/** True where a value begins and ends at a break in the text. The text still makes sense without such a value. */
function isSeparateValue(before: string, label: Label | undefined, after: string): boolean {
  if (!label?.hasColon && HOURS.test(before.slice(-60))) return false;
  const opens =
    !before.trim() || label?.hasColon || /[.,;:|/•·(\t–-]\s*$/.test(before.slice(-20)) || isNameBefore(before);
  const closes =
    !after.trim() ||
    /^\s{0,3}[.,;|/•·()–-]|^\s(?:eller|och|samt|or|and|og|oder|tai)\s\S*(?:@|\s\(at\)|\d)/.test(after) ||
    Boolean(label?.hasColon);
  return Boolean(opens && closes);
}

/** "Räddningschef Orvar Ek 08-465 004 31": a name or a role needs no comma before its number. */
function isNameBefore(before: string): boolean {
  const text = before.trim();
  if (text.length > 100 || /[.!?]\s/.test(text) || SENTENCE.test(text)) return false;
  return readNameLine({ start: 0, end: text.length, text }) !== undefined || isRoleAlone(text);
}

/** Words between a name and a number that make a sentence of them. */
const SENTENCE = /(?<!\p{L})(?:på|via|till|nås|når|ring|ringer|är|er|är|at|on|unter|call|kontakta|kontakt)$/iu;

const isRoleAlone = (text: string) => text.split(/\s+/).length <= 4 && isRole(text.replace(/^.*\s/, ''));

function addHit(details: Details, line: TextRange, hit: Hit, isSeparate: boolean): void {
  const { text } = line;
  // A value that stays in its sentence is told in the report by that sentence; here it is a plain copy.
  const value = (start: number, end: number) =>
    isSeparate ? traceRanges([subrange(line, start, end)])! : text.slice(start, end);
  if (hit.kind === 'email') details.email = restoreAtSign(value(hit.start, hit.end));
  else {
    const { start, end, extension, label, e164 } = hit.telephone;
    details.telephone.push({
      text: value(start, extension ? findNumberEnd(text, start, extension.start) : end),
      e164,
      extension: extension && value(extension.start, extension.end),
      label: label?.isTelling ? value(label.start, label.end) : undefined,
    });
  }
  if (isSeparate) details.marks.push(...omitLabels(line, hit));
}

const HIDDEN_ADDRESS_SIGN = new RegExp(HIDDEN_SIGN, 'i');

/** "anna.ek (at) ekvik.example" with "@" for the word that hides it. */
function restoreAtSign(value: Traced | string): Traced | string {
  const text = typeof value === 'string' ? value : value.value;
  const address = text.replace(HIDDEN_ADDRESS_SIGN, '@');
  return typeof value === 'string' ? address : { ...value, value: address };
}

/** Leaves out the words around a value that only say what it is: "Tel:" before it, "ankn" between number and extension. */
function omitLabels(line: TextRange, hit: Hit): RangeOutcome[] {
  const marks: RangeOutcome[] = [];
  const label = hit.label;
  if (label && !(hit.kind === 'telephone' && label.isTelling)) {
    marks.push(omitted(subrange(line, label.start, label.end), 'label'));
  }
  if (hit.kind === 'telephone' && hit.telephone.extension) {
    const { start, extension } = hit.telephone;
    marks.push(
      omitted(subrange(line, findNumberEnd(line.text, start, extension.start), extension.start), 'label'),
    );
  }
  return marks;
}

function addRest(rest: TextRange[], text: TextRange): void {
  const from = /^[\s.,;:|/•·)–-]*/.exec(text.text)![0].length;
  let to = text.text.length;
  while (to > from && /[\s,;:|/•·(–-]/.test(text.text[to - 1]!)) to--;
  const trimmed = withoutBrackets(subrange(text, from, to));
  if (/[\p{L}\p{N}]/u.test(trimmed.text)) rest.push(trimmed);
}

/** "(vardagar 8–16)" after a number: a remark that stands alone needs no brackets. */
const withoutBrackets = (text: TextRange) =>
  /^\([^()]+\)$/.test(text.text) ? subrange(text, 1, text.text.length - 1) : text;
