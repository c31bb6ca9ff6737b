import { unusable, type ReadContext, type Reading } from '../reading.js';
import { readText } from '../text/read-text.js';
import { atom } from './atom.js';
import { cision } from './cision.js';
import { open, parse, readerOf, readingOf, type Format, type Reader } from './format.js';
import { html, readHtml } from './page/html.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld/json-ld.js';
import { mynewsdesk } from './mynewsdesk/mynewsdesk.js';
import { ninjs } from './ninjs/ninjs.js';
import { notified } from './notified/notified.js';
import { pressRoomDocument } from './press-room.js';
import { prezly } from './prezly/prezly.js';
import { rss } from './rss.js';
import { via } from './via.js';

/** Formats with named values, those with the surest marks first. */
const structured: readonly Format[] = [
  pressRoomDocument,
  jsonFeed,
  mynewsdesk,
  cision,
  via,
  rss,
  atom,
  prezly,
  ninjs,
  jsonLd,
  notified,
];

/** Recognises the format by the content alone, and reads it. */
export const readAny: Reader = (input, context) => {
  const opened = open(input, context);
  if (opened.reading) return opened.reading;
  return readOpened(opened, context);
};

function readOpened(opened: { text: string; encoding?: string }, context: ReadContext): Reading {
  const { text } = opened;
  if (isPage(text)) return readHtml(opened, context);
  if (!/^[{[<]/.test(startOf(text)))
    return { ...readText(text, context), ...(opened.encoding && { encoding: opened.encoding }) };
  const parsed = parse(text);
  if (!parsed.root) return unusable(context, parsed.problem);
  const { root } = parsed;
  const format = structured.find(({ recognises }) => recognises(root));
  return format ? readingOf(format, opened, { ...parsed, root }, context) : unusable(context, UNKNOWN);
}

/** True for a web page, or a part of one. */
export const isPage = (text: string): boolean => HTML.test(startOf(text));

const startOf = (text: string) => text.slice(0, 4096).replace(BEFORE_MARKUP, '');

/** What may stand before the first element. */
const BEFORE_MARKUP = /^(?:\s|<\?xml[^>]*>|<!--[^]*?-->)+/i;
/** A page, or a part of one: no root of another format has such a name. */
const HTML =
  /^<(?:!doctype html|(?:html|head|body|title|meta|main|article|section|header|div|h[1-6]|p|table|center|font|figure|img|ul|ol|a|b|strong|em|span|script|style|time|br|hr|blockquote)[\s/>])/i;

const UNKNOWN = 'is of no format that is known here; see "pressrum import --help" for those that are';

/** The reader of every format, by the name that `--from` has for it. */
export const readers: Readonly<Record<string, Reader>> = {
  auto: readAny,
  text: readText,
  html,
  ...Object.fromEntries(structured.map((format) => [format.name, readerOf(format)])),
};
