import { inferCountry, readTelephones } from '@pressrum/feeds';
import type { Notice, Telephone } from '@pressrum/model';
import { UsageError } from '../io.js';
import type { NoticeInput } from './request.js';
import { readUntil } from './until.js';

/** Converts what was typed into the document's form. */
export function makeNotice(
  { headline, text, telephones, url, until }: NoticeInput,
  now: Date,
  timeZone: string,
): Notice {
  const numbers = telephones.flatMap((typed) => parseTelephones(typed, timeZone));
  return {
    headline,
    ...(text && { text }),
    ...(numbers.length && { telephone: numbers }),
    ...(url && { url }),
    ...(until !== undefined && { validThrough: parseUntil(until, now, timeZone) }),
  };
}

function parseTelephones(typed: string, timeZone: string): Telephone[] {
  const numbers = readTelephones(typed, inferCountry(timeZone));
  if (!numbers.length)
    throw new UsageError(`--telephone "${typed}": has no number; write it as "Press: 08-465 004 00"`);
  return numbers;
}

function parseUntil(until: string, now: Date, timeZone: string): string {
  const end = readUntil(until, now, timeZone);
  if (!end)
    throw new UsageError(
      `--until ${until}: is not a time; write 18:00, "2026-11-24 18:00", +3h, or 2026-11-24T18:00:00+01:00`,
    );
  if (Date.parse(end) <= +now)
    throw new UsageError(`--until ${until}: has passed; give a later time, or end the notice with --end`);
  return end;
}
