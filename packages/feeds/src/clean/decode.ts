import { piece } from '../piece.js';

/** Text from outside, or in one phrase what is wrong with it and the mend. */
export type Decoded =
  { text: string; encoding?: 'utf-8' | 'windows-1252'; problem?: never } | { problem: string; text?: never };

/**
 * Bytes as text: UTF-8 with or without a byte-order mark, and Windows-1252 where they are not valid UTF-8. Text is
 * taken as it is. Empty and binary input is a problem; nothing is thrown.
 */
export function decode(input: Uint8Array | string): Decoded {
  const decoded = typeof input === 'string' ? { text: input.replace(/^\uFEFF/, '') } : decodeBytes(input);
  const problem = decoded.text === undefined ? decoded.problem : problemOf(decoded.text);
  return problem ? { problem } : decoded;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: 'is UTF-16, not text in UTF-8; save it as UTF-8' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function problemOf(text: string): string | undefined {
  if (!piece(text, 0, text.length).text) return 'is empty; give it the text of a press release';
  return isBinary(text) ? 'is binary, not text; save the press release as plain text' : undefined;
}

/** No text holds NUL; other control characters may slip into one, but not make up a tenth of it. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- control characters are what this rule is about
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g)?.length ?? 0;
  return text.includes('\0') || controls > sample.length / 10;
}
