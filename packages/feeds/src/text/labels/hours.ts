import { padTwo, toHour24 } from '../../normalize/zoned-time.js';
import type { OpeningHours } from '@pressrum/model';
import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import type { Vocabulary } from './words/shape.js';
import { anyOf, vocabularies } from './words/vocabulary.js';

type Day = NonNullable<OpeningHours['dayOfWeek']>[number];
const WEEK: Day[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const exactly = (words: string) => new RegExp(`^(?:${words})$`, 'u');
const each = (kind: keyof Vocabulary) => exactly(anyOf(kind));
/** Per language: the patterns of Monday, Tuesday … */
const NAMES = Object.values(vocabularies).map(({ weekdays }) => weekdays.map(exactly));
const [WORKDAYS, WEEKEND, EVERY_DAY] = [each('workdays'), each('weekend'), each('everyDay')];

const DAY_WORD = anyOf('weekdays', 'workdays', 'weekend', 'everyDay');
const TO = '(?:\\s?[–—-]\\s?|\\s(?:till|til|to|bis|tot)\\s)';
const AND = '(?:\\s?[,&]\\s?|\\s(?:och|og|and|und|ja|sekä)\\s)';
const DAYS = `${DAY_WORD}\\.?(?:(?:${TO}|${AND})${DAY_WORD}\\.?)*`;
const AT = '(?:kl\\.?|klockan|klokken|klo|kello|from|från|fra|mellan|mellom|mellem|von|between)';
const CLOCK = '(?:\\d{1,2}(?:[.:]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?|noon|midnight)';
const RANGE = `${CLOCK}(?:\\s?[–—-]\\s?|\\s(?:till|til|to|bis|och|and|og|und)\\s(?:${AT}\\s)?)${CLOCK}`;
const UNIT = '(?:\\s?(?:uhr|tiden|h))?';
const ALL_DAY = anyOf('allDay');
const OPEN =
  '(?:(?:\\p{sc=Latin}+ (?:är |er |is |ist |on ))?(?:öppet|öppettider|öppen|bemanna[dt]|öppen|telefontid(?:er)?|pressfrågor|telefonen är öppen|(?:vi )?svarar|nås|åpent|åpningstid(?:er)?|betjent|åbent|åbningstid(?:er)?|avoinna|palvelee|päivystää|open|opening hours|available|staffed|geöffnet|erreichbar|besetzt|öffnungszeiten)\\s?:?\\s)';
const SPAN = new RegExp(
  `^${OPEN}?(?:(?<days>${DAYS})\\s?[:,]?\\s?)?(?:${AT}\\s?)?(?:(?<ranges>${RANGE}(?:${AND}(?:${AT}\\s?)?${RANGE})*)${UNIT}|(?<allDay>${ALL_DAY}))(?:\\s?\\((?:svensk tid|lokal tid|local time)\\))?(?![\\p{sc=Latin}\\d])`,
  'u',
);
const DAYS_ALONE = new RegExp(`^${OPEN}?(?<days>${DAYS})$`, 'u');
/** A cheap test that spares most lines a full search. */
const TIME = new RegExp(`\\d|noon|midnight|${ALL_DAY}`);
const LONGEST = 200;

/** Opening hours, and the length of their words. */
export interface Hours {
  hours: OpeningHours[];
  /** The length of the words, with the mark after them. */
  length: number;
}

/**
 * Reads the opening hours at the start of a text: "Vardagar kl 08 - 16:30", "måndag–fredag 9–12, lördag 10–14", "Dygnet
 * runt". `undefined` without hours, and for hours with an exception ("utom", "jämna veckor"): incomplete hours would be
 * wrong.
 */
export function readHours(original: string): Hours | undefined {
  const text = toLowerCase(original);
  if (!TIME.test(text)) return undefined;
  const hours: OpeningHours[] = [];
  let at = 0;
  while (at < Math.min(text.length, LONGEST)) {
    const match = SPAN.exec(text.slice(at, at + LONGEST));
    const entries = match && parseEntries(match.groups!);
    if (!entries) break;
    hours.push(...entries);
    at += match[0].length;
    const next = /^\s?(?:[,;.]|och|og|and|und|ja|samt)?\s*/u.exec(text.slice(at))![0].length;
    if (/^\s*$/.test(text.slice(at + next)) || !SPAN.test(text.slice(at + next, at + next + LONGEST))) {
      const end = /^\s?[.;]?/.exec(text.slice(at))![0].length;
      return isWhole(text.slice(at)) && hours.length ? { hours, length: at + end } : undefined;
    }
    at += next;
  }
  return undefined;
}

/** The end of the sentence. */
const isWhole = (rest: string) => /^\s?(?:[.;]\s*|$)/.test(rest) && !EXCEPTION.test(rest.slice(0, 120));
const EXCEPTION =
  /(?<!\p{sc=Latin})(?:utom|förutom|ej|except|unntatt|undtagen|paitsi|außer|jämna|udda|lunchstäng\p{sc=Latin}*)(?!\p{sc=Latin})/u;

function parseEntries({ days, ranges, allDay }: Record<string, string | undefined>): OpeningHours[] | undefined {
  const dayOfWeek = days ? parseDays(days) : undefined;
  if (days && !dayOfWeek) return undefined;
  const named = dayOfWeek && dayOfWeek.length < 7 ? { dayOfWeek } : {};
  if (allDay) return [{ ...named, opens: '00:00', closes: '24:00' }];
  if (!days) return undefined;
  const entries: OpeningHours[] = [];
  for (const [range] of ranges!.matchAll(new RegExp(RANGE, 'gu'))) {
    const [opens, closes] = [...range.matchAll(new RegExp(CLOCK, 'gu'))].map(([clock]) =>
      parseClock(clock, range),
    );
    if (!opens || !closes || opens === closes) return undefined;
    entries.push({ ...named, opens, closes });
  }
  return entries.length ? entries : undefined;
}

function parseDays(text: string): Day[] | undefined {
  if (EVERY_DAY.test(text)) return WEEK;
  const words = text.split(new RegExp(`(${TO}|${AND})`, 'u'));
  const days = new Set<Day>();
  let last: number | undefined;
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at]!.replace(/\.$/, '');
    const isRange = at > 0 && new RegExp(`^${TO}$`, 'u').test(words[at - 1]!);
    const own = WORKDAYS.test(word)
      ? [0, 1, 2, 3, 4]
      : WEEKEND.test(word)
        ? [5, 6]
        : dayIndex(word, words.length > 1);
    if (!own) return undefined;
    const [first] = own;
    if (isRange && (last === undefined || own.length > 1 || first! <= last)) return undefined;
    for (let day = isRange ? last! + 1 : first!; day <= own.at(-1)!; day++) days.add(WEEK[day]!);
    last = own.at(-1);
  }
  return WEEK.filter((day) => days.has(day));
}

/** A short name such as "to" or "so" is a day only beside another day. */
function dayIndex(word: string, isBeside: boolean): number[] | undefined {
  if (word.length < 3 && !isBeside) return undefined;
  for (const names of NAMES) {
    const index = names.findIndex((name) => name.test(word));
    if (index >= 0) return [index];
  }
  return undefined;
}

function parseClock(text: string, range: string): string | undefined {
  if (/noon/.test(text)) return '12:00';
  if (/midnight/.test(text)) return '24:00';
  const [, digits = '', minute = '00', half] = /^(\d{1,2})(?:[.:](\d\d))?(?:\s?([ap])\.?m)?/.exec(text) ?? [];
  // In "9–5pm", the first hour may be before or after noon.
  if (!half && /[ap]\.?m/.test(range) && Number(digits) > 12) return undefined;
  const hour = toHour24(Number(digits), half);
  return hour <= 24 && Number(minute) < 60 && (hour < 24 || minute === '00')
    ? `${padTwo(hour)}:${minute}`
    : undefined;
}

/** "Vardagar kl 08 - 16:30." */
export const labelHours = (text: string): Label | undefined =>
  text.length > LONGEST
    ? undefined
    : readHours(text)
      ? label('hours', 0.9, 'days and times')
      : DAYS_ALONE.test(toLowerCase(text))
        ? label('hours', 0.5, 'days')
        : undefined;
