import { piece } from '../piece.js';

/**
 * Text from outside, or in one phrase what is wrong with it and the mend. `encoding` is the Encoding Standard's name of
 * what the bytes were in, absent where text was given.
 */
export type Decoded = { text: string; encoding?: string; problem?: never } | { problem: string; text?: never };

/** The largest input that is read: bytes, or UTF-16 units where text is given. */
export const LARGEST = 64 * 1024 * 1024;

const BINARY = 'is binary, not text; save the press release as plain text';
const CUT_OFF = 'ends in the middle of a character; fetch or save it again in full';
const BROKEN = 'is UTF-8 with broken characters in it; save it again as UTF-8';
const UNKNOWN = 'is in an encoding that cannot be told; save it as UTF-8';

/**
 * Bytes as text. What is declared is believed in this order, and only where the bytes bear it out: a byte-order mark,
 * the charset of the HTTP `Content-Type`, the XML declaration, HTML's `<meta>`. Then it is UTF-8 where the bytes are
 * valid, else windows-1252. Labels are those of the Encoding Standard, to which ISO-8859-1 is windows-1252. Text is
 * taken as it is. A byte-order mark is no part of the text.
 *
 * Empty, binary and too large input is a problem, and so is one whose encoding cannot be told: text is never given as
 * what it is not. Nothing is thrown.
 */
export function decode(input: Uint8Array | string, contentType = ''): Decoded {
  if (input.length > LARGEST) return { problem: `is larger than ${LARGEST / 1024 / 1024} MB; divide the file` };
  const decoded = typeof input === 'string' ? { text: input } : decodeBytes(input, contentType);
  if (decoded.text === undefined) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (!piece(text, 0, text.length).text) return { problem: 'is empty; give it the text of a press release' };
  return isBinary(text) ? { problem: BINARY } : { ...decoded, text };
}

/** No text holds NUL; other control characters may slip into one, but not make up a tenth of it. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- control characters are what this rule is about
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g)?.length ?? 0;
  return text.includes('\0') || controls > sample.length / 10;
}

function decodeBytes(bytes: Uint8Array, contentType: string): Decoded {
  // Before the header, against which it is the stronger evidence: no text begins with these bytes by chance.
  const mark = markOf(bytes);
  const marked = mark && read(bytes, mark);
  if (marked) return marked.text === undefined ? { problem: CUT_OFF } : marked;
  const body = mark === 'utf-8' ? bytes.subarray(3) : bytes;
  const utf8 = read(body, 'utf-8');
  for (const label of declaredIn(body, contentType)) {
    const reading = readAs(label, body, utf8);
    if (reading && reading.text === undefined) return { problem: CUT_OFF };
    if (reading && !reading.text.includes('\0')) return reading;
  }
  return utf8?.text === undefined ? guessed(body, utf8) : utf8;
}

/** Neither declared nor valid UTF-8: windows-1252, unless the bytes speak against it. */
function guessed(bytes: Uint8Array, utf8: Reading | undefined): Decoded {
  const { whole, broken } = sequencesIn(bytes);
  // All but the end is UTF-8. Where nothing before it is, as in "Café", the end is a letter of windows-1252.
  if (utf8 && whole > 0) return { problem: CUT_OFF };
  const reading = read(bytes, WESTERN);
  if (reading?.text === undefined) return { problem: UNKNOWN };
  if (isBinary(reading.text)) return { problem: BINARY };
  if (whole > broken) return { problem: BROKEN };
  return isWestern(reading.text) ? reading : { problem: UNKNOWN };
}

/** Text of bytes that are valid in an encoding; without text where only their last character is not whole. */
type Reading = { text: string; encoding: string } | { text?: never };

const WESTERN = 'windows-1252';

/** The bytes read as a declared encoding; `undefined` where they do not bear it out. */
function readAs(label: string, bytes: Uint8Array, utf8: Reading | undefined): Reading | undefined {
  const encoding = nameOf(label);
  if (encoding === 'utf-8') return utf8;
  if (encoding?.startsWith('utf-16')) return readWide(bytes);
  // Bytes above 127 that are UTF-8 throughout are UTF-8, whatever a server's or a template's default says: in
  // windows-1252 every one of its letters would have to be a capital right before a dash or a quotation mark, and in
  // other encodings it would take a like chance.
  if (!encoding || (utf8?.text !== undefined && utf8.text.length < bytes.length)) return undefined;
  const reading = read(bytes, encoding);
  if (!reading?.text) return reading;
  if (encoding !== WESTERN) return hasControls(reading.text) ? undefined : reading;
  const { whole, broken } = sequencesIn(bytes);
  return whole <= broken && isWestern(reading.text) ? reading : undefined;
}

/**
 * Declared UTF-16. Blanks, line ends and markup have a NUL in each, which tells UTF-16 from text in which it is only
 * written ("<meta charset=utf-16>"), and its byte order too, which declarations leave out or mistake.
 */
function readWide(bytes: Uint8Array): Reading | undefined {
  const nuls = [0, 0];
  for (let at = 0; at < bytes.length && at < HEAD; at++) if (!bytes[at]) nuls[at % 2]!++;
  const [even, odd] = nuls as [number, number];
  return even + odd ? read(bytes, even > odd ? 'utf-16be' : 'utf-16le') : undefined;
}

function read(bytes: Uint8Array, encoding: string): Reading | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: encoding === WESTERN ? western(bytes) : decoder.decode(bytes), encoding };
  } catch {
    return isValidStart(bytes, encoding) ? {} : undefined;
  }
}

/** True where nothing but the end of the last character is missing. */
function isValidStart(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The Encoding Standard's name for a label; `undefined` for one that it, or the runtime, does not know. */
function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

// Windows-1252 from 0x80 to 0x9F, where it differs from ISO-8859-1 (Encoding Standard, index windows-1252); the blanks
// are undefined and stay control characters.
const FROM_0X80 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((letter, at) =>
  letter === ' ' ? 0x80 + at : letter.charCodeAt(0),
);

/**
 * Windows-1252 without the runtime's decoder: for these bytes that of Node 20.19 and 22.13, among others, and of
 * Cloudflare's workers gives control characters (nodejs/node 56542, cloudflare/workerd 6027).
 */
function western(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit >= 0x80 && unit < 0xa0) units[at] = FROM_0X80[unit - 0x80]!;
  }
  return new TextDecoder('utf-16le').decode(units);
}

const hasControls = (text: string) => /[\u0080-\u009F]/.test(text);

/**
 * False for a text that another encoding was misread as: with bytes that windows-1252 does not define, or with more of
 * what å, ä, ö and é of Mac OS Roman and MS-DOS become in it, inside words ("fŒr", "f”r"), than with letters of its own.
 */
function isWestern(text: string): boolean {
  if (hasControls(text)) return false;
  const sample = text.slice(0, 64 * 1024);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  return count(/(?<=\p{Ll})[ŒŠŽ†„”‚](?=\p{Ll})/gu) <= count(/[à-ÿ]/g);
}

/** Bytes above 127: how many sequences of UTF-8 they make, roughly, and how many belong to none. */
function sequencesIn(bytes: Uint8Array): { whole: number; broken: number } {
  let [whole, broken] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    let next = 0;
    while (next < length && (bytes[at + next + 1]! & 0xc0) === 0x80) next++;
    if (length > 0 && next === length) whole++;
    else broken++;
    at += next;
  }
  return { whole, broken };
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** How far into the bytes a declaration is looked for; the HTML Standard's prescan takes half of it. */
const HEAD = 2048;

/** The labels that the bytes are declared to be in, the most trusted first. */
function declaredIn(bytes: Uint8Array, contentType: string): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const http = charsetIn(contentType.slice(0, HEAD));
  return [http, xmlEncoding(head), metaCharset(head)].filter((label) => label !== undefined);
}

/** The charset parameter of a media type (RFC 9110, 8.3.1), also as `<meta http-equiv>` has it. */
function charsetIn(mediaType: string): string | undefined {
  const [, quoted, token] = /(?:^|[;\s])charset\s*=\s*(?:"([^"]*)"|'?([^\s;"',]+))/i.exec(mediaType) ?? [];
  return quoted ?? token;
}

/**
 * The encoding in an XML declaration. One whose letters are two bytes wide is in UTF-16, whatever it says (XML 1.0,
 * appendix F).
 */
function xmlEncoding(head: string): string | undefined {
  const declaration = /^\s*<\?xml\s[^>]*/.exec(head.replaceAll('\0', ''))?.[0];
  if (declaration && /^\s*(?:\0<|<\0)/.test(head)) return 'utf-16';
  return declaration && /\sencoding\s*=\s*(["'])([\w.:-]+)\1/.exec(declaration)?.[2];
}

/** The charset of the first `<meta>` that declares one, comments left out (HTML Standard, prescan a byte stream). */
function metaCharset(head: string): string | undefined {
  for (const [, tag] of head.replace(/<!--[^]*?(?:-->|$)/g, '').matchAll(/<meta[\s/]([^>]*)/gi)) {
    const attributes = new Map<string, string>();
    for (const [, name, double, single, bare] of tag!.matchAll(ATTRIBUTE)) {
      const key = name!.toLowerCase();
      if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
    }
    const isType = attributes.get('http-equiv')?.toLowerCase() === 'content-type';
    const charset =
      attributes.get('charset')?.trim() ?? (isType ? charsetIn(attributes.get('content') ?? '') : undefined);
    if (charset) return charset;
  }
  return undefined;
}

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
