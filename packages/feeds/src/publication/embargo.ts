import type { Release } from '@pressrum/model';
import { readDate } from '../normalize/dates.js';
import { DAY_MS, padTwo, toHour24 } from '../normalize/zoned-time.js';
import { toLowerCase } from '../utilities/lower-case.js';

/** An embargo that a release states in words. */
export interface Embargo {
  /** The line with the words. */
  words: string;
  /** When it ends, RFC 3339; absent if the words do not say, or not clearly. */
  until?: string;
}

/** True for an embargo that ended before `now`. One without a readable end is never over. */
export const isEmbargoOver = ({ until }: Embargo, now: Date): boolean =>
  until !== undefined && Date.parse(until) <= +now;

/** Only so many lines of a body are searched, because the words are above the text. */
const MAX_BODY_LINES = 4;

/**
 * Finds an embargo such as "EMBARGO till …", "Sperrfrist: …", "Ej för publicering före …" in a release: in its genre,
 * headline, subtitle and lead, and in the first lines of its body. A headline about an embargo ("Embargot mot fisk hävs")
 * does not count.
 */
export function findEmbargo(release: Release, timeZone: string): Embargo | undefined {
  const { genre, headline, alternativeHeadline, dateline, description, articleBody } = release;
  const texts = [genre, headline, alternativeHeadline, dateline, description];
  for (const text of [
    ...texts.flatMap((value) => value?.split('\n') ?? []),
    ...readFirstLines(articleBody ?? ''),
  ]) {
    const line = text.replace(/\s+/g, ' ').trim();
    const words = line.slice(0, MAX_LINE_CHARACTERS);
    const lower = toLowerCase(words);
    const match = MENTION.test(lower) ? EMBARGO.exec(lower) : null;
    if (!match) continue;
    const until = findEnd(lower.slice(match.index), release.datePublished, timeZone);
    return { words, ...(until && { until }) };
  }
  return undefined;
}

/** Only the beginning of a longer line is searched. */
const MAX_LINE_CHARACTERS = 300;

function readFirstLines(html: string): string[] {
  const text = html
    .slice(0, 4000)
    .replace(
      /<(?:br|\/?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|section|pre|figure|hr))\b[^<>]*>/gi,
      '\n',
    )
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, MAX_BODY_LINES);
}

const MONTH =
  '(?:jan|feb|mar|märz|apr|ma[jiy]|jun|jul|aug|sep|o[kc]t|nov|de[csz]|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)\\p{sc=Latin}*';
const WEEKDAY =
  '(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn|mon|tues?|wednes|thurs|fri|satur|sun|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:dag|day)?\\p{sc=Latin}{0,3}';
/** A time of publication. A year alone does not count: "Embargot 2027". */
const TIME = [
  '\\d{1,2}[.:]\\d{2}',
  '\\d{1,2} ?[/-] ?\\d{1,2}',
  '\\d{4}-\\d{2}',
  `\\d{1,2}(?:\\.|:?[ae]|st|nd|rd|th)? (?:of )?${MONTH}`,
  `${MONTH} \\d{1,2}`,
  '(?:kl(?:o|okka|okken)?\\.? ?|um )\\d{1,2}',
  '\\d{1,2} ?(?:am|pm|uhr)(?!\\p{sc=Latin})',
  `${WEEKDAY}(?!\\p{sc=Latin})`,
  '(?:i ?morgon|i morgen|tomorrow|huomenna|midnatt|midnight|(?:further notice|vidare|videre))(?!\\p{sc=Latin})',
].join('|');

/** The nouns and participles before a time. */
const NOUN =
  '(?:embargo(?:ed|tid|aika|erad|eret)?|spärr(?:tid|frist|at|ad)|sperret|sperrefrist|sperret ?tid|spærre(?:t|frist|tid)|klausuleret|sperrfrist|gesperrt|sulkuaika|julkaisu(?:vapaa|kielto))(?!\\p{sc=Latin})';
/** Phrases that mean the same. */
const PHRASE = [
  '(?:ej|inte|icke) (?:för|till) (?:publicering|offentliggörande|spridning)',
  '(?:får|må|ska) (?:ej|inte|icke) (?:publiceras|offentliggöras|spridas|återges)',
  '(?:publiceras|offentliggörs) (?:ej|inte|tidigast|först)',
  'får (?:publiceras|offentliggöras) (?:tidigast|först|från|efter)',
  'ikke (?:for|til) (?:publisering|publicering|offentlig?gj?ør(?:ing|else))',
  '(?:må|skal|kan) ikke (?:publiseres|publiceres|offentlig?gj?øres|gjengis|gengives)',
  '(?:kan|må) (?:publiseres|publiceres|offentlig?gj?øres) (?:tidligst|først|fra|etter|efter)',
  'not (?:for|to be) (?:publication|publish(?:ed)?|releas(?:e|ed)|broadcast|distribut\\p{sc=Latin}+)',
  '(?:do|may|must) not (?:be )?(?:publish(?:ed)?|releas(?:e|ed)|quoted?|distribut\\p{sc=Latin}+)',
  'hold (?:for release )?until',
  'ei (?:saa )?julkais\\p{sc=Latin}+ ennen',
  'julkaistavissa',
  'nicht (?:zur veröffentlichung|zu veröffentlichen|veröffentlichen)',
  'frei(?:gabe)? (?:ab|für)',
  'sous embargo',
].join('|');

/** Signs and words that may precede them: "OBS!", "Strikt", the genre. */
const OPENING =
  '^[^\\p{sc=Latin}\\p{N}]{0,10}(?:(?:obs|nb|viktigt|important|note|observera|huom|achtung)[^\\p{sc=Latin}\\p{N}]{1,5})?(?:(?:strikt|strictly|strict|under|streng|strengt|absolut|press(?:meddelande|inbjudan|emelding|emeddelelse| release|emitteilung)|tiedote|med|with|mit)[^\\p{sc=Latin}\\p{N}]{1,5}){0,2}';

/** A noun before a time, a noun alone on its line or in brackets, or a phrase with a time. */
const EMBARGO = new RegExp(
  [
    `${OPENING}${NOUN}[^\\p{sc=Latin}\\p{N}]{0,5}(?:$|[^.!?]{0,40}?(?<![\\p{sc=Latin}\\p{N}])(?:${TIME}))`,
    `${OPENING}${NOUN} ?[\\])}]`,
    `[(\\[{] ?(?:under )?${NOUN}[^\\p{sc=Latin}\\p{N}]{0,5}(?:[\\])}]|[^()]{0,40}?(?<![\\p{sc=Latin}\\p{N}])(?:${TIME}))`,
    `(?: [–—|-] |[:;,.!] ?)${NOUN} ?(?:: ?)?(?:till|tills|until|til|indtil|inntil|asti|bis|to)?(?: och med)?(?: (?:den|the|on|at|kl))* ?(?:${TIME})`,
    `${OPENING}(?:${PHRASE})(?!\\p{sc=Latin}).{0,40}?(?<![\\p{sc=Latin}\\p{N}])(?:${TIME})`,
  ].join('|'),
  'u',
);

/** A cheap test that spares most lines a full search. */
const MENTION = new RegExp(`${NOUN}|${PHRASE}`, 'u');

/** Words after which a day means its beginning: the embargo ends when that day begins. */
const BEFORE =
  /(?<!\p{sc=Latin})(?:före|förrän|innan|før|før end|before|prior|ennen|vor|from|från|fra|ab|tidigast|tidligst)(?!\p{sc=Latin})/u;
const CLOCK =
  /(?:(?<![\d.])(?<hour>\d{1,2})[.:](?<minute>[0-5]\d)(?![.-]?\d)|(?:kl(?:o|okka|okken)?\.? ?|um )(?<whole>\d{1,2})(?![.:\d])|(?<![\d.:])(?<short>\d{1,2})(?= ?(?:am|pm|uhr)(?!\p{sc=Latin})))(?: ?uhr)?(?: ?(?<half>am|pm)(?!\p{sc=Latin}))?(?: ?(?<zone>ces?t|gmt|utc|bst|ees?t|wes?t)(?!\p{sc=Latin}))?/u;

/** The end of an embargo. If it is ambiguous, the later time is used, so that the embargo is never broken. */
function findEnd(line: string, published: string | undefined, timeZone: string): string | undefined {
  const day = findDay(line, published);
  if (!day) return undefined;
  const clock = CLOCK.exec(day.rest)?.groups;
  if (!clock) return readDate(`${BEFORE.test(line) ? day.date : addDay(day.date)} 00:00`, timeZone);
  const hour = toHour24(Number(clock['hour'] ?? clock['whole'] ?? clock['short']), clock['half']);
  const time = `${padTwo(hour)}:${clock['minute'] ?? '00'}`;
  return readDate(`${day.date} ${time}${clock['zone'] ? ` ${clock['zone'].toUpperCase()}` : ''}`, timeZone);
}

const DAYS: readonly RegExp[] = [
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u,
  new RegExp(
    `(?<day>\\d{1,2})(?:\\.|:?[ae]|st|nd|rd|th)? (?:of )?(?<word>${MONTH})\\.?,?(?: (?<year>\\d{4}))?`,
    'u',
  ),
  new RegExp(`(?<word>${MONTH})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.:]\\d)(?:,? (?<year>\\d{4}))?`, 'u'),
  /(?<![\d.])(?<day>\d{1,2})(?<sign>[./-]) ?(?<month>\d{1,2})(?:\k<sign> ?(?<year>\d{4}|\d{2}))(?!\d)/u,
  /(?<![\d.])(?<day>\d{1,2}) ?(?<sign>\/) ?(?<month>\d{1,2})(?!\d)/u,
];

/** The date in a line, and the line without it. */
function findDay(line: string, published: string | undefined): { date: string; rest: string } | undefined {
  for (const pattern of DAYS) {
    const match = pattern.exec(line);
    const { day, word, month, year, sign } = match?.groups ?? {};
    if (!match || !day) continue;
    const number = word ? toMonth(word) : month!;
    const dates = [toDay(year, number, day, published)];
    // British or American order.
    if (sign === '/' && ENGLISH.test(line)) dates.push(toDay(year, day, number, published));
    const valid = dates.filter((date) => date !== undefined).sort();
    const date = valid.at(-1);
    if (!date || !dates[0]) return undefined;
    return { date, rest: line.slice(0, match.index) + ' '.repeat(3) + line.slice(match.index + match[0].length) };
  }
  return undefined;
}

const ENGLISH = /(?<!\p{sc=Latin})(?:until|before|not|embargoed|prior|release|am|pm)(?!\p{sc=Latin})/u;

/** Months, by the beginnings of their names. */
const MONTHS = [
  ...['jan|tammi', 'feb|helmi', 'mar(?!ras)|mär|maalis', 'apr|huhti', 'maj|may|mai|touko', 'jun|kesä'],
  ...['jul|heinä', 'aug|elo', 'sep|syys', 'okt|oct|loka', 'nov|marras', 'dec|des|dez|joulu'],
].map((names) => new RegExp(`^(?:${names})`));
const toMonth = (word: string) => String(MONTHS.findIndex((name) => name.test(word)) + 1);

/** A date. Without a year, it is the first such day after two days before the publication. */
function toDay(year: string | undefined, month: string, day: string, published: string | undefined) {
  const [mm, dd] = [padTwo(month), padTwo(day)];
  if (year) return toValidDay(`${year.length === 2 ? `20${year}` : year}-${mm}-${dd}`);
  const earliestMs = published ? Date.parse(published) - 2 * DAY_MS : NaN;
  if (Number.isNaN(earliestMs)) return undefined;
  const firstYear = new Date(earliestMs).getUTCFullYear();
  return [firstYear, firstYear + 1]
    .map((candidate) => toValidDay(`${candidate}-${mm}-${dd}`))
    .find((date) => date && Date.parse(date) >= earliestMs);
}

const toValidDay = (date: string) => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
};

const addDay = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
