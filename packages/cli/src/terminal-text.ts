/** Control characters but tab, line feed and carriage return, and the characters that turn the direction of a text. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control characters are what this rule is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text as it may be printed on a terminal. Messages quote sources, which may contain control characters: a terminal would
 * run them as commands, or show an address in another order. They are shown as escapes (`\u202e`), as in JSON.
 */
export const toTerminalText = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
