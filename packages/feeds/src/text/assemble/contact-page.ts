import type { CountryCode } from 'libphonenumber-js/max';
import type { RangeOutcome } from '../../provenance/span.js';
import { foldCase } from '../../provenance/text-range.js';
import { omitted, unwrapTraced } from '../../provenance/traced.js';
import { findDates } from '../labels/date.js';
import { LineLabels } from '../labels/label-lines.js';
import { sectionKind } from '../labels/section.js';
import type { Line } from '../lines.js';
import { divideContacts } from './contact-point.js';
import { readContacts } from './contacts.js';

/** The contacts of a page that contains only contacts. */
export interface ContactPage {
  contactPoints: ReturnType<typeof divideContacts>['contactPoints'];
  marks: RangeOutcome[];
}

/**
 * Reads the press service's contacts of a page with a heading for contacts, without a date and with hardly any prose.
 * `undefined` for any other text.
 */
export function readContactPage(
  lines: readonly Line[],
  labels: LineLabels,
  country: CountryCode,
): ContactPage | undefined {
  const texts = lines.filter(({ isBlank }) => !isBlank);
  const opening = texts
    .slice(0, MAX_LINES_ABOVE_HEADING)
    .some(({ text }) => /^(?:press|contacts)$/.test(sectionKind(text) ?? ''));
  const isDated = texts.some(({ text }) => findDates(text, 'UTC').length > 0);
  const prose = texts.filter((line) => labels.score(line, 'prose') >= 0.8);
  if (!opening || isDated || prose.length > 1) return undefined;
  const read = readContacts(lines, country);
  const reachable = read.contacts.filter(({ telephone, email }) => telephone ?? email);
  if (!reachable.length) return undefined;
  const { contactPoints } = divideContacts(
    reachable.map((person) => ({ ...person, isPress: true as const })),
    false,
  );
  // Other lines, and contacts without a number or an e-mail address, are furniture.
  const unreachable = read.contacts.filter((contact) => !reachable.includes(contact));
  const others = [
    ...read.rest.filter(({ isBlank, isAbsent }) => !isBlank && !isAbsent),
    ...unwrapTraced(unreachable).outcomes,
  ].map(({ start, end }) => omitted({ start, end }, 'page-furniture'));
  // A repeated name is left out once, unless its person is left out.
  const left = unreachable.flatMap(({ name }) => (name ? [foldCase(name.value)] : []));
  const isLeft = ({ start }: RangeOutcome) =>
    lines.some((line) => line.start === start && left.includes(foldCase(line.text)));
  const marks = read.marks.map((mark) =>
    mark.leftOut === 'repeated-name' && isLeft(mark) ? omitted(mark, 'page-furniture') : mark,
  );
  return { contactPoints, marks: [...marks, ...others] };
}

/** The heading is within so many lines. */
const MAX_LINES_ABOVE_HEADING = 5;
