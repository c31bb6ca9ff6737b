import type { CountryCode } from 'libphonenumber-js/max';
import { labelBefore, type Label } from '../clean/label.js';
import { findTelephones, numberEnd, type TelephoneHit } from '../clean/telephone.js';
import { cut, found, type Piece } from '../piece.js';
import { leftOut, type Found, type Mark } from '../trace.js';

/** A telephone number on its way into the document. */
export interface FoundTelephone {
  text: Found | string;
  e164?: string | undefined;
  extension?: Found | string | undefined;
  label?: Found | string | undefined;
}

/** The numbers and addresses of one line, and the pieces of text that are left when they are taken out. */
export interface Details {
  telephone: FoundTelephone[];
  email?: Found | string | undefined;
  rest: Piece[];
  marks: Mark[];
}

type Hit = { start: number; end: number; label?: Label | undefined } & (
  { kind: 'telephone'; telephone: TelephoneHit } | { kind: 'email' }
);

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,5}[a-z]{2,24}(?![\p{L}\d@])/giu;
/** A longer line is prose, and what stands in it is no contact's detail. */
const LONGEST = 1000;
/** A label with nothing after it: its value is on the next line, or missing. */
const BARE_LABEL = /^[\p{L}-]{1,20}\.?\s{0,3}:?$/u;
const ABSENT_VALUE = /^(.{1,20}?:)\s*(null|undefined|n\/a|none|nan)$/i;

/**
 * Takes telephone numbers and the first e-mail address out of a line. One that stands in the middle of a sentence
 * ("Nås på 08-465 004 00 vardagar") is read, but stays in its sentence. With `hasEmail`, addresses stay in the text: a
 * contact has one.
 */
export function readDetails(line: Piece, country: CountryCode, hasEmail = false): Details {
  const { text } = line;
  const nothing = { telephone: [], rest: [], marks: [] };
  const absent = ABSENT_VALUE.exec(text);
  if (absent && labelBefore(text, absent[1]!.length)?.start === 0) {
    const value = cut(line, text.length - absent[2]!.length);
    return {
      ...nothing,
      marks: [leftOut(cut(line, 0, absent[1]!.length), 'label'), leftOut(value, 'absent-value')],
    };
  }
  const bare = BARE_LABEL.test(text) ? labelBefore(text, text.length) : undefined;
  if (bare?.start === 0 && !bare.isTelling) {
    return { ...nothing, marks: [leftOut(line, 'label')] };
  }

  const hits = hitsIn(text, country, hasEmail);
  const details: Details = { ...nothing, telephone: [], rest: [], marks: [] };
  let at = 0;
  hits.forEach((hit, index) => {
    const start = hit.label?.start ?? hit.start;
    const next = hits[index + 1];
    const until = next ? (next.label?.start ?? next.start) : text.length;
    const isApart = standsApart(text.slice(at, start), hit.label, text.slice(hit.end, until));
    addHit(details, line, hit, isApart);
    if (!isApart) return;
    addRest(details.rest, cut(line, at, start));
    at = hit.end;
  });
  addRest(details.rest, cut(line, at));
  return details;
}

function hitsIn(text: string, country: CountryCode, hasEmail: boolean): Hit[] {
  if (text.length > LONGEST) return [];
  const addresses = hasEmail ? [] : [...text.matchAll(EMAIL)].slice(0, 1);
  const emails: Hit[] = addresses.map(({ index, 0: { length } }) => ({
    kind: 'email',
    start: index,
    end: index + length,
    label: labelBefore(text, index),
  }));
  const hits = [...emails];
  for (const telephone of findTelephones(text, country)) {
    const { start, end, label } = telephone;
    if (emails.every((hit) => end <= hit.start || start >= hit.end)) {
      hits.push({ kind: 'telephone', start, end, label, telephone });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** "Övrig tid: 08-…": which number serves when is told by the sentence alone. */
const HOURS = /(?:tid|vardagar|helger|kvällar|nätter|dygnet runt|\d[.:]\d\d|\d\s?[–-]\s?\d\d)\s{0,3}:\s*$/i;

/** True where a value can be taken out and what is left still reads: it begins and ends at a break in the text. */
function standsApart(before: string, label: Label | undefined, after: string): boolean {
  if (!label?.hasColon && HOURS.test(before.slice(-60))) return false;
  const opens = !before.trim() || label?.hasColon || /[.,;:|/•·(–-]\s*$/.test(before.slice(-20));
  const closes = !after.trim() || /^\s{0,3}[.,;|/•·()–-]/.test(after) || Boolean(label?.hasColon);
  return Boolean(opens && closes);
}

function addHit(details: Details, line: Piece, hit: Hit, isApart: boolean): void {
  const { text } = line;
  // A value that stays in its sentence is told in the report by that sentence; here it is a plain copy.
  const value = (start: number, end: number) =>
    isApart ? found([cut(line, start, end)])! : text.slice(start, end);
  if (hit.kind === 'email') details.email = value(hit.start, hit.end);
  else {
    const { start, end, extension, label, e164 } = hit.telephone;
    details.telephone.push({
      text: value(start, extension ? numberEnd(text, start, extension.start) : end),
      e164,
      extension: extension && value(extension.start, extension.end),
      label: label?.isTelling ? value(label.start, label.end) : undefined,
    });
  }
  if (isApart) details.marks.push(...labelMarks(line, hit));
}

/** The words around a value that only say what it is: "Tel:" before it, "ankn" between number and extension. */
function labelMarks(line: Piece, hit: Hit): Mark[] {
  const marks: Mark[] = [];
  const label = hit.label;
  if (label && !(hit.kind === 'telephone' && label.isTelling)) {
    marks.push(leftOut(cut(line, label.start, label.end), 'label'));
  }
  if (hit.kind === 'telephone' && hit.telephone.extension) {
    const { start, extension } = hit.telephone;
    marks.push(leftOut(cut(line, numberEnd(line.text, start, extension.start), extension.start), 'label'));
  }
  return marks;
}

function addRest(rest: Piece[], text: Piece): void {
  const from = /^[\s.,;:|/•·)–-]*/.exec(text.text)![0].length;
  let to = text.text.length;
  while (to > from && /[\s,;:|/•·(–-]/.test(text.text[to - 1]!)) to--;
  const trimmed = withoutBrackets(cut(text, from, to));
  if (/[\p{L}\p{N}]/u.test(trimmed.text)) rest.push(trimmed);
}

/** "(vardagar 8–16)" after a number: a remark that stands alone needs no brackets. */
const withoutBrackets = (text: Piece) =>
  /^\([^()]+\)$/.test(text.text) ? cut(text, 1, text.text.length - 1) : text;
