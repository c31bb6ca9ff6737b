import type { CountryCode } from 'libphonenumber-js/max';
import { readNameLine } from './name-line.js';
import { isRole } from './words.js';
import { findLabelBefore, type Label } from '../../normalize/label.js';
import { findTelephones, findNumberEnd, type TelephoneHit } from '../../normalize/telephone.js';
import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import type { RangeOutcome } from '../../provenance/span.js';

/** A telephone number of the document. A value inside a sentence is a plain string. */
export interface TracedTelephone {
  text: Traced | string;
  e164?: string | undefined;
  extension?: Traced | string | undefined;
  label?: Traced | string | undefined;
}

/** The telephone numbers and the e-mail address of a line, and the text without them. */
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
 * The words for "@" in an e-mail address that is hidden from machines: "oddny.brekke (at) nordfjell.example". Without
 * brackets, only unambiguous words count: "see you at ekvik.example" has no e-mail address.
 */
const HIDDEN_SIGN =
  '(?:\\s?[([{<]\\s?(?:at|a|ät|snabel-?a|alfakrøll|krøllalfa|@)\\s?[)\\]}>]\\s?|\\s(?:snabel-?a|alfakrøll|krøllalfa)\\s)';
const HIDDEN_EMAIL = new RegExp(
  `(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}${HIDDEN_SIGN}(?:[\\p{L}\\d-]{1,63}\\.){1,5}[a-z]{2,24}(?![\\p{L}\\d@])`,
  'giu',
);
/** The beginning of a hidden "@". A cheap test that spares most lines a full search. */
const HIDDEN_SIGN_START = /[([{<]|snabel|krøll/i;
const INTERNATIONAL = /(?<![\d+])\+\d{1,3}(?:[ \u00A0-]?\d{2,4}){3,5}(?!\d)/g;
/** "Punkt (a) …" is an item. An e-mail address with a hidden "@" begins with a small letter. */
const ITEM_LETTER = /^\p{Lu}.*[([{<]\s?[aA]\s?[)\]}>]/u;
/** A preposition between a comma and a value ("…, på 040-628 04 31"), or a label with a remark ("tel (dagtid):"). */
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

/** Longer lines are prose, which is not searched. */
const MAX_LINE_LENGTH = 1000;
/** A label whose value is on the next line, or missing. */
const BARE_LABEL = /^[\p{L}-]{1,20}\.?\s{0,3}:?$/u;
const ABSENT_VALUE = /^(.{1,20}?:)\s*(null|undefined|n\/a|none|nan)$/i;

/**
 * Extracts the telephone numbers and the first e-mail address of a line. A value in the middle of a sentence ("Nås på
 * 08-465 004 00 vardagar") is read too, but its words stay in the text. With `hasEmail`, e-mail addresses stay in the text,
 * because a contact has only one.
 */
export function readDetails(line: TextRange, country: CountryCode, hasEmail = false): Details {
  const { text } = line;
  const details: Details = { telephone: [], rest: [], marks: omitEmptyLabel(line) };
  if (details.marks.length) return details;
  const hits = findHits(text, country, hasEmail);
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

/** Leaves out a line that is only a label, or a label and a placeholder: "Tel:", "E-post: null". Else returns nothing. */
function omitEmptyLabel(line: TextRange): RangeOutcome[] {
  const { text } = line;
  const [, label, placeholder] = ABSENT_VALUE.exec(text) ?? [];
  if (label && findLabelBefore(text, label.length)?.start === 0)
    return [
      omitted(subrange(line, 0, label.length), 'label'),
      omitted(subrange(line, text.length - placeholder!.length), 'absent-value'),
    ];
  const bare = BARE_LABEL.test(text) ? findLabelBefore(text, text.length) : undefined;
  return bare?.start === 0 && !bare.isTelling ? [omitted(line, 'label')] : [];
}

/** The e-mail address and the numbers of a line, in reading order, with the labels before them. */
function findHits(text: string, country: CountryCode, hasEmail: boolean): Hit[] {
  if (text.length > MAX_LINE_LENGTH) return [];
  const hits: Hit[] = hasEmail ? [] : findEmail(text);
  const isFree = (start: number, end: number) => hits.every((hit) => end <= hit.start || start >= hit.end);
  const telephones = findTelephones(text, country).filter(({ start, end }) => isFree(start, end));
  for (const telephone of telephones) {
    const { start, end, label } = telephone;
    hits.push({ kind: 'telephone', start, end, label, telephone });
  }
  // A number with an invalid country code is shown as it is written.
  for (const { index: start, 0: number } of text.includes('+') ? text.matchAll(INTERNATIONAL) : []) {
    const end = start + number.length;
    if (!isFree(start, end)) continue;
    const label = findLabelBefore(text, start);
    hits.push({ kind: 'telephone', start, end, label, telephone: { start, end, ...(label && { label }) } });
  }
  for (const hit of hits) hit.label ??= findPrepositionBefore(text, hit.start);
  return hits.sort((a, b) => a.start - b.start);
}

/** The first e-mail address of a line. One with a hidden "@" counts only if there is no other. */
function findEmail(text: string): Hit[] {
  const [plain] = text.includes('@') ? text.matchAll(EMAIL) : [];
  const hidden = plain || !HIDDEN_SIGN_START.test(text) ? [] : [...text.matchAll(HIDDEN_EMAIL)];
  const match = plain ?? hidden.find(([email]) => !ITEM_LETTER.test(email));
  if (!match) return [];
  const { index: start, 0: email } = match;
  return [{ kind: 'email', start, end: start + email.length, label: findLabelBefore(text, start) }];
}

/** "Övrig tid: 08-…". Only the sentence says at what time the number is answered. */
const HOURS = /(?:tid|vardagar|helger|kvällar|nätter|dygnet runt|\d[.:]\d\d|\d\s?[–-]\s?\d\d)\s{0,3}:\s*$/i;

/** True for a value between breaks of the text, which makes sense without the value. */
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

/** True for a name or a role, which needs no comma before its number: "Räddningschef Orvar Ek 08-465 004 31". */
function isNameBefore(before: string): boolean {
  const text = before.trim();
  if (text.length > 100 || /[.!?]\s/.test(text) || SENTENCE.test(text)) return false;
  return readNameLine({ start: 0, end: text.length, text }) !== undefined || isRoleAlone(text);
}

/** Words that make a sentence of a name and a number. */
const SENTENCE = /(?<!\p{L})(?:på|via|till|nås|når|ring|ringer|är|er|är|at|on|unter|call|kontakta|kontakt)$/iu;

const isRoleAlone = (text: string) => text.split(/\s+/).length <= 4 && isRole(text.replace(/^.*\s/, ''));

function addHit(details: Details, line: TextRange, hit: Hit, isSeparate: boolean): void {
  const { text } = line;
  // A value that stays in its sentence is a plain copy, because the report traces the sentence.
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

/** Replaces the word for "@" in "anna.ek (at) ekvik.example". */
function restoreAtSign(value: Traced | string): Traced | string {
  const text = typeof value === 'string' ? value : value.value;
  const address = text.replace(HIDDEN_ADDRESS_SIGN, '@');
  return typeof value === 'string' ? address : { ...value, value: address };
}

/** Leaves out the words that only announce a value: "Tel:", and "ankn" between a number and its extension. */
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

/** Removes the brackets around a remark after a number: "(vardagar 8–16)". */
const withoutBrackets = (text: TextRange) =>
  /^\([^()]+\)$/.test(text.text) ? subrange(text, 1, text.text.length - 1) : text;
