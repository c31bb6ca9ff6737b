import { endInstant } from './days.js';
import { readPressRoom, type OnInvalid } from './read.js';
import type { Notice } from './types.js';

/**
 * The notice in a notice file, not validated: the content itself, or its member `notice` as in a document. `null` for a
 * notice without any value, which means that there is none.
 */
export function findNotice(content: unknown): unknown {
  const notice = (content as { notice?: unknown } | null | undefined)?.notice ?? content;
  const isEmpty = !Object.values(notice ?? {}).some((value) => value !== null && value !== '');
  return isEmpty && typeof content === 'object' ? null : notice;
}

/**
 * True for the content `{}`: the file has no notice yet, and the notice of the document stays. `{ "notice": null }` ends
 * that one too.
 */
export const isNoticeUnset = (content: unknown): boolean => JSON.stringify(content) === '{}';

/** Reads the content of a notice file. `null` if it says that there is no notice, `undefined` if it is not valid. */
export function parseNotice(content: unknown, onInvalid?: OnInvalid): Notice | null | undefined {
  const notice = findNotice(content);
  return notice === null ? null : readPressRoom({ notice }, onInvalid).notice;
}

/** When the notice ends, in milliseconds; `undefined` if it has no end. */
export const noticeEnd = ({ validThrough }: Notice): number | undefined =>
  validThrough ? endInstant(validThrough) : undefined;

/** True if a notice is to be shown at a moment: from `validFrom` until its end. */
export const isNoticeValid = (notice: Notice, now: Date): boolean =>
  !(notice.validFrom && +now < Date.parse(notice.validFrom)) && !(+now >= (noticeEnd(notice) ?? Infinity));
