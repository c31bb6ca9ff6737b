import type { CountryCode } from 'libphonenumber-js/max';
import { proseOfHtml, proseOfText, type Prose } from '../html/prose.js';
import { parseHtml, type CleanUrl, type Removed } from '../html/tree.js';
import { found, partOf, plain, type Piece } from '../piece.js';
import type { Stretch } from '../html/write.js';
import type { Part } from '../reading.js';
import { locator, type Locate } from '../source/offsets.js';
import { readAbout } from '../text/about.js';
import { elementsOf, runningElementsOf, type Element } from '../text/elements.js';
import type { Line } from '../text/lines.js';
import { readPressService, type FoundContact } from '../text/press-service.js';
import { readContacts, takeContacts, type FoundPerson } from '../text/release-contacts.js';
import { nameInHeading, sectionsOf, type Section } from '../text/sections.js';
import { writeElement } from '../text/write-element.js';
import { gapsIn, leftOut, untrace, type Found, type Mark } from '../trace.js';
import type { Markup } from './draft.js';

/** A paragraph, list, table … of a body, in the document's HTML. */
export interface Block {
  html: string;
  text: string;
  from: Part[];
  /** A paragraph that loses nothing as plain text: what a lead or an "about" text can be. */
  isPlain: boolean;
}

/** A body taken apart. Places are those of the source. */
export interface ReadBody {
  blocks: Block[];
  contacts: FoundPerson[];
  contactPoints: FoundContact[];
  /** The organisation's own text, under a heading "Om …". */
  about?: { name: string; description: Found } | undefined;
  marks: Mark[];
  warnings: string[];
}

/** What reading a body takes beside it. */
export interface BodyContext {
  /** The whole source that the body stands in. */
  source: string;
  country: CountryCode;
  cleanUrl: CleanUrl;
}

/**
 * Takes a body apart: contacts, the "about" text and the press service's contacts go to their places, quotes with a
 * talstreck become quotes, and what is left is blocks of clean HTML.
 */
export function readBody(markup: Markup, context: BodyContext): ReadBody {
  const { prose, ...others } = proseOf(markup, context);
  const sections = sectionsOf(prose.lines);
  const taken = takeContacts(sections.body, context.country);
  const about = readAbout(sections.about, taken.rest, context.country);
  const press = readPressService(sections.press?.lines ?? [], context.country);
  const headings = [sections.about, sections.press].flatMap((section) =>
    section ? [leftOut(section.heading, 'heading')] : [],
  );
  const name = sections.about && nameInHeading(sections.about.heading.text);
  return settled(
    {
      blocks: blocksIn(prose, about.body, [sections.about, sections.press]),
      contacts: [...taken.contacts, ...about.contacts],
      contactPoints: press.contacts,
      about: name && about.description ? { name, description: about.description } : undefined,
    },
    [...taken.marks, ...about.marks, ...press.marks, ...headings],
    { prose, ...others },
  );
}

/** Takes apart a text that holds contacts and little else: what is no contact's stays as blocks. */
export function readContactText(markup: Markup, context: BodyContext): ReadBody {
  const { prose, ...others } = proseOf(markup, context);
  const { contacts, rest, marks } = readContacts(prose.lines, context.country);
  return settled({ blocks: blocksIn(prose, rest), contacts, contactPoints: [] }, marks, { prose, ...others });
}

/** The text of a markup without its structure, a line for each of its lines, paragraphs divided by a blank one. */
export function readPlain(markup: Markup, context: BodyContext): Found | undefined {
  const { prose, place } = proseOf(markup, context);
  const paragraphs: Piece[][] = [];
  let isOpen = false;
  for (const line of prose.lines) {
    if (!line.isBlank && isOpen) paragraphs[paragraphs.length - 1]!.push(line);
    else if (!line.isBlank) paragraphs.push([line]);
    isOpen = !line.isBlank;
  }
  const value = paragraphs.map((lines) => found(lines)!.value).join('\n\n');
  return value ? { value, from: paragraphs.flat().map((line) => place(partOf(line))) } : undefined;
}

interface PlacedProse {
  prose: Prose;
  /** From a part of the text to the part of the source. */
  place: (part: Part) => Part;
  removed: Mark[];
  warnings: string[];
}

/** A text of more lines, as HTML of more elements (`html/tree.ts`), is none for readers. */
const MOST_LINES = 50_000;
const FLATTENED = 'has too much structure to be a text for readers; shown as plain text';

function proseOf({ node, kind }: Markup, { source, cleanUrl }: BodyContext): PlacedProse {
  const locate = locator(node, source);
  if (kind === 'text') {
    const text = node.text ?? '';
    const isFlattened = (text.match(/\n|\r/g)?.length ?? 0) > MOST_LINES;
    const prose = proseOfText(isFlattened ? text.replace(/[\n\r]/g, ' ') : text);
    return { prose, place: placer(prose, locate), removed: [], warnings: isFlattened ? [FLATTENED] : [] };
  }
  const tree = parseHtml(node.text ?? source.slice(node.start, node.end), cleanUrl);
  const prose = proseOfHtml(tree);
  const warnings = tree.isFlattened ? [FLATTENED] : [];
  return { prose, place: placer(prose, locate), removed: tree.removed.map(removedAt(locate)), warnings };
}

const placer =
  (prose: Prose, locate: Locate) =>
  ({ start, end, note }: Part): Part => {
    const part = { start: locate(prose.toSource(start)), end: locate(prose.toSourceEnd(end)) };
    return note ? { ...part, note } : part;
  };

const removedAt =
  (locate: Locate) =>
  ({ start, end, reason }: Removed): Mark =>
    leftOut({ start: locate(start), end: locate(end) }, reason);

/** A body whose values and marks know their place in the source. Words that nothing has taken are told. */
function settled(
  body: Omit<ReadBody, 'marks' | 'warnings'>,
  marks: readonly Mark[],
  { prose, place, removed, warnings }: PlacedProse,
): ReadBody {
  const absent = prose.lines.filter(({ isAbsent }) => isAbsent).map((line) => leftOut(line, 'absent-value'));
  const { blocks, contacts, contactPoints, about } = body;
  const shown = [...blocks, ...(about ? [about.description] : [])].flatMap(({ from }) => from);
  const people = untrace([contacts, contactPoints]).marks;
  const unplaced = gapsIn(prose.text, [...shown, ...marks, ...absent, ...people]);
  const left = [...marks, ...absent, ...unplaced.map((part) => leftOut(part, 'unplaced'))];
  return {
    blocks: blocks.map(({ html, text, from, isPlain }) => ({ html, text, from: from.map(place), isPlain })),
    contacts: placed(contacts, place),
    contactPoints: placed(contactPoints, place),
    about: about && { ...about, description: placed(about.description, place) },
    marks: [...left.map((mark) => ({ ...mark, ...place(mark) })), ...removed],
    warnings,
  };
}

/** The same tree with the places that its values come from in the source. */
function placed<T>(tree: T, place: (part: Part) => Part): T {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item: unknown) => placed(item, place)) as T;
  const members = Object.entries(tree).map(([name, member]: [string, unknown]) => [
    name,
    name === 'from' ? (member as Part[]).map(place) : placed(member, place),
  ]);
  return Object.fromEntries(members) as T;
}

/**
 * The lines that are left of a body, as blocks of HTML in the order of the text. Pictures go with the words around them:
 * portraits of the press service's contacts are no part of the body.
 */
function blocksIn(
  { parts }: Prose,
  lines: readonly Line[],
  sections: readonly (Section | undefined)[] = [],
): Block[] {
  const elsewhere = sections.flatMap((section) =>
    section ? [{ start: section.heading.start, end: section.lines.at(-1)?.end ?? 0 }] : [],
  );
  const isElsewhere = ({ start, end }: Stretch) =>
    end > start || elsewhere.some((section) => start >= section.start && end <= section.end);
  const blocks: Block[] = [];
  let next = 0;
  for (const part of parts) {
    while (next < lines.length && lines[next]!.end < part.start) next++;
    const from = next;
    while (next < lines.length && lines[next]!.start < part.end) next++;
    const own = lines.slice(from, next);
    if (part.kind === 'flow') {
      const elements = part.isHtml ? runningElementsOf(own) : elementsOf(own);
      for (const element of elements) blocks.push(blockOf(element, part.write));
    } else {
      const kept = own.filter((line) => !line.isBlank && !line.isAbsent);
      const html = kept.length || !isElsewhere(part) ? part.write(kept) : '';
      if (html) blocks.push({ html, text: textOf(kept), from: kept.map((line) => partOf(line)), isPlain: false });
    }
  }
  return blocks;
}

function blockOf(element: Element, write: (piece: Piece) => string): Block {
  const { value: html, from } = writeElement(element, write);
  const lines = element.kind === 'list' ? element.items.flatMap((item) => item.lines) : element.lines;
  const isPlain = element.kind === 'paragraph' && !/<(?:a|img)[\s>]/.test(html);
  return { html, text: textOf(lines), from, isPlain };
}

const textOf = ([first, ...others]: readonly Piece[]) =>
  others.length ? [first!, ...others].map(({ text }) => plain(text)).join('\n') : first ? plain(first.text) : '';
