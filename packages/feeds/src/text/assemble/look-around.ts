import type { CountryCode } from 'libphonenumber-js/max';
import { subrange, type TextRange } from '../../provenance/text-range.js';
import { readDetails, type Details } from '../labels/details.js';
import { findLeadIn } from '../labels/lead-in.js';
import { isListItem, isQuote } from '../labels/markers.js';
import { readNameLine } from '../labels/name-line.js';
import { isPerson, isRole } from '../labels/words.js';
import type { Line } from '../lines.js';

export const seen = new WeakMap<Line, Details>();

/** The details of a line, for looking at it: contacts take their own, which are changed on the way. */
export function peekDetails(line: Line, country: CountryCode): Details {
  let details = seen.get(line);
  if (!details) seen.set(line, (details = readDetails(line, country)));
  return details;
}

/** The same for a contact that takes them: its telephones are its own. */
export function takeDetails(line: Line, country: CountryCode): Details {
  const details = peekDetails(line, country);
  return { ...details, telephone: details.telephone.map((telephone) => ({ ...telephone })) };
}

const people = new WeakMap<Line, boolean>();

/** True for a line that begins with a person's name, and is no role alone. */
function opensPersonLine(line: Line, { rest: [first] }: Details): boolean {
  let isPersonLine = people.get(line);
  if (isPersonLine === undefined) {
    const named = first && readNameLine(first);
    isPersonLine = named !== undefined && isPerson(named.name.value) && !isRole(line.text);
    people.set(line, isPersonLine);
  }
  return isPersonLine;
}

/** True for a number or an address that is no part of a sentence: that would be a plain copy. */
export const isValueApart = ({ telephone, email }: Details) =>
  typeof email === 'object' || telephone.some(({ text }) => typeof text === 'object');

export const hasValue = ({ telephone, email }: Details) => telephone.length > 0 || email !== undefined;

/** So many lines can stand between a name and the number or address that isAddressOf to it. */
export const REACH = 4;

/** True where a number or an address follows within a few lines, blank ones between them or not. */
export function isReachable(lines: readonly Line[], from: number, country: CountryCode): boolean {
  let passed = 0;
  for (let at = from; at < lines.length && passed <= REACH; at++) {
    const line = lines[at]!;
    if (line.isBlank || line.isAbsent) {
      if (lines[at + 1]?.isBlank && passed) return false;
      continue;
    }
    if (line.text.length > 160) return false;
    const details = peekDetails(line, country);
    if (isValueApart(details)) return true;
    // Another name is another contact.
    if (passed && opensPersonLine(line, details)) return false;
    passed++;
  }
  return false;
}

/** True where the next line begins with a name. */
export function opensContact(lines: readonly Line[], at: number, country: CountryCode): boolean {
  const line = lines[at]?.isBlank ? lines[at + 1] : lines[at];
  if (!line || line.isBlank || line.isAbsent || isQuote(line.text) || isListItem(line.text) || findLeadIn(line))
    return false;
  const [first] = peekDetails(line, country).rest;
  return first !== undefined && readNameLine(first) !== undefined;
}

/** True where the lines below show that the one before them was a contact's name. */
export function confirmsName(lines: readonly Line[], from: number, country: CountryCode): boolean {
  const line = lines[from];
  if (!line) return false;
  if (!line.isBlank && !line.isAbsent && line.text.length <= 120) {
    const details = peekDetails(line, country);
    if (hasValue(details) || isRole(line.text)) return true;
  }
  return isReachable(lines, from, country);
}

export const withoutColon = (line: TextRange) =>
  line.text.endsWith(':') ? subrange(line, 0, line.text.length - 1) : line;
