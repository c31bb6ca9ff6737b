import { formatDay, isStale, writtenDate } from './dates.js';
import type { Telephone } from './shape.js';
import { fill } from './translations/index.js';
import type { Translation } from './translations/translation.js';
import type { ViewOptions } from './view-options.js';

/** A date, with its time where the source gives one, as readers of the language expect: "30 november 2017 kl. 09.00". */
export function dateText(value: string, texts: Translation): string {
  const { day, time } = writtenDate(value) ?? {};
  if (!day) return value;
  const date = formatDay(day, texts);
  return time ? fill(texts.dateTime, { date, time: timeText(time, texts) }) : date;
}

/** "09.00": a time of a 24-hour clock as readers of the language expect it. */
export function timeText(time: string, texts: Translation): string {
  const [hour, minute] = time.split(':');
  return fill(texts.time, { hour, minute });
}

/** A number as the sender writes it, with its label and extension in words: "Växel: 08-465 004 00, anknytning 12". */
export const telephoneText = ({ text, extension }: Telephone, { extension: word }: Translation): string =>
  extension ? `${text}, ${word} ${extension}` : text;

/** Says that contact details of this date may be out of date; `undefined` while they are not. */
export const staleText = (date: string | undefined, { now, room, texts }: ViewOptions) =>
  date && isStale(date, now, room.contactsStaleAfter)
    ? fill(texts.staleContacts, { date: dateText(date.slice(0, 10), texts) })
    : undefined;

/** The language to mark a text with: its own where it is another than that of the interface around it. */
export const foreignLanguage = (
  own: string | undefined,
  { texts: { language } }: ViewOptions,
): string | undefined => (own && primaryOf(own) !== primaryOf(language) ? own : undefined);

/** The language to mark contacts, the notice and the organisation with, where it is another than the interface's. */
export const documentLanguage = (options: ViewOptions): string | undefined =>
  foreignLanguage(options.room.inLanguage, options);

/** `fi` of `fi-SE`; Meänkieli (`fit`) is another. */
const primaryOf = (language: string) => language.toLowerCase().split('-')[0];
