import { parseDate } from './dates.js';

/** Placeholders that other systems print for a missing value. They never reach a page. */
const PLACEHOLDER = /^(?:null|undefined|nan|none|n\/a|untitled|\(?no title\)?|\[object \w+\]|invalid date)?$/i;

/**
 * A text from its first to its last visible character. White space, zero-width characters and soft hyphens are not
 * visible. Takes linear time on long runs of blanks too.
 */
const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD](?:[\s\S]*[^\s\u200B-\u200D\u2060\uFEFF\u00AD])?/;

/** The trimmed text, or `undefined` if it is empty or a placeholder such as `null`. */
export function nonEmptyText(value: string): string | undefined {
  const text = VISIBLE.exec(value)?.[0] ?? '';
  return PLACEHOLDER.test(text) ? undefined : text;
}

/**
 * Checks a URL from data. Allows http, https, mailto, tel and relative URLs, and no others (`javascript:`, `data:`, …).
 * Returns it without the white space and control characters around it, which a URL parser skips: ` search-ms:` would lead
 * out of the page. Rejects control characters in it, which a URL parser skips too: `java\nscript:` would run.
 */
export function safeUrl(value: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what this rule is about
  const url = value.replace(/^[\s\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2060\uFEFF]+/, '').trimEnd();
  // eslint-disable-next-line no-control-regex -- the same
  if (!url || /[\u0000-\u001F\u007F]/.test(url)) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1];
  return !scheme || /^(?:https?|mailto|tel)$/i.test(scheme) ? url : undefined;
}

const pattern = (expression: RegExp) => (text: string) => (expression.test(text) ? text : undefined);

export const EMAIL = /^[^\s@?&<>,;%]+@[^\s@?&<>,;%]+$/;
export const E164 = /^\+[1-9]\d{4,14}$/;
export const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
export const LANGUAGE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z\d]{2,8})*$/;
export const DURATION = /^P(?:\d+[YMWD])+$/;

/** Returns a valid text of each field type, or `undefined`. Types without a validator take any text. */
export const validators: Record<string, (text: string) => string | undefined> = {
  url: safeUrl,
  email: pattern(EMAIL),
  e164: pattern(E164),
  language: pattern(LANGUAGE),
  time: pattern(TIME),
  duration: pattern(DURATION),
  dateTime: (text) => parseDate(text) && text,
  date: (text) => (text.length === 10 && parseDate(text) ? text : undefined),
};
