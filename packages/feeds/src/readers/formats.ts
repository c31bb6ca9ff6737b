import { unusable, type ReadContext, type Reading } from '../reading.js';
import { readText } from '../text/read-text.js';
import { atom } from './atom.js';
import { cision } from './cision.js';
import { open, parse, readerOf, readingOf, type Format, type Reader } from './format.js';
import { jsonFeed } from './json-feed.js';
import { mynewsdesk } from './mynewsdesk.js';
import { pressRoomDocument } from './press-room.js';
import { prezly } from './prezly.js';
import { rss } from './rss.js';
import { via } from './via.js';

/** Formats with named values, those with the surest marks first. */
const structured: readonly Format[] = [pressRoomDocument, jsonFeed, mynewsdesk, cision, via, rss, atom, prezly];

/** Recognises the format by the content alone, and reads it. */
export const readAny: Reader = (input, context) => {
  const opened = open(input, context);
  if (opened.reading) return opened.reading;
  return readOpened(opened, context);
};

function readOpened(opened: { text: string; encoding?: string }, context: ReadContext): Reading {
  const { text } = opened;
  const start = text.slice(0, 4096).trimStart();
  if (!/^[{[<]/.test(start))
    return { ...readText(text, context), ...(opened.encoding && { encoding: opened.encoding }) };
  const parsed = parse(text);
  if (!parsed.root) return unusable(context, parsed.problem);
  const { root } = parsed;
  const format = structured.find(({ recognises }) => recognises(root));
  return format ? readingOf(format, opened, { ...parsed, root }, context) : unusable(context, UNKNOWN);
}

const UNKNOWN = 'is of no format that is known here; see "pressrum import --help" for those that are';

/** The reader of every format, by the name that `--from` has for it. */
export const readers: Readonly<Record<string, Reader>> = {
  auto: readAny,
  text: readText,
  ...Object.fromEntries(structured.map((format) => [format.name, readerOf(format)])),
};
