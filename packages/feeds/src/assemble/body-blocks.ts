import type { CountryCode } from 'libphonenumber-js/max';
import { layOutHtml, layOutText, type AtomicBlock, type TextLayout } from '../html/html-to-lines.js';
import { parseHtml } from '../html/tree.js';
import type { CleanUrl } from '../html/html-node.js';
import { traceRanges, toSourceRange, collapseBlanks, type TextRange } from '../provenance/text-range.js';
import type { SourceRange, RangeOutcome } from '../provenance/span.js';
import { findGaps } from '../provenance/partition.js';
import { listRanges, omitted, type Traced } from '../provenance/traced.js';
import { toRange, type Node } from '../syntax-tree/node.js';
import { parseElements, parseRunningElements, type Element } from '../text/assemble/elements.js';
import type { Line } from '../text/lines.js';
import { describeByWords } from '../text/assemble/contact-doubts.js';
import { readContacts, takeContacts } from '../text/assemble/contacts.js';
import { readSections } from '../text/assemble/read-sections.js';
import { splitSections, type Section } from '../text/assemble/sections.js';
import type { TracedContact, TracedPerson } from '../text/assemble/traced-contact.js';
import { writeElement } from '../text/assemble/write-element.js';
import type { Markup } from './draft.js';
import { removeFeedFooter } from './feed-footer.js';
import { takePeople } from './people.js';

/** A paragraph, list or table of a body, as HTML of the document. */
export interface Block {
  html: string;
  text: string;
  from: SourceRange[];
  /** A paragraph without links and pictures, which can become a lead or an "about" text. */
  isPlain: boolean;
}

/** The parts of a body. Their ranges are those of the source. */
export interface BodyContent {
  blocks: Block[];
  contacts: TracedPerson[];
  contactPoints: TracedContact[];
  /** Keywords that the text lists. */
  keywords: Traced[];
  /** The organisation's own text, under a heading "Om …". */
  about?: { name: string; description: Traced } | undefined;
  marks: RangeOutcome[];
  warnings: string[];
}

/** Options for reading a body. */
export interface BodyContext {
  country: CountryCode;
  cleanUrl: CleanUrl;
}

/**
 * Divides a body into contacts, the "about" text, the press service's contacts, and blocks of clean HTML. Paragraphs that
 * begin with a dash become quotes.
 */
export function readBodyMarkup(markup: Markup, context: BodyContext): BodyContent {
  const { prose, warnings, ...others } = layOutMarkup(markup, context);
  const footer = removeFeedFooter(prose.lines);
  const sections = splitSections(footer.lines);
  const content = readSections(sections, context.country, (lines) =>
    takePeople({ ...prose, lines }, context.country, takeContacts),
  );
  const { contacts, contactPoints, about } = content;
  return locateBody(
    {
      blocks: buildBlocks(prose, content.body, [sections.about, sections.press]),
      contacts,
      contactPoints,
      keywords: sections.keywords,
      about: about?.description && { name: about.name ?? '', description: about.description },
    },
    [...footer.marks, ...content.marks],
    { prose, warnings: [...warnings, ...content.doubts.map(describeByWords)], ...others },
  );
}

/** Reads a text that consists mostly of contacts. The rest of it becomes blocks. */
export function readContactText(markup: Markup, context: BodyContext): BodyContent {
  const { prose, ...others } = layOutMarkup(markup, context);
  const { contacts, rest, marks } = takePeople(prose, context.country, readContacts);
  return locateBody({ blocks: buildBlocks(prose, rest), contacts, contactPoints: [], keywords: [] }, marks, {
    prose,
    ...others,
  });
}

/** A markup as plain text. Its lines are kept, and paragraphs are divided by a blank line. */
export function readPlainText(markup: Markup, context: BodyContext): Traced | undefined {
  const { prose, locate } = layOutMarkup(markup, context);
  const paragraphs: TextRange[][] = [];
  let isOpen = false;
  for (const line of removeFeedFooter(prose.lines).lines) {
    if (!line.isBlank && isOpen) paragraphs[paragraphs.length - 1]!.push(line);
    else if (!line.isBlank) paragraphs.push([line]);
    isOpen = !line.isBlank;
  }
  const value = paragraphs.map((lines) => traceRanges(lines)!.value).join('\n\n');
  return value ? { value, from: paragraphs.flat().flatMap((line) => locate(line)) } : undefined;
}

/** Maps a range of a text layout to the ranges of the source that it was made from. */
type Locate = (range: SourceRange) => SourceRange[];

interface LocatedLayout {
  prose: TextLayout;
  locate: Locate;
  removed: RangeOutcome[];
  warnings: string[];
}

/** More lines are not a text for readers; likewise HTML with more elements (`html/tree.ts`). */
const MAX_LINES = 50_000;
const FLATTENED = 'has too much structure to be a text for readers; shown as plain text';

function layOutMarkup({ node, kind }: Markup, { cleanUrl }: BodyContext): LocatedLayout {
  const text = node.text ?? node.markup ?? '';
  if (kind === 'text') {
    const isFlattened = (text.match(/\n|\r/g)?.length ?? 0) > MAX_LINES;
    const prose = layOutText(isFlattened ? text.replace(/[\n\r]/g, ' ') : text);
    return { prose, locate: createLocate(node, prose), removed: [], warnings: isFlattened ? [FLATTENED] : [] };
  }
  const tree = parseHtml(text, cleanUrl);
  const prose = layOutHtml(tree);
  const removed = tree.removed.flatMap(({ reason, ...range }) =>
    offsetBy(node, range).map((located) => omitted(located, reason)),
  );
  const warnings = [...tree.warnings, ...(tree.isFlattened ? [FLATTENED] : [])];
  return { prose, locate: createLocate(node, prose), removed, warnings };
}

const createLocate =
  (node: Node, prose: TextLayout): Locate =>
  ({ start, end, note }) =>
    offsetBy(node, { start: prose.toSource(start), end: prose.toSourceEnd(end), ...(note && { note }) });

/** A range of a node's text as ranges of the source. */
function offsetBy(node: Node, range: SourceRange): SourceRange[] {
  const { start, end } = range;
  if (node.parts)
    return node.parts.flatMap((part, index, { [index + 1]: next }) =>
      part.start < end && (next?.start ?? Infinity) > start ? [toRange(part.leaf)] : [],
    );
  if (node.start === undefined) return [{ ...range, leaf: node }];
  return [{ ...range, start: node.start + start, end: node.start + end }];
}

/** Maps the ranges of a body to the source. Words that are in none of its parts are marked as unplaced. */
function locateBody(
  body: Omit<BodyContent, 'marks' | 'warnings'>,
  marks: readonly RangeOutcome[],
  { prose, locate, removed, warnings }: LocatedLayout,
): BodyContent {
  const absent = prose.lines.filter(({ isAbsent }) => isAbsent).map((line) => omitted(line, 'absent-value'));
  const { blocks, contacts, contactPoints, keywords, about } = body;
  const blockRanges = [...blocks, ...(about ? [about.description] : [])].flatMap(({ from }) => from);
  const valueRanges = listRanges([contacts, contactPoints, keywords]);
  const unplaced = findGaps(prose.text, [...blockRanges, ...marks, ...absent, ...valueRanges]);
  const outcomes = [...marks, ...absent, ...unplaced.map((range) => omitted(range, 'unplaced'))];
  return {
    blocks: blocks.map(({ html, text, from, isPlain }) => ({ html, text, from: from.flatMap(locate), isPlain })),
    contacts: locateTree(contacts, locate),
    contactPoints: locateTree(contactPoints, locate),
    keywords: locateTree(keywords, locate),
    about: about && { ...about, description: locateTree(about.description, locate) },
    marks: [...outcomes.flatMap((mark) => locate(mark).map((range) => ({ ...mark, ...range }))), ...removed],
    warnings,
  };
}

/** The same tree, with the ranges of its values mapped to the source. */
function locateTree<T>(tree: T, locate: Locate): T {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item: unknown) => locateTree(item, locate)) as T;
  const located: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(tree) as [string, unknown][])
    located[name] = name === 'from' ? (member as SourceRange[]).flatMap(locate) : locateTree(member, locate);
  return located as T;
}

/**
 * The remaining lines of a body as blocks of HTML, in the order of the text. Pictures inside `sections` are left out, such
 * as portraits of the press service's contacts.
 */
function buildBlocks(
  { parts }: TextLayout,
  lines: readonly Line[],
  sections: readonly (Section | undefined)[] = [],
): Block[] {
  const excluded = sections.flatMap((section) =>
    section ? [{ start: section.heading.start, end: section.lines.at(-1)?.end ?? 0 }] : [],
  );
  const isExcluded = ({ start, end, hasText }: AtomicBlock & SourceRange) =>
    hasText || excluded.some((section) => start >= section.start && end <= section.end);
  const blocks: Block[] = [];
  let lineIndex = 0;
  for (const part of parts) {
    while (lineIndex < lines.length && lines[lineIndex]!.end < part.start) lineIndex++;
    const firstLine = lineIndex;
    while (lineIndex < lines.length && lines[lineIndex]!.start < part.end) lineIndex++;
    const partLines = lines.slice(firstLine, lineIndex);
    if (part.kind === 'flow') {
      const elements = part.isHtml ? parseRunningElements(partLines) : parseElements(partLines);
      for (const element of elements) blocks.push(toBlock(element, part.write));
    } else {
      const visibleLines = partLines.filter((line) => !line.isBlank && !line.isAbsent);
      const html = visibleLines.length || !isExcluded(part) ? part.write(visibleLines) : '';
      // A list or link that contains only blanks is left out.
      const isEmpty = !visibleLines.length && part.end > part.start && !html.includes('<img');
      if (html && !isEmpty)
        blocks.push({
          html,
          text: joinText(visibleLines),
          from: visibleLines.map((line) => toSourceRange(line)),
          isPlain: false,
        });
    }
  }
  return blocks;
}

function toBlock(element: Element, write: (piece: TextRange) => string): Block {
  const { value: html, from } = writeElement(element, write);
  const lines = element.kind === 'list' ? element.items.flatMap((item) => item.lines) : element.lines;
  const isPlain = element.kind === 'paragraph' && !/<(?:a|img)[\s>]/.test(html);
  return { html, text: joinText(lines), from, isPlain };
}

const joinText = ([first, ...others]: readonly TextRange[]) =>
  others.length
    ? [first!, ...others].map(({ text }) => collapseBlanks(text)).join('\n')
    : first
      ? collapseBlanks(first.text)
      : '';
