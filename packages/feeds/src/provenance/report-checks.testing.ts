import type { PressRoom } from '@pressrum/model';
import { valueAtPath } from '@pressrum/model/check.js';
import { expect } from 'vitest';
import { readPage } from '../readers/html-page/elements.js';
import type { Node } from '../syntax-tree/node.js';
import { parseXml } from '../syntax-tree/xml.js';
import type { Reading } from '../readers/reading.js';
import type { Reason, Span } from './span.js';

/** What holds for every reading, for tests. */

/** The spans partition the source: no gap, no overlap, each with its text. */
export function expectPartition({ spans }: Reading, source: string): void {
  expect(spans.map(({ text }) => text).join('')).toBe(source);
  const isWhole = spans.every(
    ({ start, end, text }, index) => start === (spans[index - 1]?.end ?? 0) && end - start === text.length,
  );
  expect(isWhole).toBe(true);
}

/** Every value of a structured source has a span, and so has every text of a page that has words in it. */
export function expectAllReported({ spans }: Reading, source: string, kind: 'json' | 'xml' | 'page'): void {
  if (kind === 'page') return expectTextsReported(spans, source);
  const reported = new Set(spans.map(({ path }) => path));
  const paths = kind === 'json' ? listJsonPaths(JSON.parse(source)) : listXmlPaths(parseXml(source).root!);
  // A string of JSON is reported by the values in it, and an object that is left out as a whole.
  const around = new Set([...reported].flatMap((path) => listAncestors(path ?? '')));
  const lost = paths.filter(
    (path) =>
      !reported.has(path) && !around.has(path) && !listAncestors(path).some((outer) => reported.has(outer)),
  );
  expect(lost).toEqual([]);
  expect(spans.every(({ to, leftOut }) => (to === undefined) !== (leftOut === undefined))).toBe(true);
}

/** Spans of a page are in order, without overlaps, and cover every run of text that has words in it. */
function expectTextsReported(spans: readonly Span[], source: string): void {
  const ranges = spans.flatMap(({ start, end, text }) => (start === undefined ? [] : [{ start, end, text }]));
  expect(ranges.every(({ start }, index) => start >= (ranges[index - 1]?.end ?? 0))).toBe(true);
  expect(ranges.every(({ start, end, text }) => source.slice(start, end) === text)).toBe(true);
  let next = 0;
  for (const { start, end, text } of readPage(source)!.texts) {
    while (next < ranges.length && ranges[next]!.end <= start) next++;
    if (/[\p{L}\p{N}]/u.test(text) && !((ranges[next]?.start ?? Infinity) < end))
      expect.fail(`"${text}" is not reported`);
  }
}

const listAncestors = (path: string) => [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index));

/** The paths of all values of a JSON document, those of nested lists counted on. */
function listJsonPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value))
    return value.flat(Infinity).flatMap((item: unknown, index) => listJsonPaths(item, `${path}[${index}]`));
  const members = Object.entries(value);
  return members.length
    ? members.flatMap(([name, item]) => listJsonPaths(item, path && name ? `${path}.${name}` : path + name))
    : [path];
}

function listXmlPaths({ members, text }: Node, path = ''): string[] {
  if (!members) return [path];
  const inner = [...members].flatMap(([name, nodes]) =>
    nodes.flatMap((node, index) => {
      const memberPath = path ? `${path}.${name}` : name;
      return listXmlPaths(node, nodes.length > 1 ? `${memberPath}[${index}]` : memberPath);
    }),
  );
  return text?.trim() ? [path, ...inner] : inner;
}

/** Every word of a span stands, in its order, in the text at the span's path; nothing is without a place. */
export function expectNothingLost({ room, spans }: Reading): void {
  const texts = new Map<string, string>();
  // The spans of one path come in its order; where a value is repeated, from its start again.
  const reached = new Map<string, number>();
  for (const { text, to, note, leftOut } of spans) {
    if (leftOut === 'unplaced') expect.fail(`no place for "${text}"`);
    if (to === undefined) {
      if (!OMISSION_CHECKS[leftOut]!(text.trim(), room)) expect.fail(`"${text}" is left out as ${leftOut}`);
      continue;
    }
    // Dates and opening hours in words become digits.
    if (/\.(?:datePublished|dateModified|opens)$/.test(to)) continue;
    if (!texts.has(to)) texts.set(to, toPlainText(readText(room, to), to));
    const documentText = texts.get(to)!;
    const words =
      (note === 'shown-as-list' ? text.replace(/^\s*\d+[.)]/, '') : text).match(/[\p{L}\p{N}]+/gu) ?? [];
    const from = reached.get(to) ?? 0;
    const end =
      findEnd(words, documentText, from) ??
      (to.endsWith('articleBody') ? undefined : findEnd(words, documentText, 0));
    if (end === undefined) expect.fail(`"${text}" is not in ${to}: "${documentText.slice(0, 500)}"`);
    reached.set(to, end);
  }
}

/** What a text must be to be left out for a reason: words that say nothing, or that stand elsewhere. */
const OMISSION_CHECKS: Partial<Record<Reason, (text: string, room: PressRoom | undefined) => boolean>> = {
  'absent-value': (text) =>
    /^\P{L}*(?:null|undefined|nan|none|n\/a|untitled|\(?no title\)?|\[object \w+\]|invalid date)\P{L}*$/iu.test(
      text,
    ),
  'repeated-headline': (text, room) => hasSameWords(text, room!.releases![0]!.headline),
  'repeated-boilerplate': (text, room) =>
    text.split('\n').every((line) => containsWords(line, room!.organization!.description!)),
  'repeated-name': (text, room) =>
    [...(room!.contactPoints ?? []), ...(room!.releases ?? []).flatMap(({ contacts }) => contacts ?? [])].some(
      ({ name }) => hasSameWords(text, name ?? ''),
    ),
  // Rules, share words, other releases: what they may be is told by the tests of their labels.
  'page-furniture': () => true,
  'other-form': (text, room) => containsWords(text, JSON.stringify(room)),
  heading: (text) => /^(?:Om\s|\P{L}*(?:press|medie)?kontakt)/iu.test(text) && text.length <= 100,
  'lead-in': (text) => /kontakt|frågor|information|talesperson/i.test(text) && text.length <= 200,
  label: (text) => /^[\p{L}\s:.,()-]{1,40}$/u.test(text),
};
const tokenize = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const hasSameWords = (a: string, b: string) => tokenize(a).join(' ') === tokenize(b).join(' ');
const containsWords = (part: string, text: string) => tokenize(text).join(' ').includes(tokenize(part).join(' '));

/** Where the last of the words ends, when they stand in the text one after the other. */
function findEnd(words: readonly string[], text: string, from: number): number | undefined {
  let at = from;
  for (const word of words) {
    const index = text.indexOf(word, at);
    if (index < 0) return undefined;
    at = index + word.length;
  }
  return at;
}

function readText(room: unknown, path: string): string {
  const value = valueAtPath(room, path);
  if (typeof value !== 'string') expect.fail(`nothing stands at ${path}`);
  return value;
}

const toPlainText = (value: string, path: string) =>
  path.endsWith('articleBody')
    ? value
        .replace(/<[^>]*>/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
    : value;
