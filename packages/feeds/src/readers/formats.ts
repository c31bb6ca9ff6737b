import { failReading, type ReadContext, type Reading } from './reading.js';
import { findFeedStart } from '../normalize/foreign-output.js';
import { readText } from '../text/read-text.js';
import { atom } from './atom.js';
import { cision } from './cision.js';
import { decodeSource, isOfFormat, parse, createReader, readFormat, type Format, type Reader } from './format.js';
import { readHtml, readDecodedHtml } from './html-page/html.js';
import type { Node } from '../syntax-tree/node.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld/json-ld.js';
import { mfn } from './mfn.js';
import { mynewsdesk } from './mynewsdesk/mynewsdesk.js';
import { ninjs } from './ninjs/ninjs.js';
import { notified } from './notified/notified.js';
import { pressRoomDocument } from './press-room.js';
import { ntb } from './ntb.js';
import { presseportal } from './presseportal.js';
import { prezly } from './prezly/prezly.js';
import { rss } from './rss.js';
import { via } from './via.js';
import { viaWebsite } from './via-website.js';
import { wordpress } from './wordpress.js';

/** Formats with named values. */
const structuredFormats: readonly Format[] = [
  pressRoomDocument,
  jsonFeed,
  mynewsdesk,
  cision,
  via,
  viaWebsite,
  ntb,
  mfn,
  presseportal,
  wordpress,
  rss,
  atom,
  prezly,
  ninjs,
  jsonLd,
  notified,
];

/** Recognises the format by the content alone, and reads it. */
export const readAny: Reader = (input, context) => {
  const decoded = decodeSource(input, context);
  if (decoded.reading) return decoded.reading;
  return readDecoded(decoded, context);
};

function readDecoded(
  decoded: { text: string; encoding?: string; warnings?: string[] },
  context: ReadContext,
): Reading {
  const { text } = decoded;
  if (isPage(text)) return readDecodedHtml(decoded, context);
  if (!/^[{[<]/.test(readStart(text)))
    return { ...readText(text, context), ...(decoded.encoding && { encoding: decoded.encoding }) };
  const parsed = parse(text);
  if (!parsed.root) return failReading(context, parsed.problem);
  const { root } = parsed;
  const [format, ...others] = recognizeFormats(text, root);
  if (!format) return failReading(context, UNKNOWN_FORMAT);
  if (others.length) return failReading(context, describeAmbiguity([format, ...others]));
  return readFormat(format, decoded, { ...parsed, root }, context);
}

/** The formats that a source can be in. Lenient formats count only if no other format matches. */
function recognizeFormats(text: string, root: Node): Format[] {
  const filterRecognized = (formats: readonly Format[]) =>
    formats.filter((format) => isOfFormat(format, text, root));
  const certain = filterRecognized(structuredFormats.filter(({ isLenient }) => !isLenient));
  return certain.length ? certain : filterRecognized(structuredFormats.filter(({ isLenient }) => isLenient));
}

/** Ambiguity is an error, because the wrong reader could publish a release that the right one leaves out. */
const describeAmbiguity = (formats: readonly Format[]) =>
  `could be ${formats.map(({ title }) => title).join(' or ')}; say which with ${formats.map(({ name }) => `--from ${name}`).join(' or ')}, or "from" in the configuration`;

/** True for a web page, or a part of one. */
export const isPage = (text: string): boolean => HTML.test(readStart(text)) && !findFeedStart(text);

const readStart = (text: string) => text.slice(0, 4096).replace(BEFORE_MARKUP, '');

/** White space, declarations and comments before the first element. */
const BEFORE_MARKUP = /^(?:\s|<\?xml[^>]*>|<!--[^]*?-->)+/i;
/** The first element of a page or of a part of one. No other format has a root of such a name. */
const HTML =
  /^<(?:!doctype html|(?:html|head|body|title|meta|main|article|section|header|div|h[1-6]|p|table|center|font|figure|img|ul|ol|a|b|strong|em|span|script|style|time|br|hr|blockquote)[\s/>])/i;

const UNKNOWN_FORMAT = 'is of no format that is known here; see "pressrum import --help" for those that are';

/** The reader of every format, by its name in `--from`. */
export const readers: Readonly<Record<string, Reader>> = {
  auto: readAny,
  text: readText,
  html: readHtml,
  ...Object.fromEntries(structuredFormats.map((format) => [format.name, createReader(format)])),
};
