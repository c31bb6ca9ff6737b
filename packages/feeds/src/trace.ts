import { present } from '@pressrum/model';
import type { Fate, Part, Reason, Span } from './reading.js';

/**
 * Values that remember where they come from.
 *
 * A reader builds the document as a tree whose texts are `Found`: a value with the parts of the source it was made of.
 * `untrace` turns the tree into the plain document and tells, for each part, the path it went to. So no reader keeps
 * the report by hand, and the report cannot disagree with the document.
 */
export interface Found {
  value: string;
  from: Part[];
}

/** A number that remembers where it comes from. */
export interface FoundNumber {
  value: number;
  from: Part[];
}

/** What became of one part. */
export type Mark = Part & Fate;

/** A part that is left out, and why. */
export const leftOut = ({ start, end }: Part, reason: Reason): Mark => ({ start, end, leftOut: reason });

const placedAt = ({ start, end, note }: Part, to: string): Mark =>
  note ? { start, end, to, note } : { start, end, to };

/** The plain value of a tree, without members that say nothing, and the marks of all that was found in it. */
export function untrace(tree: unknown, path = ''): { value: unknown; marks: Mark[] } {
  if (typeof tree !== 'object' || tree === null) return { value: tree, marks: [] };
  if (isFound(tree)) return untraceFound(tree, path);
  const isList = Array.isArray(tree);
  const marks: Mark[] = [];
  const members: [string, unknown][] = [];
  for (const [name, member] of Object.entries(tree)) {
    // An index counts what stands in the document, not what was dropped before it.
    const place = isList ? `${path}[${members.length}]` : path ? `${path}.${name}` : name;
    const result = untrace(member, place);
    for (const mark of result.marks) marks.push(mark);
    if (result.value !== undefined) members.push([name, result.value]);
  }
  const value = isList ? members.map(([, member]) => member) : Object.fromEntries(members);
  return { value: members.length ? value : undefined, marks };
}

function untraceFound({ value, from }: Found | FoundNumber, path: string): { value: unknown; marks: Mark[] } {
  // Long texts are no word for nothing; not looking at them keeps this cheap.
  const text = typeof value === 'number' || value.length > 100 ? value : present(value);
  const isAbsent = text === undefined;
  const marks = from.map((part) => (isAbsent ? leftOut(part, 'absent-value') : placedAt(part, path)));
  return { value: text, marks };
}

const isFound = (value: object): value is Found | FoundNumber => 'from' in value && 'value' in value;

/**
 * Spans that partition the source, from the marks of its parts. What lies between two parts (white space,
 * punctuation) joins the one before it; what lies before the first joins the first. Words there become a span of their
 * own, left out as `between` says: where the source is nothing but text they are a fault of the reader, `unplaced`, and
 * not lost in silence; between the fields of a format they are its `syntax`.
 */
export function partition(source: string, marks: readonly Mark[], between: Reason = 'unplaced'): Span[] {
  const gaps = gapsIn(source, marks).map((gap): Mark => ({ ...gap, leftOut: between }));
  const parts: Mark[] = [];
  let at = 0;
  for (const mark of inOrder([...marks, ...gaps])) {
    if (mark.end <= at) continue;
    parts.push({ ...mark, start: Math.max(mark.start, at) });
    at = mark.end;
  }
  return parts.map((part, index) => {
    const start = index === 0 ? 0 : part.start;
    const end = parts[index + 1]?.start ?? source.length;
    const { note, to, leftOut } = part;
    const fate = leftOut ? { leftOut } : { to: to };
    return { start, end, text: source.slice(start, end), ...fate, ...(note && { note }) };
  });
}

/** The stretches with words in them that none of the parts covers. */
export function gapsIn(source: string, parts: readonly Part[]): Part[] {
  const gaps: Part[] = [];
  let at = 0;
  const add = (end: number) => {
    if (end > at && hasWord(source.slice(at, end))) gaps.push({ start: at, end });
  };
  for (const { start, end } of inOrder(parts)) {
    add(start);
    at = Math.max(at, end);
  }
  add(source.length);
  return gaps;
}

const inOrder = <P extends Part>(parts: readonly P[]): P[] =>
  parts.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || a.end - b.end);

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
