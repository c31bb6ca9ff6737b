import type { CountryCode } from 'libphonenumber-js/max';
import type { TextLayout } from '../html/html-to-lines.js';
import { findTelephones } from '../normalize/telephone.js';
import { findExtent, isWithin, subrange, type TextRange } from '../provenance/text-range.js';
import type { RangeOutcome, SourceRange } from '../provenance/span.js';
import { listRanges, omitted, type Traced } from '../provenance/traced.js';
import type { Line } from '../text/lines.js';
import { readNameLine } from '../text/labels/name-line.js';
import type { WithoutContacts } from '../text/assemble/contacts.js';
import type { TracedPerson } from '../text/assemble/traced-contact.js';
import { NAME, isPerson } from '../text/labels/words.js';

/**
 * Extracts contacts so that each number is given to its owner. People who share a line get a line each, and the columns of
 * a table are read one after the other. Lines with numbers whose owner is unclear stay in the text.
 */
export function takePeople(
  { lines, tables }: Pick<TextLayout, 'lines' | 'tables'>,
  country: CountryCode,
  take: (lines: readonly Line[], country: CountryCode) => WithoutContacts,
): WithoutContacts {
  const arranged = arrangeTables(lines, tables);
  const shared = arranged.lines.flatMap((line) => divideLine(line, country) ?? []);
  const piecesOf = new Map(shared.map(({ line, pieces }) => [line, pieces]));
  const divided = shared.length ? arranged.lines.flatMap((line) => piecesOf.get(line) ?? [line]) : arranged.lines;
  const unarranged = take(divided, country);
  const unclear = [
    ...findUnclear(unarranged.contacts, arranged.lines),
    ...shared.flatMap(({ line, pieces }) => (countLeft(pieces, unarranged.rest) ? [line] : [])),
  ];
  if (!unclear.length && !shared.length && !arranged.labels.length && arranged.lines === lines) return unarranged;
  const result = unclear.length ? takeAround(arranged.lines, piecesOf, unclear, country, take) : unarranged;
  return restoreLines(result, arranged.labels, shared, unclear);
}

/** A line of several people: one piece for each of them, and the words between the pieces. */
interface DividedLine {
  line: Line;
  pieces: Line[];
  joints: TextRange[];
}

/** The signs and words between two people on a line. */
const JOINER = /^[\s.,;|/·•–-]*(?:(?:eller|och|samt|alternativt|or|and|og|tai|ja|&)\s+)?/iu;
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{3,100}/gu;
/** A longer line is prose. */
const MAX_LINE_CHARACTERS = 1000;
const TWO_VALUES = /(?:\d[\d ()-]{3}|@).*(?:\d[\d ()-]{3}|@)/;

/** Divides a line into one piece for each person; `undefined` for a line of one person or none. */
function divideLine(line: Line, country: CountryCode): DividedLine | undefined {
  const { text } = line;
  if (line.isBlank || text.length > MAX_LINE_CHARACTERS || !TWO_VALUES.test(text)) return undefined;
  const ends = [
    ...findTelephones(text, country),
    ...(text.includes('@') ? [...text.matchAll(EMAIL)] : []).map(({ index, 0: email }) => ({
      start: index,
      end: index + email.length,
    })),
  ].sort((a, b) => a.start - b.start);
  const pieces: Line[] = [];
  const joints: TextRange[] = [];
  let pieceStart = 0;
  ends.forEach(({ end }, index) => {
    const next = ends[index + 1];
    if (!next) return;
    const bracket = /^\s?\)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    const gap = end + bracket;
    const joint = JOINER.exec(text.slice(gap, gap + 40))![0].length;
    if (!joint || !opensPerson(text.slice(gap + joint, next.start))) return;
    pieces.push({ ...line, ...subrange(line, pieceStart, gap) });
    joints.push(subrange(line, gap, gap + joint));
    pieceStart = gap + joint;
  });
  if (!pieces.length) return undefined;
  pieces.push({ ...line, ...subrange(line, pieceStart) });
  return { line, pieces, joints: joints.filter((joint) => /\p{L}/u.test(joint.text)) };
}

/** True for a text that begins with a name, or with a role and a name. */
function opensPerson(text: string): boolean {
  const opening = text.replace(
    /[\s,.:;(–-]+(?:(?:på|tel|tfn|tlf|telefon|mobil|e-?post|mail|mejl|phone)[\s.:]*)*$/iu,
    '',
  );
  const nameLine = readNameLine({ start: 0, end: opening.length, text: opening });
  return nameLine !== undefined && isPerson(nameLine.name.value);
}

/** Counts the pieces that belong to no contact. */
const countLeft = (pieces: readonly Line[], rest: readonly Line[]) =>
  pieces.filter((piece) => rest.some((line) => !line.isBlank && isWithin(line, piece))).length;

const OTHER_PERSON = new RegExp(`(?<![\\p{L}])${NAME}`, 'gu');
const mentionsPerson = ({ value }: Traced) =>
  [...value.matchAll(OTHER_PERSON)].some(({ 0: name }) => isPerson(name));
const JOINS_PERSON = new RegExp(`(?:^|[\\s,])(?:och|samt|eller|and|or|og|ja|tai|&)\\s+${NAME}`, 'u');

/** The lines of contacts whose numbers may belong to another person. */
function findUnclear(contacts: readonly TracedPerson[], lines: readonly Line[]): Line[] {
  const ranges = contacts.flatMap((contact, index) => {
    const before = contacts[index - 1];
    if (isMixed(contact)) return [findContactExtent(contact)];
    return before && sharesNumbers(before, contact, lines)
      ? [findContactExtent(before), findContactExtent(contact)]
      : [];
  });
  if (!ranges.length) return [];
  return lines.filter(
    (line) => !line.isBlank && ranges.some(({ start, end }) => line.start < end && line.end > start),
  );
}

/** True for a contact that contains the texts of two people. */
function isMixed({ name, jobTitle, description, telephone = [] }: TracedPerson): boolean {
  if (
    !isPerson(name.value) &&
    [...name.value.matchAll(OTHER_PERSON)].filter(([candidate]) => isPerson(candidate)).length > 1
  )
    return true;
  const texts = [jobTitle, description].filter((text) => text !== undefined);
  if (jobTitle && /\d[\d\s-]{6,}\d/.test(jobTitle.value)) return true;
  if (jobTitle && telephone.length && JOINS_PERSON.test(jobTitle.value)) return true;
  return telephone.length > 1 && texts.some(mentionsPerson);
}

/** True if the second of two names has the numbers of both: "Nils Granlund / Sara Lind / 08-… / 08-…". */
function sharesNumbers(before: TracedPerson, after: TracedPerson, lines: readonly Line[]): boolean {
  const { telephone = [] } = after;
  const isBare = Object.values(before).every((value) => value === before.name || value === undefined);
  if (!isBare || telephone.length < 2 || telephone.some(({ label }) => label !== undefined)) return false;
  const { start } = after.name.from[0]!;
  const { end } = before.name.from[0]!;
  return end <= start && !lines.some((line) => line.start >= end && line.end <= start && line.text);
}

/** The range from the first to the last character that a contact was read from. */
const findContactExtent = (contact: TracedPerson): SourceRange => findExtent(listRanges(contact));

/** Extracts the contacts of the lines between the unclear ones. */
function takeAround(
  lines: readonly Line[],
  piecesOf: ReadonlyMap<Line, readonly Line[]>,
  unclear: readonly Line[],
  country: CountryCode,
  take: (lines: readonly Line[], country: CountryCode) => WithoutContacts,
): WithoutContacts {
  const unclearLines = new Set(unclear);
  const result: WithoutContacts = { contacts: [], rest: [], marks: [], doubts: [] };
  let run: Line[] = [];
  const flushRun = () => {
    const { contacts, rest, marks, doubts } = take(run, country);
    for (const contact of contacts) result.contacts.push(contact);
    for (const line of rest) result.rest.push(line);
    for (const mark of marks) result.marks.push(mark);
    for (const doubt of doubts) result.doubts.push(doubt);
    run = [];
  };
  for (const line of lines) {
    if (!unclearLines.has(line)) {
      for (const piece of piecesOf.get(line) ?? [line]) run.push(piece);
      continue;
    }
    flushRun();
    result.rest.push(line);
  }
  flushRun();
  return result;
}

/** Puts the labels of tables without contacts back among the remaining lines, in the order of the text. */
function restoreLines(
  { contacts, rest, marks, doubts }: WithoutContacts,
  labels: readonly TableLabel[],
  shared: readonly DividedLine[],
  unclear: readonly Line[],
): WithoutContacts {
  const unclearLines = new Set(unclear);
  const contactRanges = contacts.map(findContactExtent);
  const labelMarks: RangeOutcome[] = shared.flatMap(({ line, joints }) =>
    unclearLines.has(line) ? [] : joints.map((joint) => omitted(joint, 'label')),
  );
  const restored: Line[] = [];
  for (const { line, table } of labels) {
    if (contactRanges.some(({ start, end }) => start < table.end && end > table.start))
      labelMarks.push(omitted(line, 'label'));
    else restored.push(line);
  }
  const lines = [...rest, ...restored].sort((a, b) => a.start - b.start);
  return { contacts, marks: [...marks, ...labelMarks], rest: lines, doubts };
}

/** A heading in a table for the cells below or beside it. */
interface TableLabel {
  line: Line;
  table: SourceRange;
}

const TABLE_LABEL =
  /^(?:namn|name|navn|nimi|tel(?:efon)?(?:nummer|nr)?|phone|puhelin|e-?post(?:adress)?|e-?mail|mail|titel|title|tittel|roll|befattning|funktion|organisation|område|ansvar(?:sområde)?|kontakt(?:person)?)\W*$/i;
/** Larger tables are not lists of contacts. */
const MAX_CELLS = 400;

/** Orders the lines of tables with one person per column by column, and removes the labels of tables. */
function arrangeTables(lines: readonly Line[], tables: TextLayout['tables']) {
  const labels: TableLabel[] = [];
  let arranged = lines;
  for (const { rows, ...table } of tables) {
    if (rows.length * (rows[0]?.length ?? 0) > MAX_CELLS) continue;
    const tableLines = arranged.filter((line) => isWithin(line, table) && !line.isBlank);
    if (!tableLines.some(({ text }) => /\d{3}|@/.test(text))) continue;
    const cells = rows.map((row) => row.map((cell) => tableLines.filter((line) => isWithin(line, cell))));
    const isPeopleRow = (row: Line[][] = []) =>
      row.filter(([line]) => line && isName(line)).length > 1 && row.every((cell) => cell.length < 3);
    const labelLines = tableLines.filter((line) => TABLE_LABEL.test(line.text));
    for (const line of labelLines) labels.push({ line, table });
    const isColumns =
      isPeopleRow(cells[0]) && rows.length > 1 && rows.every((row) => row.length === rows[0]!.length);
    if (!isColumns && !labelLines.length) continue;
    const ordered = isColumns
      ? cells[0]!.flatMap((_, column) => cells.flatMap((row) => row[column] ?? []))
      : tableLines;
    const labelSet = new Set(labelLines);
    const firstIndex = arranged.indexOf(tableLines[0]!);
    const lastIndex = arranged.indexOf(tableLines[tableLines.length - 1]!);
    arranged = [
      ...arranged.slice(0, firstIndex),
      ...ordered.filter((line) => !labelSet.has(line)),
      ...arranged.slice(lastIndex + 1),
    ];
  }
  return { lines: arranged, labels };
}

const isName = (line: Line) => {
  const nameLine = readNameLine(line);
  return nameLine !== undefined && isPerson(nameLine.name.value) && !/\d{3}|@/.test(line.text);
};
