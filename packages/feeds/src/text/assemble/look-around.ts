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

/** The details of a line, for inspection only. They are cached and must not be changed; `takeDetails` returns a copy. */
export function peekDetails(line: Line, country: CountryCode): Details {
  let details = detailsByLine.get(line);
  if (!details) detailsByLine.set(line, (details = readDetails(line, country)));
  return details;
}

/** A copy of the details of a line, because contacts change their telephones. */
export function takeDetails(line: Line, country: CountryCode): Details {
  const details = peekDetails(line, country);
  return { ...details, telephone: details.telephone.map((telephone) => ({ ...telephone })) };
}

const isPersonByLine = new WeakMap<Line, boolean>();

/** True for a line that begins with a person's name and is not only a role. */
function opensPersonLine(line: Line, { rest: [first] }: Details): boolean {
  let isPersonLine = isPersonByLine.get(line);
  if (isPersonLine === undefined) {
    const nameLine = first && readNameLine(first);
    isPersonLine = nameLine !== undefined && isPerson(nameLine.name.value) && !isRole(line.text);
    isPersonByLine.set(line, isPersonLine);
  }
  return isPersonLine;
}

/** True for a number or an e-mail address outside sentences. A value inside a sentence is a plain string. */
export const hasSeparateValue = ({ telephone, email }: Details) =>
  typeof email === 'object' || telephone.some(({ text }) => typeof text === 'object');

/** True for a number or an e-mail address, inside or outside sentences. */
export const hasValue = ({ telephone, email }: Details) => telephone.length > 0 || email !== undefined;

/** A number or an e-mail address is at most so many lines below its name. */
export const MAX_LINES_TO_VALUE = 4;

/** True if a number or an e-mail address follows within a few lines. */
export function isReachable(lines: readonly Line[], from: number, country: CountryCode): boolean {
  let passed = 0;
  for (let at = from; at < lines.length && passed <= MAX_LINES_TO_VALUE; at++) {
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

/** True if the next line begins with a name. */
export function opensContact(lines: readonly Line[], at: number, country: CountryCode): boolean {
  const line = lines[at]?.isBlank ? lines[at + 1] : lines[at];
  if (!line || line.isBlank || line.isAbsent || isQuote(line.text) || isListItem(line.text) || findLeadIn(line))
    return false;
  const [first] = peekDetails(line, country).rest;
  return first !== undefined && readNameLine(first) !== undefined;
}

/** True if the lines below a name show that it is a contact's. */
export function confirmsName(lines: readonly Line[], from: number, country: CountryCode): boolean {
  const line = lines[from];
  if (!line) return false;
  if (!line.isBlank && !line.isAbsent && line.text.length <= 120) {
    const details = peekDetails(line, country);
    if (hasValue(details) || isRole(line.text)) return true;
  }
  return isReachable(lines, from, country);
}

/** The text without a colon at its end. */
export const withoutColon = (line: TextRange) =>
  line.text.endsWith(':') ? subrange(line, 0, line.text.length - 1) : line;
