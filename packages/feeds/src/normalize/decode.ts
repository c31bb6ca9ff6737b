import { trimRange } from '../provenance/text-range.js';

/**
 * Decoded text, or one phrase that says what is wrong with the input and how to fix it. `encoding` is the name in the
 * Encoding Standard, absent if the input was text.
 */
export type Decoded = { text: string; encoding?: string; problem?: never } | { problem: string; text?: never };

/** The largest input: bytes, or UTF-16 units of a text. */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024;

const BINARY = 'is binary, not text; save the press release as plain text';
const CUT_OFF = 'ends in the middle of a character; fetch or save it again in full';
const BROKEN = 'is UTF-8 with broken characters in it; save it again as UTF-8';
const UTF_32 = 'is in UTF-32, which is not read; save it as UTF-8';
const UNKNOWN_ENCODING = 'is in an encoding that cannot be told; save it as UTF-8';

/**
 * Decodes bytes. Declarations are used in this order, and only if the bytes are valid in that encoding: byte-order mark,
 * charset of the HTTP `Content-Type`, XML declaration, HTML's `<meta>`. Without a declaration, it is UTF-8 if the bytes
 * are valid, else windows-1252. Labels are those of the Encoding Standard, in which ISO-8859-1 is windows-1252. Text is
 * not decoded. A byte-order mark is removed.
 *
 * Empty, binary and too large input gives a problem, and so does input in an unclear encoding: it is never decoded by
 * guessing. Never throws.
 */
export function decode(input: Uint8Array | string, contentType = ''): Decoded {
  if (input.length > MAX_INPUT_BYTES)
    return { problem: `is larger than ${MAX_INPUT_BYTES / 1024 / 1024} MB; divide the file` };
  const decoded = typeof input === 'string' ? { text: input } : decodeBytes(input, contentType);
  if (decoded.text === undefined) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (!trimRange(text, 0, text.length).text) return { problem: 'is empty; give it the text of a press release' };
  return isBinary(text) ? { problem: BINARY } : { ...decoded, text };
}

/** Text has no NUL, and less than a tenth of it are other control characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- control characters are what this rule is about
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g)?.length ?? 0;
  return text.includes('\0') || controls > sample.length / 10;
}

function decodeBytes(bytes: Uint8Array, contentType: string): Decoded {
  if (isUtf32(bytes)) return { problem: UTF_32 };
  // Stronger evidence than the header: no text begins with these bytes by chance.
  const bom = readBom(bytes);
  const decoded = bom && tryDecode(bytes, bom);
  if (decoded) return decoded.text === undefined ? { problem: CUT_OFF } : decoded;
  const body = bom === 'utf-8' ? bytes.subarray(3) : bytes;
  const utf8 = tryDecode(body, 'utf-8');
  for (const label of listDeclaredLabels(body, contentType)) {
    const reading = decodeDeclared(label, body, utf8);
    if (reading && reading.text === undefined) return { problem: CUT_OFF };
    if (reading && !reading.text.includes('\0')) return reading;
  }
  return utf8?.text === undefined ? guessEncoding(body, utf8) : utf8;
}

/** Neither declared nor valid UTF-8: windows-1252, unless the bytes speak against it. */
function guessEncoding(bytes: Uint8Array, utf8: Attempt | undefined): Decoded {
  const { whole, broken } = countUtf8Sequences(bytes);
  // All but the end is UTF-8. Without other sequences of UTF-8, as in "Café", the end is a letter of windows-1252.
  if (utf8 && whole > 0) return { problem: CUT_OFF };
  const reading = tryDecode(bytes, WINDOWS_1252);
  if (reading?.text === undefined) return { problem: UNKNOWN_ENCODING };
  if (isBinary(reading.text)) return { problem: BINARY };
  if (whole > broken) return { problem: BROKEN };
  return looksWestern(reading.text) ? reading : { problem: UNKNOWN_ENCODING };
}

/** The text of valid bytes; without text if only their last character is incomplete. */
type Attempt = { text: string; encoding: string } | { text?: never };

const WINDOWS_1252 = 'windows-1252';

/** Decodes bytes in their declared encoding; `undefined` if the declaration cannot be right. */
function decodeDeclared(label: string, bytes: Uint8Array, utf8: Attempt | undefined): Attempt | undefined {
  const encoding = toEncodingName(label);
  if (encoding === 'utf-8') return utf8;
  if (encoding?.startsWith('utf-16')) return decodeUtf16(bytes);
  // Bytes above 127 that are valid UTF-8 are UTF-8, even if a server's or a template's default declares another encoding.
  // In windows-1252, each letter would have to be a capital right before a dash or a quotation mark; other encodings are
  // as unlikely.
  if (!encoding || (utf8?.text !== undefined && utf8.text.length < bytes.length)) return undefined;
  const reading = tryDecode(bytes, encoding);
  if (!reading?.text) return reading;
  if (encoding !== WINDOWS_1252) return hasControls(reading.text) ? undefined : reading;
  const { whole, broken } = countUtf8Sequences(bytes);
  return whole <= broken && looksWestern(reading.text) ? reading : undefined;
}

/**
 * Decodes declared UTF-16. Blanks, line ends and markup have a NUL each in UTF-16. Their positions give the byte order,
 * which declarations omit or get wrong; without any, the declaration itself is wrong.
 */
function decodeUtf16(bytes: Uint8Array): Attempt | undefined {
  const nuls = [0, 0];
  for (let at = 0; at < bytes.length && at < HEAD_BYTES; at++) if (!bytes[at]) nuls[at % 2]!++;
  const [even, odd] = nuls as [number, number];
  return even + odd ? tryDecode(bytes, even > odd ? 'utf-16be' : 'utf-16le') : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): Attempt | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: encoding === WINDOWS_1252 ? decodeWindows1252(bytes) : decoder.decode(bytes), encoding };
  } catch {
    return isValidStart(bytes, encoding) ? {} : undefined;
  }
}

/** True if only the end of the last character is missing. */
function isValidStart(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The Encoding Standard's name for a label; `undefined` for one that it, or the runtime, does not know. */
function toEncodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

// Windows-1252 from 0x80 to 0x9F, where it differs from ISO-8859-1 (Encoding Standard, index windows-1252); the blanks
// are undefined and stay control characters.
const WINDOWS_1252_FROM_0X80 = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((letter, at) =>
  letter === ' ' ? 0x80 + at : letter.charCodeAt(0),
);

/**
 * Decodes windows-1252 without the runtime's decoder, which gives control characters for these bytes in Node 20.19 and
 * 22.13, among others, and in Cloudflare's workers (nodejs/node 56542, cloudflare/workerd 6027).
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit >= 0x80 && unit < 0xa0) units[at] = WINDOWS_1252_FROM_0X80[unit - 0x80]!;
  }
  return new TextDecoder('utf-16le').decode(units);
}

const hasControls = (text: string) => /[\u0080-\u009F]/.test(text);

/**
 * False for a text in another encoding that was decoded as windows-1252. It has bytes that windows-1252 does not define,
 * or more signs inside words ("fŒr", "f”r": å, ä, ö and é of Mac OS Roman and MS-DOS) than letters of windows-1252.
 */
function looksWestern(text: string): boolean {
  if (hasControls(text)) return false;
  const sample = text.slice(0, 64 * 1024);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  return count(/(?<=\p{Ll})[ŒŠŽ†„”‚](?=\p{Ll})/gu) <= count(/[à-ÿ]/g);
}

/** Counts the sequences of UTF-8 among the bytes above 127, roughly, and the bytes that belong to none. */
function countUtf8Sequences(bytes: Uint8Array): { whole: number; broken: number } {
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

function readBom([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** True if the second character has four bytes, two of them NUL and the others not, and so has the first. */
function isUtf32([a, b, c, d, e, f, g, h]: Uint8Array): boolean {
  const isLittleEndian = c === 0 && d === 0 && g === 0 && h === 0 && Boolean(e || f);
  const isBigEndian = a === 0 && b === 0 && e === 0 && f === 0 && Boolean(g || h);
  return isLittleEndian || isBigEndian;
}

/** Declarations are searched in so many bytes, twice as many as in the HTML Standard's prescan. */
const HEAD_BYTES = 2048;

/** The declared encodings, the most trusted first. */
function listDeclaredLabels(bytes: Uint8Array, contentType: string): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const http = parseCharset(contentType.slice(0, HEAD_BYTES));
  return [http, parseXmlEncoding(head), parseMetaCharset(head)].filter((label) => label !== undefined);
}

/** The charset parameter of a media type (RFC 9110, 8.3.1), also as `<meta http-equiv>` has it. */
function parseCharset(mediaType: string): string | undefined {
  const [, quoted, token] = /(?:^|[;\s])charset\s*=\s*(?:"([^"]*)"|'?([^\s;"',]+))/i.exec(mediaType) ?? [];
  return quoted ?? token;
}

/**
 * The encoding in an XML declaration. A declaration in letters of two bytes is in UTF-16, whatever it says (XML 1.0,
 * appendix F).
 */
function parseXmlEncoding(head: string): string | undefined {
  const declaration = /^\s*<\?xml\s[^>]*/.exec(head.replaceAll('\0', ''))?.[0];
  if (declaration && /^\s*(?:\0<|<\0)/.test(head)) return 'utf-16';
  return declaration && /\sencoding\s*=\s*(["'])([\w.:-]+)\1/.exec(declaration)?.[2];
}

/** The charset of the first `<meta>` that declares one, comments left out (HTML Standard, prescan a byte stream). */
function parseMetaCharset(head: string): string | undefined {
  for (const [, tag] of head.replace(/<!--[^]*?(?:-->|$)/g, '').matchAll(/<meta[\s/]([^>]*)/gi)) {
    const attributes = new Map<string, string>();
    for (const [, name, double, single, bare] of tag!.matchAll(ATTRIBUTE)) {
      const key = name!.toLowerCase();
      if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
    }
    const isType = attributes.get('http-equiv')?.toLowerCase() === 'content-type';
    const charset =
      attributes.get('charset')?.trim() ?? (isType ? parseCharset(attributes.get('content') ?? '') : undefined);
    if (charset) return charset;
  }
  return undefined;
}

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
