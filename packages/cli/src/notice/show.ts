import { wallClock } from '@pressrum/feeds';
import { readPressRoom, telUrl, type Notice } from '@pressrum/model';
import { parsed, type Place } from './place.js';

/** What a file says: a notice, none (`{}`), or nothing that a page could read. */
export type Content = Notice | 'none' | 'unreadable';

/** The notice in a file, as the page reads it: alone, or under its name as in a document. */
export function contentOf(text: string): Content {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return 'unreadable';
  const notice = (value as { notice?: unknown }).notice ?? value;
  const isNone = !Object.values(notice).some((member) => member !== null && member !== '');
  return isNone ? 'none' : (readPressRoom({ notice }).notice ?? 'unreadable');
}

/** A notice as the page shows it, in the same order: the headline, which links to `url`, the text, the numbers. */
export function noticeText({ headline, text, telephone = [], url }: Notice): string {
  const numbers = telephone.map((number) => {
    const { label, text: digits, extension } = number;
    const words = `${label ? `${label}: ` : ''}${digits}${extension ? `, ext. ${extension}` : ''}`;
    const link = telUrl(number);
    return link ? `${words}  (calls ${link.slice('tel:'.length)})` : words;
  });
  const body = text?.split('\n').filter((line) => line.trim()) ?? [];
  const link = url ? [`(the headline links to ${url})`] : [];
  return [headline, ...body, ...numbers, ...link].map((line) => `  | ${line}\n`).join('');
}

/** What stands now: the file's notice, else the document's own. */
export function standing({ file, before, document, timeZone }: Place, now: Date): string {
  const content = before === undefined ? undefined : contentOf(before);
  if (content === 'unreadable')
    return `${file}: no page can read what it holds, so none shows it; set a notice anew, or end it with --end:\n\n${before!.trimEnd()}\n`;
  if (content === 'none') return `${file}: no notice\n`;
  if (content) return `${file}: ${periodText(content, now, timeZone)}\n\n${noticeText(content)}`;
  const missing = `${file}: there is no such file; make an empty one with --end, so that pages look for it`;
  const { notice } = document;
  return notice
    ? `${missing}\nThe document's own notice: ${periodText(notice, now, timeZone)}\n\n${noticeText(notice)}`
    : `${missing}\n`;
}

/** "shown now, until 2026-11-24 18:00 (Europe/Stockholm), in 3 h". */
export function periodText({ validFrom, validThrough }: Notice, now: Date, timeZone: string): string {
  const end = validThrough && endOf(validThrough);
  if (end && +now >= end) return `ended ${clockText(end, timeZone)}; no page shows it`;
  const until = end ? `until ${clockText(end, timeZone)}, in ${lengthText(end - +now)}` : 'until it is ended';
  const start = validFrom && Date.parse(validFrom);
  return start && +now < start ? `shown from ${clockText(start, timeZone)} ${until}` : `shown now, ${until}`;
}

const MINUTE = 60_000;
/** A date without a time includes its day, as on the page. */
const endOf = (time: string) => Date.parse(time) + (time.length > 10 ? 0 : 1440 * MINUTE);
const clockText = (time: number, timeZone: string) =>
  `${wallClock(time, timeZone).slice(0, 16).replace('T', ' ')} (${timeZone})`;

function lengthText(length: number): string {
  const minutes = Math.max(1, Math.round(length / MINUTE));
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts
    .filter(([count]) => count)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
