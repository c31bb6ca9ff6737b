import { readDate } from '../../normalize/dates.js';
import type { SourceRange } from '../../provenance/span.js';
import type { Traced } from '../../provenance/traced.js';
import { findDates, labelDate } from '../../text/labels/date.js';
import { genreLength, isGenre } from '../../text/labels/genre.js';
import { labelSender } from '../../text/labels/sender.js';
import { toVisibleLine, type PageBlock } from './blocks.js';
import { readAttribute, foldAttribute, type Page, type PageElement, type PageText } from './elements.js';
import { listBesideHeadline } from './headline.js';
import type { PageRegions } from './page-regions.js';
import { isWithin } from '../../provenance/text-range.js';

/** The dates, the genre and the sender near a page's headline, or below its text. */
export interface DatesAndGenre {
  published: Traced[];
  modified: Traced[];
  genre: Traced | undefined;
  /** The sender beside the date. */
  sender: Traced | undefined;
  /** Their lines, which are not part of the body. */
  excluded: SourceRange[];
}

/** A date within so many lines of the headline is the article's. */
const MAX_DISTANCE_LINES = 10;

export function readDatesAndGenre(page: Page, regions: PageRegions, timeZone: string): DatesAndGenre {
  const { headline, container, article, blocks, isOutside } = regions;
  const stamps: Collected = {
    ...createEmpty(),
    inMarkup: createEmpty(),
    times: mapTimeElements(page),
    timeZone,
  };
  if (headline) for (const texts of listBesideHeadline(page, headline)) addLine(stamps, toBlock(texts));

  const isInHeadline = (block: PageBlock) => headline !== undefined && isWithin(block, headline);
  const first = blocks.findIndex((block) => block.end > (headline?.start ?? container.start));
  const next = headline ? blocks.findIndex((block) => block.start >= headline.end) : first;
  const last = next < 0 ? first : next;
  const outside: PageBlock[] = [];
  blocks.forEach((block, index) => {
    if (isInHeadline(block)) return;
    const isInArticle = isWithin(block, article);
    const score = labelDate(block.text, timeZone)?.score ?? 0;
    if (isOutside(block)) {
      // The date of a review may be outside the text, in the footer of the article.
      if (isInArticle && score >= 0.95) outside.push(block);
      return;
    }
    const isNear = index >= first - MAX_DISTANCE_LINES && index < last + MAX_DISTANCE_LINES;
    const isMarked = block.texts.some(({ parent }) => isMarkedDate(parent));
    const hasGenre = block.texts.some(({ text, parent }) => isGenre(toVisibleLine(text)) && !parent?.isInLink);
    // Further down, only a date with a label is the article's.
    if ((isNear && (score >= 0.8 || hasGenre)) || (isInArticle && (isMarked || score >= 0.95)))
      addLine(stamps, block);
  });
  if (!stamps.published.length && !stamps.inMarkup.published.length)
    for (const block of outside) addLine(stamps, block);
  const { inMarkup, published, modified, genre, sender, excluded } = stamps;
  return {
    genre,
    sender,
    excluded,
    published: [...published.reverse(), ...inMarkup.published],
    modified: [...modified.reverse(), ...inMarkup.modified],
  };
}

/** The values while lines are read: dates in words, the last one first, and dates that only the markup has. */
interface Collected extends DatesAndGenre {
  inMarkup: Pick<DatesAndGenre, 'published' | 'modified'>;
  times: ReadonlyMap<PageText, PageElement>;
  timeZone: string;
}

const createEmpty = (): DatesAndGenre => ({
  published: [],
  modified: [],
  genre: undefined,
  sender: undefined,
  excluded: [],
});

/** True for a date that the markup marks as one: `<time itemprop="datePublished">`. */
const isMarkedDate = (element: PageElement | undefined): boolean =>
  element !== undefined &&
  /datepublished|datemodified|(?:^|\s)(?:published|updated|entry-date)(?:$|\s)/.test(readMarkedKind(element));

const readMarkedKind = (element: PageElement): string =>
  `${foldAttribute(element, 'itemprop')} ${foldAttribute(element, 'class')}`;

/** Maps each text inside a `time` element to that element. */
function mapTimeElements({ texts }: Page): Map<PageText, PageElement> {
  const times = new Map<PageText, PageElement>();
  for (const text of texts) {
    let element = text.parent;
    for (let depth = 0; element && depth < 3; depth++, element = element.parent) {
      if (element.name === 'time') times.set(text, element);
    }
  }
  return times;
}

const toBlock = (texts: PageText[]): PageBlock => ({
  start: texts[0]!.start,
  end: texts.at(-1)!.end,
  text: toVisibleLine(texts.map(({ text }) => text).join('')),
  texts,
  element: undefined,
  isLink: false,
});

/** Reads a line with a date, a genre, or both: "2017-11-30 09:00Pressmeddelande", "Publicerat 26 jan 2024 som Aktuellt". */
function addLine(stamps: Collected, block: PageBlock): void {
  const { text } = block;
  const hits = findDates(text, stamps.timeZone);
  let rest = text;
  for (const { whole, start, end, kind } of [...hits].reverse()) {
    const date = readDateWords(block, text.slice(start, end), stamps);
    stamps[kind === 'updated' ? 'modified' : 'published'].push(date);
    rest = `${rest.slice(0, whole.start)}\n${rest.slice(whole.end)}`;
  }
  if (!hits.length) addTexts(stamps, block);
  addWords(stamps, block, rest, hits.length > 0);
  stamps.excluded.push({ start: block.start, end: block.end });
}

/** Reads the texts of a line without a readable date: a date in the markup, such as that of "i dag", and a genre. */
function addTexts(stamps: Collected, block: PageBlock): void {
  for (const text of block.texts) {
    const words = toVisibleLine(text.text);
    if (isGenre(words) && !text.parent?.isInLink) stamps.genre ??= traceWords(block, words);
    const time = stamps.times.get(text);
    const date = time && readAttribute(time, 'datetime');
    if (date && readDate(date.value, stamps.timeZone))
      stamps.inMarkup[/modified|updated/.test(readMarkedKind(time)) ? 'modified' : 'published'].push(date);
  }
}

/** Reads the words beside the dates: a genre, and beside a date the sender. */
function addWords(stamps: Collected, block: PageBlock, rest: string, isDated: boolean): void {
  for (const part of rest.split(/\s*[|•·\n]\s*|\s[–-]\s|\s{3,}|,\s/)) {
    const words = part
      .replace(/^[\s:,–-]+|[\s:,–-]+$/g, '')
      .replace(/^(?:som|as|als|i|in)\s|\s(?:vom|von|från|fra|av|from|of|den|am)$/gi, '');
    const hasGenre = genreLength(words) > 0;
    if (isDated && !hasGenre && (labelSender(words)?.score ?? 0) >= 0.7)
      stamps.sender ??= traceWords(block, words);
    // A linked genre without a date leads to all releases of that genre.
    if (hasGenre && isGenre(words) && (isDated || !block.isLink)) stamps.genre ??= traceWords(block, words);
  }
}

const traceWords = (block: PageBlock, words: string): Traced => ({
  value: words,
  from: locateWords(block, words),
});

/** Reads a date from the `time` element around its words, which may have the time of day, else from the words. */
function readDateWords(block: PageBlock, words: string, { times, timeZone }: Collected): Traced {
  for (const run of block.texts) {
    const time = times.get(run);
    const date = time && words.includes(toVisibleLine(run.text)) ? readAttribute(time, 'datetime') : undefined;
    if (date && readDate(date.value, timeZone)) return date;
  }
  return { value: findDates(words, timeZone)[0]?.value ?? words, from: locateWords(block, words) };
}

/** The range of some words of a line; the ranges of all its texts if they are not in one text. */
function locateWords(block: PageBlock, words: string): SourceRange[] {
  for (const { text, start, end } of block.texts) {
    const at = text.indexOf(words);
    // A text with character references is traced as a whole, because its offsets differ from those of the source.
    if (at >= 0 && text.length === end - start) return [{ start: start + at, end: start + at + words.length }];
  }
  return block.texts.map(({ start, end }) => ({ start, end }));
}
