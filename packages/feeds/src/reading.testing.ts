import type { PressRoom } from '@pressrum/model';
import { expect } from 'vitest';

import type { Reading, Reason } from './reading.js';

/** What holds for every reading, for tests. */

/** The spans partition the source: no gap, no overlap, each with the text that stands there. */
export function expectPartition({ spans }: Reading, source: string): void {
  expect(spans.map(({ text }) => text).join('')).toBe(source);
  const isWhole = spans.every(
    ({ start, end, text }, index) => start === (spans[index - 1]?.end ?? 0) && end - start === text.length,
  );
  expect(isWhole).toBe(true);
}

/** Every word of a span stands, in its order, in the text at the span's path; nothing is without a place. */
export function expectNothingLost({ room, spans }: Reading): void {
  const texts = new Map<string, string>();
  // The spans of one path come in its order; where a value is repeated, from its start again.
  const reached = new Map<string, number>();
  for (const { text, to, note, leftOut } of spans) {
    if (leftOut === 'unplaced') expect.fail(`no place for "${text}"`);
    if (to === undefined) {
      if (!MAY_GO[leftOut]!(text.trim(), room)) expect.fail(`"${text}" is left out as ${leftOut}`);
      continue;
    }
    if (!texts.has(to)) texts.set(to, plainText(valueAt(room, to), to));
    const whole = texts.get(to)!;
    const words =
      (note === 'shown-as-list' ? text.replace(/^\s*\d+[.)]/, '') : text).match(/[\p{L}\p{N}]+/gu) ?? [];
    const from = reached.get(to) ?? 0;
    const end = endOf(words, whole, from) ?? (to.endsWith('articleBody') ? undefined : endOf(words, whole, 0));
    if (end === undefined) expect.fail(`"${text}" is not in ${to}: "${whole.slice(0, 500)}"`);
    reached.set(to, end);
  }
}

/** What a text must be to be left out for a reason: words that say nothing, or that stand elsewhere. */
const MAY_GO: Partial<Record<Reason, (text: string, room: PressRoom | undefined) => boolean>> = {
  'absent-value': (text) =>
    /^\P{L}*(?:null|undefined|nan|none|n\/a|untitled|\(?no title\)?|\[object \w+\]|invalid date)\P{L}*$/iu.test(
      text,
    ),
  'repeated-headline': (text, room) => sameWords(text, room!.releases![0]!.headline),
  'repeated-boilerplate': (text, room) =>
    text.split('\n').every((line) => stands(line, room!.organization!.description!)),
  'repeated-name': (text, room) => room!.contactPoints!.some(({ name }) => sameWords(text, name ?? '')),
  heading: (text) => /^(?:Om\s|\P{L}*(?:press|medie)?kontakt)/iu.test(text) && text.length <= 100,
  'lead-in': (text) => /kontakt|frågor|information|talesperson/i.test(text) && text.length <= 200,
  label: (text) => /^[\p{L}\s:.,()-]{1,40}$/u.test(text),
};
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const sameWords = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ');
const stands = (part: string, whole: string) => wordsOf(whole).join(' ').includes(wordsOf(part).join(' '));

/** Where the last of the words ends, when they stand in the text one after the other. */
function endOf(words: readonly string[], text: string, from: number): number | undefined {
  let at = from;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found < 0) return undefined;
    at = found + word.length;
  }
  return at;
}

function valueAt(room: unknown, path: string): string {
  let value: unknown = room;
  for (const key of path.match(/[^.[\]]+/g)!) value = (value as Record<string, unknown>)[key];
  if (typeof value !== 'string') expect.fail(`nothing stands at ${path}`);
  return value;
}

const plainText = (value: string, path: string) =>
  path.endsWith('articleBody')
    ? value
        .replace(/<[^>]*>/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
    : value;
