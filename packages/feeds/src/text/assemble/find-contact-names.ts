import type { CountryCode } from 'libphonenumber-js/max';
import { readNameLine, type NameLine } from '../labels/name-line.js';
import { labelProse } from '../labels/prose.js';
import { isDesk, isOrganisation, isPerson, isRole } from '../labels/words.js';
import { withoutBullet, type Line } from '../lines.js';
import { MAX_LINES_TO_VALUE, hasSeparateValue, peekDetails } from './look-around.js';
import { splitFields } from './split-fields.js';

/**
 * Finds the lines at which contacts without a lead-in begin. Starting from a number or an e-mail address outside sentences,
 * it searches backwards over titles, organisations and hours for a name.
 */
export function findContactStarts(lines: readonly Line[], country: CountryCode): ReadonlySet<number> {
  const starts = new Set<number>();
  let previous = -1;
  for (let index = 0; index < lines.length; index++) {
    const line = withoutBullet(lines[index]!);
    if (line.isBlank || line.text.length > 200 || !/\d{3}|@|\(index\)|snabel|krøll/.test(line.text)) continue;
    const details = peekDetails(line, country);
    if (!hasSeparateValue(details)) continue;
    const start = findNameBefore(lines, index, previous, country);
    if (start !== undefined) starts.add(start);
    previous = index;
  }
  return starts;
}

/** The index of the line with the name for a number or an e-mail address. Titles may be between them. */
function findNameBefore(
  lines: readonly Line[],
  anchor: number,
  after: number,
  country: CountryCode,
): number | undefined {
  let hasTitle = false;
  let passed = 0;
  for (let index = anchor; index > after && passed <= MAX_LINES_TO_VALUE; index--) {
    const line = withoutBullet(lines[index]!);
    if (line.isBlank || line.isAbsent) {
      if (lines[index - 1]?.isBlank) return undefined;
      continue;
    }
    passed++;
    const details = index === anchor ? peekDetails(line, country) : undefined;
    const [text] = details?.rest ?? [line];
    if (text) {
      if (labelProse(text.text) && text.text.length > 60) return undefined;
      const fields = splitFields(text);
      const nameLine = fields.map((field) => readNameLine(field)).find((one) => one !== undefined);
      if (nameLine && (isPerson(nameLine.name.value) || isDesk(nameLine.name.value))) {
        const isDeskName = !isPerson(nameLine.name.value);
        const isSure =
          hasTitle ||
          nameLine.memberOf ||
          nameLine.jobTitle ||
          isDeskName ||
          isConfirmedByEmail(nameLine, lines, index, anchor, country);
        return isSure ? index : undefined;
      }
      if (isRole(text.text) || isOrganisation(text.text)) hasTitle = true;
      else if (text.text.length > 60 || /[.!?]$/.test(text.text)) return undefined;
    }
  }
  return undefined;
}

/** True if an e-mail address contains a part of the name: "anna.ek@…" is Anna Ek's. */
function isConfirmedByEmail(
  nameLine: NameLine,
  lines: readonly Line[],
  from: number,
  to: number,
  country: CountryCode,
): boolean {
  const words = foldToAscii(nameLine.name.value).split(/[^a-z]+/);
  for (let index = from; index <= Math.min(to + 2, lines.length - 1); index++) {
    const { email } = peekDetails(lines[index]!, country);
    const address = typeof email === 'object' ? email.value : email;
    if (address && words.some((word) => word.length > 1 && foldToAscii(address).includes(word))) return true;
  }
  return false;
}

const foldToAscii = (text: string) =>
  text
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
