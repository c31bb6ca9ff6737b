import { readDate } from '../../clean/dates.js';
import { locator } from '../../source/offsets.js';
import type { Found } from '../../trace.js';
import {
  attributeOf,
  indexAt,
  saidIn,
  textsBetween,
  wordsOf,
  type Page,
  type PageElement,
  type PageText,
} from './elements.js';
import type { PageParts } from './parts.js';
import type { Stretch } from './stretches.js';

/** The dates and the genre that stand near a page's headline. */
export interface Stamps {
  published: Found[];
  modified: Found[];
  genre: Found | undefined;
  /** Where they stand: no part of the body. */
  taken: Stretch[];
}

const CLOCK =
  '(?:[T ,]{1,3}(?:kl\\.?|klockan|klo|at)?\\s?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?';
const DATE = `(?:\\d{4}-\\d\\d-\\d\\d|(?:den )?\\d{1,2}(?:\\.|:[ea])? ?\\p{L}{3,12}\\.? \\d{4}|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[./] ?\\d{1,2}[./ -] ?\\d{4})${CLOCK}`;
const UPDATED =
  '(?:(?:senast|sidan)\\s)?(?:uppdaterad|uppdaterades|ändrad|ändrades|granskad|oppdatert|opdateret|päivitetty|updated|modified)';
const LABEL = `(?:(${UPDATED})|(?:publicerad|publicerat|publicerades|publiceringsdatum|publisert|publiceret|julkaistu|published|datum|date|posted)(?: on)?)`;
const LINE = new RegExp(`^(?:${LABEL}\\s?:?\\s?)?(${DATE})\\s?[|,·•–-]?\\s?(\\p{L}[\\p{L} ]{2,30})?$`, 'iu');
const LABELLED = new RegExp(`^\\s*${LABEL}\\s?:?\\s?\\d`, 'i');
const BARE_LABEL = new RegExp(`^${LABEL}\\s?:?$`, 'iu');
const GENRE =
  /^(?:(?:typ|kategori)\s?:\s?)?(pressmeddelanden?|pressinbjudan|pressinformation|nyhet(?:er)?|inbjudan|debattartikel|kallelse|press releases?|news|pressemelding|pressemeddelelse|tiedote|uutinen)$/i;

/** How many runs of text away from the headline a date still is the article's. */
const NEAR = 10;

export function stampsIn(
  page: Page,
  { headline, container, article, isFurniture }: PageParts,
  timeZone: string,
): Stamps {
  const stamps: Stamps = { published: [], modified: [], genre: undefined, taken: [] };
  const { texts } = page;
  const at = indexAt(texts, headline?.start ?? container.start);
  const until = headline ? indexAt(texts, headline.end) : at;
  const isNear = ({ start }: Stretch) => {
    const index = indexAt(texts, start);
    return index >= at - NEAR && index < until + NEAR;
  };
  for (const element of page.elements) {
    if (element.name !== 'time' || isFurniture(element)) continue;
    const isWithin = element.start >= article.start && element.end <= article.end;
    const told = `${wordsOf(element, 'itemprop')} ${wordsOf(element, 'class')}`;
    if (
      !(isWithin && /datepublished|datemodified|published|updated/.test(told)) &&
      !(isNear(element) && isAlone(page, element))
    )
      continue;
    const date = attributeOf(element, 'datetime') ?? saidIn(page, element);
    const isUpdate = /modified|updated/.test(told) && !/published/.test(told);
    if (date && readDate(date.value, timeZone))
      stamps[isUpdate || isLabelled(page, element) ? 'modified' : 'published'].push(date);
    stamps.taken.push(lineOf(page, element));
  }
  for (const run of texts.slice(Math.max(0, at - NEAR), until + NEAR)) {
    if (isFurniture(run) || (headline && run.start >= headline.start && run.end <= headline.end)) continue;
    addRun(stamps, page, run, timeZone);
  }
  // Below the text, and in what says when the page was reviewed, only a date with words to it is the article's.
  if (!stamps.published.length) {
    const labelled = textsBetween(page, article.start, article.end).filter(({ text }) => LABELLED.test(text));
    for (const run of labelled) addRun(stamps, page, run, timeZone);
  }
  return stamps;
}

/** A run of text that is a date, a genre, or both: "2017-11-30 09:00Pressmeddelande". */
function addRun(stamps: Stamps, page: Page, run: PageText, timeZone: string): void {
  const text = run.text.replace(/\s/g, ' ');
  const inner = text.trim();
  const offset = text.indexOf(inner);
  const [, updated, date, rest] = LINE.exec(inner) ?? [];
  const part = (words: string): Found => {
    const locate = locator(run, page.source);
    const from = offset + inner.lastIndexOf(words);
    return { value: words, from: [{ start: locate(from), end: locate(from + words.length) }] };
  };
  const genre = (rest === undefined ? inner : rest).match(GENRE)?.[1];
  // Under such names pages link to all of them.
  if (genre && !run.within?.isInLink) {
    stamps.genre ??= part(genre);
    stamps.taken.push(lineOf(page, run));
  }
  if (!date || (rest && !genre) || !readDate(date, timeZone)) return;
  stamps[updated ? 'modified' : 'published'].push(part(date));
  stamps.taken.push(lineOf(page, run));
}

const INLINE = new Set('span time b strong em i small font a abbr'.split(' '));
const LONGEST_LINE = 60;

/** The line that a date stands on, if it says little else: "Publicerad: …", "… av Anna Ek", and no sentence. */
function lineOf(page: Page, place: PageElement | PageText): Stretch {
  let block: PageElement | undefined = 'name' in place ? place : place.within;
  while (block && INLINE.has(block.name)) block = block.parent;
  const own = ('name' in place ? saidIn(page, place)?.value : place.text) ?? '';
  const others = block && saidIn(page, block)?.value.replace(own.replace(/\s+/g, ' ').trim(), '').trim();
  return block && others !== undefined && others.length <= LONGEST_LINE && !/[.!?]$/.test(others) ? block : place;
}

/** True for a time that is no part of a sentence. */
const isAlone = (page: Page, element: PageElement): boolean =>
  !element.parent || lineOf(page, element) !== element;

/** "Uppdaterad:" right before a time. */
function isLabelled({ texts }: Page, { inner }: PageElement): boolean {
  const before = texts[indexAt(texts, inner) - 1];
  return Boolean(before && BARE_LABEL.exec(before.text.trim())?.[1]);
}
