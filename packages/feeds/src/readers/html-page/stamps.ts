import { readDate } from '../../normalize/dates.js';
import type { SourceRange } from '../../provenance/span.js';
import type { Traced } from '../../provenance/traced.js';
import { findDates, labelDate } from '../../text/labels/date.js';
import { genreLength, isGenre } from '../../text/labels/genre.js';
import { labelSender } from '../../text/labels/sender.js';
import { visible, type PageBlock } from './blocks.js';
import { attributeOf, wordsOf, type Page, type PageElement, type PageText } from './elements.js';
import { besideHeadline, type PageParts } from './parts.js';

/** The dates and the genre that stand near a page's headline, or below its text. */
export interface Stamps {
  published: Traced[];
  modified: Traced[];
  genre: Traced | undefined;
  /** Who sent it, beside the date. */
  sender: Traced | undefined;
  /** Where they stand: no part of the body. */
  taken: SourceRange[];
}

/** How many lines away from the headline a date still is the article's. */
const NEAR = 10;

export function stampsIn(page: Page, parts: PageParts, timeZone: string): Stamps {
  const { headline, container, article, blocks, isOutside } = parts;
  const stamps: Found = { ...emptyStamps(), inMarkup: emptyStamps() };
  const times = timesByText(page);
  if (headline)
    for (const texts of besideHeadline(page, headline)) addLine(stamps, asBlock(texts), times, timeZone);

  const start = headline?.start ?? container.start;
  const at = blocks.findIndex((block) => block.end > start);
  const until = headline ? blocks.findIndex((block) => block.start >= headline.end) : at;
  const isInside = (block: PageBlock) => block.start >= article.start && block.end <= article.end;
  const outside: PageBlock[] = [];
  blocks.forEach((block, index) => {
    const isHeading = headline && block.start >= headline.start && block.end <= headline.end;
    if (isHeading) return;
    const isNear = index >= at - NEAR && index < (until < 0 ? at : until) + NEAR;
    const isTold = block.texts.some(({ within }) => isToldDate(within));
    const score = labelDate(block.text, timeZone)?.score ?? 0;
    // Below the text only a date with words to it is the article's.
    // What says when a page was reviewed stands outside the article, but is the article's.
    if (isOutside(block)) {
      if (isInside(block) && score >= 0.95) outside.push(block);
      return;
    }
    const hasGenre = block.texts.some(({ text, within }) => isGenre(visible(text)) && !within?.isInLink);
    if ((isNear && (score >= 0.8 || hasGenre)) || (isInside(block) && (isTold || score >= 0.95)))
      addLine(stamps, block, times, timeZone);
  });
  if (!stamps.published.length && !stamps.inMarkup.published.length)
    for (const block of outside) addLine(stamps, block, times, timeZone);
  const { inMarkup, published, modified, ...others } = stamps;
  return {
    ...others,
    published: [...published.reverse(), ...inMarkup.published],
    modified: [...modified.reverse(), ...inMarkup.modified],
  };
}

/** While lines are looked through: the dates in words, the last one first, and those in the markup alone. */
interface Found extends Stamps {
  inMarkup: Pick<Stamps, 'published' | 'modified'>;
}

const emptyStamps = (): Stamps => ({
  published: [],
  modified: [],
  genre: undefined,
  sender: undefined,
  taken: [],
});

/** A date that the markup calls one: `<time itemprop="datePublished">`. */
function isToldDate(element: PageElement | undefined): boolean {
  return (
    element !== undefined &&
    /datepublished|datemodified|(?:^|\s)(?:published|updated|entry-date)(?:$|\s)/.test(
      `${wordsOf(element, 'itemprop')} ${wordsOf(element, 'class')}`,
    )
  );
}

/** The `time` element of each text that stands in one. */
function timesByText({ texts }: Page): Map<PageText, PageElement> {
  const times = new Map<PageText, PageElement>();
  for (const text of texts) {
    let element = text.within;
    for (let depth = 0; element && depth < 3; depth++, element = element.parent) {
      if (element.name === 'time') times.set(text, element);
    }
  }
  return times;
}

const asBlock = (texts: PageText[]): PageBlock => ({
  start: texts[0]!.start,
  end: texts.at(-1)!.end,
  text: visible(texts.map(({ text }) => text).join('')),
  texts,
  element: undefined,
  isLink: false,
});

/** A line with a date, a genre, or both: "2017-11-30 09:00Pressmeddelande", "Publicerat den 26 jan 2024 som Aktuellt". */
function addLine(
  stamps: Found,
  block: PageBlock,
  times: ReadonlyMap<PageText, PageElement>,
  timeZone: string,
): void {
  const { text } = block;
  const hits = findDates(text, timeZone);
  const part = (words: string): Traced => ({ value: words, from: rangesOf(block, words) });
  let rest = text;
  for (const { whole, start, end, kind } of [...hits].reverse()) {
    stamps[kind === 'updated' ? 'modified' : 'published'].push(
      dateOf(block, text.slice(start, end), times, timeZone),
    );
    rest = `${rest.slice(0, whole.start)}\n${rest.slice(whole.end)}`;
  }
  if (!hits.length) {
    // A date in the markup alone: "i dag" with an attribute.
    for (const run of block.texts) {
      const date = times.has(run) ? attributeOf(times.get(run)!, 'datetime') : undefined;
      if (!date || !readDate(date.value, timeZone)) continue;
      const told = `${wordsOf(times.get(run)!, 'itemprop')} ${wordsOf(times.get(run)!, 'class')}`;
      stamps.inMarkup[/modified|updated/.test(told) ? 'modified' : 'published'].push(date);
    }
  }
  for (const run of hits.length ? [] : block.texts) {
    const said = visible(run.text);
    if (isGenre(said) && !run.within?.isInLink) stamps.genre ??= part(said);
  }
  for (const words of rest.split(/\s*[|•·\n]\s*|\s[–-]\s|\s{3,}|,\s/)) {
    const bare = words
      .replace(/^[\s:,–-]+|[\s:,–-]+$/g, '')
      .replace(/^(?:som|as|als|i|in)\s|\s(?:vom|von|från|fra|av|from|of|den|am)$/gi, '');
    const length = genreLength(bare);
    // Under such names pages link to all of them.
    if (hits.length && !length && (labelSender(bare)?.score ?? 0) >= 0.7) stamps.sender ??= part(bare);
    if (length && isGenre(bare) && !(block.isLink && !hits.length)) stamps.genre ??= part(bare);
  }
  stamps.taken.push({ start: block.start, end: block.end });
}

/** A date as the markup gives it, with its time, or as it is written. */
function dateOf(
  block: PageBlock,
  words: string,
  times: ReadonlyMap<PageText, PageElement>,
  timeZone: string,
): Traced {
  for (const run of block.texts) {
    const time = times.get(run);
    const told = time && words.includes(visible(run.text)) ? attributeOf(time, 'datetime') : undefined;
    if (told && readDate(told.value, timeZone)) return told;
  }
  return { value: findDates(words, timeZone)[0]?.value ?? words, from: rangesOf(block, words) };
}

/** Where some of a line's words stand: in one of its texts, or in all of them. */
function rangesOf(block: PageBlock, words: string): SourceRange[] {
  for (const { text, start, end } of block.texts) {
    const at = text.indexOf(words);
    // A run with references in it is reported as a whole.
    if (at >= 0 && text.length === end - start) return [{ start: start + at, end: start + at + words.length }];
  }
  return block.texts.map(({ start, end }) => ({ start, end }));
}
