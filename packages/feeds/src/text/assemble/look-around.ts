import type { CountryCode } from 'libphonenumber-js/max';
import { subrange, type TextRange } from '../../provenance/text-range.js';
import { readDetails, type Details } from '../labels/details.js';
import { findLeadIn } from '../labels/lead-in.js';
import { isListItem, isQuote } from '../labels/markers.js';
import { readNameLine } from '../labels/name-line.js';
import { isPerson, isRole } from '../labels/words.js';
import type { Line } from '../lines.js';

/** Details are read once for each line, although several checks ask for them. */
const detailsByLine = new WeakMap<Line, Details>();

/** The details of a line, to inspect only. They are cached, so nobody may change them: see `takeDetails`. */
export function peekDetails(line: Line, country: CountryCode): Details {
  let details = detailsByLine.get(line);
  if (!details) detailsByLine.set(line, (details = readDetails(line, country)));
  return details;
}

/** The details of a line for a contact to keep: a copy, because contacts change their telephones. */
export function takeDetails(line: Line, country: CountryCode): Details {
  const details = peekDetails(line, country);
  return { ...details, telephone: details.telephone.map((telephone) => ({ ...telephone })) };
}

const isPersonByLine = new WeakMap<Line, boolean>();

/** True for a line that begins with a person's name, and is no role alone. */
function opensPersonLine(line: Line, { rest: [first] }: Details): boolean {
  let isPersonLine = isPersonByLine.get(line);
  if (isPersonLine === undefined) {
    const nameLine = first && readNameLine(first);
    isPersonLine = nameLine !== undefined && isPerson(nameLine.name.value) && !isRole(line.text);
    isPersonByLine.set(line, isPersonLine);
  }
  return isPersonLine;
}

/** True where a number or an address stands outside sentences. A value inside a sentence is a plain string. */
export const hasSeparateValue = ({ telephone, email }: Details) =>
  typeof email === 'object' || telephone.some(({ text }) => typeof text === 'object');

/** True where a line has a number or an address, inside a sentence or not. */
export const hasValue = ({ telephone, email }: Details) => telephone.length > 0 || email !== undefined;

/** The most lines between a name and the number or address that belongs to it. */
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
    if (hasSeparateValue(details)) return true;
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

/** The text without the colon that ends it. */
export const withoutColon = (line: TextRange) =>
  line.text.endsWith(':') ? subrange(line, 0, line.text.length - 1) : line;
