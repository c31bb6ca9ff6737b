import type { CountryCode } from 'libphonenumber-js/max';
import { readNameLine, type NameLine } from '../labels/name-line.js';
import { labelProse } from '../labels/prose.js';
import { isDesk, isOrganisation, isPerson, isRole } from '../labels/words.js';
import { withoutBullet, type Line } from '../lines.js';
import { REACH, isValueApart, peekDetails } from './look-around.js';
import { splitFields } from './split-fields.js';

/**
 * The lines at which contacts begin that nothing announces. Each is found from a number or an address that stands apart,
 * backwards over titles, organisations and hours, to the first line with a name.
 */
export function findContactStarts(lines: readonly Line[], country: CountryCode): ReadonlySet<number> {
  const starts = new Set<number>();
  let previous = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = withoutBullet(lines[at]!);
    if (line.isBlank || line.text.length > 200 || !/\d{3}|@|\(at\)|snabel|krøll/.test(line.text)) continue;
    const details = peekDetails(line, country);
    if (!isValueApart(details)) continue;
    const start = findNameBefore(lines, at, previous, country);
    if (start !== undefined) starts.add(start);
    previous = at;
  }
  return starts;
}

/** The line with the name that a number or address isAddressOf to; a title above it isAddressOf to it too. */
function findNameBefore(
  lines: readonly Line[],
  anchor: number,
  after: number,
  country: CountryCode,
): number | undefined {
  let hasTitle = false;
  let seen = 0;
  for (let at = anchor; at > after && seen <= REACH; at--) {
    const line = withoutBullet(lines[at]!);
    if (line.isBlank || line.isAbsent) {
      if (lines[at - 1]?.isBlank) return undefined;
      continue;
    }
    seen++;
    const details = at === anchor ? peekDetails(line, country) : undefined;
    const [text] = details?.rest ?? [line];
    if (text) {
      if (labelProse(text.text) && text.text.length > 60) return undefined;
      const fields = splitFields(text);
      const named = fields.map((field) => readNameLine(field)).find((one) => one !== undefined);
      if (named && (isPerson(named.name.value) || isDesk(named.name.value))) {
        const isDeskName = !isPerson(named.name.value);
        const isSure =
          hasTitle ||
          named.memberOf ||
          named.jobTitle ||
          isDeskName ||
          isAddressOf(named, lines, at, anchor, country);
        return isSure ? at : undefined;
      }
      if (isRole(text.text) || isOrganisation(text.text)) hasTitle = true;
      else if (text.text.length > 60 || /[.!?]$/.test(text.text)) return undefined;
    }
  }
  return undefined;
}

/** True where an address has a part of the name in it: "anna.ek@…" is Anna Ek's. */
function isAddressOf(
  named: NameLine,
  lines: readonly Line[],
  from: number,
  to: number,
  country: CountryCode,
): boolean {
  const words = foldToAscii(named.name.value).split(/[^a-z]+/);
  for (let at = from; at <= Math.min(to + 2, lines.length - 1); at++) {
    const { email } = peekDetails(lines[at]!, country);
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
