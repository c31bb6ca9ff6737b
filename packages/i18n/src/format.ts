import { isStale, parseDate, type Telephone } from '@pressrum/model';
import { formatDay } from './calendar.js';
import { fill } from './translations/fill.js';
import type { Translation } from './translations/translation.js';
import type { ViewOptions } from './view-options.js';

/** Formats a date, with its time if it has one: "30 november 2017 kl. 09.00". */
export function formatDateTime(value: string, texts: Translation): string {
  const { day, time } = parseDate(value) ?? {};
  if (!day) return value;
  const date = formatDay(day, texts);
  return time ? fill(texts.dateTime, { date, time: formatTime(time, texts) }) : date;
}

/** Formats a time of a 24-hour clock: "09.00". */
export function formatTime(time: string, texts: Translation): string {
  const [hour, minute] = time.split(':');
  return fill(texts.time, { hour, minute });
}

/** Formats a number as the sender writes it, with its extension: "08-465 004 00, anknytning 12". */
export const formatPhone = ({ text, extension }: Telephone, { extension: word }: Translation): string =>
  extension ? `${text}, ${word} ${extension}` : text;

/** A warning that contact details of this date may be out of date; `undefined` if they are recent. */
export const formatStaleContacts = (date: string | undefined, { now, room, texts }: ViewOptions) =>
  date && isStale(date, now, room.contactsStaleAfter)
    ? fill(texts.staleContacts, { date: formatDateTime(date.slice(0, 10), texts) })
    : undefined;
