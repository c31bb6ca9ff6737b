import { pressRoom, type FieldType, type PressRoom } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import { jsonLd } from '@pressrum/model/json-ld.js';
import { describe, expect, it } from 'vitest';
import { writeAtom } from './atom.js';
import { rfc822 } from './dates.js';
import { writeJsonFeed } from './json-feed.js';
import { LOSSES, type Loss } from './losses.js';
import { writeRss } from './rss.js';
import { writeVcards } from './vcards.js';

/** A document with every member that the shape knows, each with a value that stands nowhere else in it. */
interface Example {
  value: unknown;
  /** For each member that holds no others: its path, and what must stand in a text that holds it. */
  marks: [path: string, mark: string][];
}

let count = 0;

function exampleOf(kind: FieldType, path = ''): Example {
  if (typeof kind === 'string') {
    const [value, mark] = scalarOf(kind.replace('!', ''), ++count + 100);
    return { value, marks: [[path, mark]] };
  }
  if (Array.isArray(kind)) {
    const item = exampleOf((kind as readonly [FieldType])[0], `${path}[]`);
    return { value: [item.value], marks: item.marks };
  }
  const members = Object.entries(kind).map(
    ([name, member]) => [name, exampleOf(member, path ? `${path}.${name}` : name)] as const,
  );
  return {
    value: Object.fromEntries(members.map(([name, { value }]) => [name, value])),
    marks: members.flatMap(([, { marks }]) => marks),
  };
}

function scalarOf(kind: string, n: number): [value: unknown, mark: string] {
  const day = new Date(Date.UTC(2030, 0, n)).toISOString().slice(0, 10);
  const values: Record<string, [unknown, string]> = {
    text: [`text ${n}.`, `text ${n}.`],
    html: [`<p>body ${n}.</p>`, `body ${n}.`],
    number: [n * 1001, String(n * 1001)],
    url: [`https://www.bjorkvik.example/u${n}`, `/u${n}`],
    email: [`e${n}@bjorkvik.example`, `e${n}@`],
    e164: [`+46846500${n}`, `+46846500${n}`],
    language: [`sv-x${n}`, `sv-x${n}`],
    time: [`0${n % 10}:${String(n % 60).padStart(2, '0')}`, `0${n % 10}:${String(n % 60).padStart(2, '0')}`],
    duration: [`P${n}M`, `P${n}M`],
    date: [day, day],
    dateTime: [`${day}T09:00:00+01:00`, `${day}T09:00:00+01:00`],
  };
  const last = kind.split('|').at(-1)!;
  return values[kind] ?? [last, last];
}

const { value, marks } = exampleOf(pressRoom);
const room = value as PressRoom;

const WRITTEN: Record<keyof typeof LOSSES, string> = {
  jsonFeed: JSON.stringify(writeJsonFeed(room)),
  rss: writeRss(room),
  atom: writeAtom(room),
  jsonLd: JSON.stringify(jsonLd(room)),
  vcards: writeVcards(room).replace(/\r\n /g, ''),
};

const isBelow = (path: string, { path: above }: Loss) =>
  path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[]`);

describe('what is lost', () => {
  it('the losses are tested with a document that has every member', () => {
    expect(checkPressRoom(room)).toEqual([]);
    expect(marks.length).toBeGreaterThan(90);
    expect(new Set(marks.map(([, mark]) => mark)).size).toBe(marks.length);
  });

  it.each(Object.keys(WRITTEN) as (keyof typeof LOSSES)[])('exactly what LOSSES lists is lost in %s', (format) => {
    const losses: readonly Loss[] = LOSSES[format];
    const text = WRITTEN[format];
    const stands = ([path, mark]: [string, string]) =>
      text.includes(mark) || (path.endsWith('.datePublished') && text.includes(rfc822(mark)));
    const lost = losses.filter(({ lossy }) => !lossy);
    const isLost = ([path]: [string, string]) => lost.some((loss) => isBelow(path, loss));
    const isChanged = ([path]: [string, string]) => losses.some((loss) => loss.lossy && isBelow(path, loss));
    const told = (entries: [string, string][]) => entries.map(([path]) => path);
    expect(told(marks.filter((entry) => !stands(entry) && !isLost(entry) && !isChanged(entry)))).toEqual([]);
    expect(told(marks.filter((entry) => stands(entry) && isLost(entry)))).toEqual([]);
    expect(losses.filter((loss) => !marks.some(([path]) => isBelow(path, loss)))).toEqual([]);
    expect(new Set(losses.map(({ path }) => path)).size).toBe(losses.length);
  });
});
