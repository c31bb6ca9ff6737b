import type { CountryCode } from 'libphonenumber-js/max';
import { findTelephones } from '../../normalize/telephone.js';
import { subrange } from '../../provenance/text-range.js';
import { EMAIL } from '../labels/details.js';
import { readNameLine } from '../labels/name-line.js';
import { NAME, isPerson, isRole } from '../labels/words.js';
import type { Line } from '../lines.js';

/** Splits a line with several people, one line for each: "… 08-465 004 00, anna.ek@… Museichef, Bo Ek, tfn …". */
export function splitPeople(line: Line, country: CountryCode): Line[] {
  if (line.isBlank || line.text.length > 2000 || !/[\d@].*[\d@]/.test(line.text)) return [line];
  const ends = [...findTelephones(line.text, country).map(({ end }) => end)];
  for (const match of line.text.includes('@') ? line.text.matchAll(EMAIL) : [])
    ends.push(match.index + match[0].length);
  if (ends.length < 2) return [line];
  const cuts = [0];
  for (const end of ends.sort((a, b) => a - b)) {
    const rest = line.text.slice(end, end + 200);
    const gap = NEXT_PERSON.exec(rest)?.[0].length;
    if (gap === undefined || !opensPerson(rest.slice(gap))) continue;
    cuts.push(end + gap);
  }
  if (cuts.length === 1) return [line];
  return cuts.map((from, index) => ({ ...line, ...subrange(line, from, cuts[index + 1] ?? line.text.length) }));
}

const NEXT_PERSON = new RegExp(
  `^[\\s.,;|/–-]*(?:(?:eller|och|samt|og|or|and|und|oder|ja|tai)\\s(?:av\\s|af\\s|by\\s)?)?(?=(?:[^,.:;|()\\d@]{3,60}[,:]?\\s)?${NAME})`,
  'u',
);

/** True for a text that begins with a name, or with a role and a name. */
function opensPerson(text: string): boolean {
  const end = text.search(/\s*(?:,?\s(?:på|via|tfn|tel|tlf|telefon|mobil|e-post|mail|puh)\b|[\d@]|\+\d)/i);
  const opening = (end < 0 ? text : text.slice(0, end)).replace(/[\s,.:;(]+$/, '');
  const words = opening.replace(/\s\S*$/, '');
  return [opening, words].some((part) => {
    const nameLine = readNameLine({ start: 0, end: part.length, text: part });
    return nameLine !== undefined && isPerson(nameLine.name.value);
  });
}

/** Splits a name and a role that have run together: "Vetle SandnesSeksjonssjef". */
export function splitGluedRole(line: Line): Line[] {
  const match = line.text.length <= 100 ? /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{3,}[^.!?]*$)/u.exec(line.text) : null;
  if (!match || !isPerson(line.text.slice(0, match.index)) || !isRole(line.text.slice(match.index))) return [line];
  return [
    { ...line, ...subrange(line, 0, match.index) },
    { ...line, ...subrange(line, match.index), isGlued: true },
  ];
}
