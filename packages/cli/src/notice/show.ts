import { toWallClock } from '@pressrum/feeds';
import { isNoticeUnset, noticeEnd, parseNotice, telUrl, type Notice } from '@pressrum/model';
import { parseJson, type NoticeFile } from './notice-file.js';

/** The content of a notice file: a notice, nothing (`{}`), none (`{ "notice": null }`), or what a page cannot read. */
export type Content = Notice | 'empty' | 'none' | 'unreadable';

/** Parses a notice as pages do: by itself, or as the member `notice`. */
export function parseContent(text: string): Content {
  const content = parseJson(text);
  if (isNoticeUnset(content)) return 'empty';
  const notice = parseNotice(content);
  return notice === null ? 'none' : (notice ?? 'unreadable');
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

/** Describes the current notice: that of the file, else that of the document. */
export function describeCurrent({ file, before, document, timeZone }: NoticeFile, now: Date): string {
  const content = before === undefined ? undefined : parseContent(before);
  if (content === 'unreadable')
    return `${file}: pages cannot read its content, so they show no notice; set a new notice, or use --end:\n\n${before!.trimEnd()}\n`;
  if (content === 'none') return `${file}: no notice\n`;
  if (content && content !== 'empty')
    return `${file}: ${periodText(content, now, timeZone)}\n\n${noticeText(content)}`;
  const unset = content
    ? `${file}: no notice`
    : `${file}: there is no such file; create an empty one with --end, so that pages look for it`;
  const notice = document?.notice;
  return notice
    ? `${unset}\nThe document's own notice: ${periodText(notice, now, timeZone)}\n\n${noticeText(notice)}`
    : `${unset}\n`;
}

/** "shown now, until 2026-11-24 18:00 (Europe/Stockholm), in 3 h". */
export function periodText(notice: Notice, now: Date, timeZone: string): string {
  const { validFrom } = notice;
  const end = noticeEnd(notice);
  if (end && +now >= end) return `ended ${clockText(end, timeZone)}; no page shows it`;
  const until = end ? `until ${clockText(end, timeZone)}, in ${lengthText(end - +now)}` : 'until it is ended';
  const start = validFrom && Date.parse(validFrom);
  return start && +now < start ? `shown from ${clockText(start, timeZone)} ${until}` : `shown now, ${until}`;
}

const MINUTE = 60_000;
const clockText = (time: number, timeZone: string) =>
  `${toWallClock(time, timeZone).slice(0, 16).replace('T', ' ')} (${timeZone})`;

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
