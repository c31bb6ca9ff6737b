import { writtenDate } from './dates.js';

/** Values that other systems print where they have nothing. They never reach a page. */
const ABSENT = /^(?:null|undefined|nan|none|n\/a|untitled|\(?no title\)?|\[object \w+\]|invalid date)?$/i;

/**
 * A text from its first to its last character that can be seen: no white space at the ends, nor what looks like it or
 * like nothing (zero-width characters, soft hyphens). Linear, also on long runs of blanks.
 */
const SEEN = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD](?:[\s\S]*[^\s\u200B-\u200D\u2060\uFEFF\u00AD])?/;

/** The text without the blank at its ends, or `undefined` where nothing is left but a word for nothing. */
export function present(value: string): string | undefined {
  const text = SEEN.exec(value)?.[0] ?? '';
  return ABSENT.test(text) ? undefined : text;
}

/**
 * The gate that every URL from data goes through: http, https, mailto, tel and relative ones pass, all others
 * (`javascript:`, `data:`, …) are dropped. Control characters are dropped too: a URL parser skips them, so that
 * `java\nscript:` would run.
 */
export function safeUrl(value: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what this rule is about
  if (/[\u0000-\u001F\u007F]/.test(value)) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1];
  return !scheme || /^(?:https?|mailto|tel)$/i.test(scheme) ? value : undefined;
}

const pattern = (expression: RegExp) => (text: string) => (expression.test(text) ? text : undefined);

export const EMAIL = /^[^\s@?&<>,;%]+@[^\s@?&<>,;%]+$/;
export const E164 = /^\+[1-9]\d{4,14}$/;
export const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
export const LANGUAGE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z\d]{2,8})*$/;
export const DURATION = /^P(?:\d+[YMWD])+$/;

/** What each kind's text must be: the accepted text, or `undefined`. Kinds that are not here take any text. */
export const kinds: Record<string, (text: string) => string | undefined> = {
  url: safeUrl,
  email: pattern(EMAIL),
  e164: pattern(E164),
  language: pattern(LANGUAGE),
  time: pattern(TIME),
  duration: pattern(DURATION),
  dateTime: (text) => writtenDate(text) && text,
  date: (text) => (text.length === 10 && writtenDate(text) ? text : undefined),
};
