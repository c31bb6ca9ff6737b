/** The lines of vCard (RFC 6350) and iCalendar (RFC 5545). */

/** The longest line in octets, without its line break (RFC 6350, 3.2; RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/** A line, folded and with its line break. Control characters, which no line may contain, are left out. */
export const toContentLine = (line: string): string =>
  `${foldLine(line.replace(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/gu, ''))}\r\n`;

/** Escapes a value of type text (RFC 6350, 3.4; RFC 5545, 3.3.11). Every character that some readers treat as a line break becomes one. */
export const escapeValue = (value: string, signs: RegExp): string =>
  value.replace(signs, '\\$&').replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/g, '\\n');

/** Folds a line at 75 octets of UTF-8, between characters. Each line but the first begins with a space. */
function foldLine(line: string): string {
  let octets = 0;
  let result = '';
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    octets += size;
    if (octets > MAX_OCTETS) {
      result += '\r\n ';
      octets = 1 + size;
    }
    result += character;
  }
  return result;
}
