import type { CountryCode } from 'libphonenumber-js/max';
import { folded, found } from '../piece.js';
import type { Reason } from '../reading.js';
import { SHORTEST } from '../repeated-about.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { blocksOf } from './elements.js';
import type { Line } from './lines.js';
import { takeContacts, type FoundPerson } from './release-contacts.js';
import type { Section } from './sections.js';

/** The organisation's own text, and the body without it. */
export interface About {
  description: Found | undefined;
  /** Contacts of the release that stood below the text. */
  contacts: FoundPerson[];
  body: Line[];
  marks: Mark[];
}

/**
 * Reads the text under "Om <organisation>", paragraphs divided by blank lines. A paragraph of it that stands in the
 * body too is taken out there: the first place in reading order gives the text, the others are left out.
 */
export function readAbout(section: Section | undefined, body: Line[], country: CountryCode): About {
  if (!section) return { description: undefined, contacts: [], body, marks: [] };
  const { contacts, rest, marks } = takeContacts(section.lines, country);
  const leave = (lines: readonly Line[], reason: Reason) => {
    for (const line of lines) marks.push(leftOut(line, reason));
  };
  const paragraphs = new Map<string, Line[]>();
  for (const block of blocksOf(rest)) {
    const known = paragraphs.get(keyOf(block));
    if (known) leave(block, 'repeated-boilerplate');
    else paragraphs.set(keyOf(block), block);
  }

  const lifted = new Set<Line>();
  for (const block of blocksOf(body)) {
    const key = keyOf(block);
    const known = paragraphs.get(key);
    const lines = known && key.length >= SHORTEST ? block : [];
    for (const line of lines) lifted.add(line);
    if (!lines.length) continue;
    const isFirst = known![0]!.start > block[0]!.start;
    if (isFirst) paragraphs.set(key, block);
    leave(isFirst ? known! : block, 'repeated-boilerplate');
  }
  const left = body.filter((line) => !lifted.has(line));
  const heading = folded(section.heading.text);
  const isHeading = (line: Line) => folded(line.text) === heading;
  leave(left.filter(isHeading), 'heading');

  return {
    description: joined([...paragraphs.values()]),
    contacts,
    body: left.filter((line) => !isHeading(line)),
    marks,
  };
}

const keyOf = (block: readonly Line[]) => folded(block.map(({ text }) => text).join('\n'));

function joined(paragraphs: readonly Line[][]): Found | undefined {
  const texts = paragraphs.map((block) => found(block)!);
  if (!texts.length) return undefined;
  return { value: texts.map(({ value }) => value).join('\n\n'), from: texts.flatMap(({ from }) => from) };
}
