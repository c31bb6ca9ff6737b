import { omitted } from '../../provenance/traced.js';
import type { RangeOutcome } from '../../provenance/span.js';
import { opensFooter } from '../labels/furniture.js';
import { isListItem, isQuote } from '../labels/markers.js';
import { readNameLine } from '../labels/name-line.js';
import { labelProse } from '../labels/prose.js';
import { sectionKind } from '../labels/section.js';
import { isPerson } from '../labels/words.js';
import type { Line } from '../lines.js';

/** A longer line is no part of a footer. */
const MAX_LINE_LENGTH = 120;

/**
 * Removes the footer of a municipality's or an agency's page: "Kontakta oss" above the switchboard, the opening hours of
 * the town hall, "Senast uppdaterad", "Dela sidan". It extends to the end of the text, and contains no prose, person, quote
 * or section of the release.
 */
export function takePageFooter(lines: readonly Line[]): { rest: readonly Line[]; marks: RangeOutcome[] } {
  let start: number | undefined;
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index]!;
    if (line.isBlank) continue;
    if (opensFooter(line.text)) start = index;
    else if (!canBeInFooter(line)) break;
  }
  if (start === undefined) return { rest: lines, marks: [] };
  const footer = lines.slice(start).filter(({ isBlank, isAbsent }) => !isBlank && !isAbsent);
  return { rest: lines.slice(0, start), marks: footer.map((line) => omitted(line, 'page-furniture')) };
}

function canBeInFooter({ text }: Line): boolean {
  if (text.length > MAX_LINE_LENGTH || isQuote(text) || isListItem(text) || text.includes('@')) return false;
  const kind = sectionKind(text);
  if (kind !== undefined && kind !== 'follow') return false;
  if ((labelProse(text)?.score ?? 0) >= 0.6) return false;
  const nameLine = readNameLine({ start: 0, end: text.length, text });
  return !nameLine || !isPerson(nameLine.name.value);
}
