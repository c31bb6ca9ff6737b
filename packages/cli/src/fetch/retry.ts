import type { SourceError } from './source-error.js';

/** Waits at most so long because a server asks for it, in milliseconds. */
export const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 1000;

/**
 * How long to wait before the next try, in milliseconds: between a half and the whole of 1 s, 2 s, 4 s …, or what the
 * server asked for, with up to 1 s more, so that many who were turned away do not come back together. `undefined`
 * when it is better not to try again now: what is wrong will not pass, or the server asked for more than a minute.
 * @param failures how many tries have failed, from 1
 * @param random from 0 to 1
 */
export function waitBefore(failures: number, error: SourceError, random: number): number | undefined {
  if (!error.isTemporary) return undefined;
  const { retryAfter = 0 } = error;
  if (retryAfter > LONGEST_WAIT) return undefined;
  const own = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT) * (0.5 + random / 2);
  return retryAfter ? Math.max(own, retryAfter + random * FIRST_WAIT) : own;
}

/**
 * The header `Retry-After` in milliseconds from now: seconds or a date (RFC 9110, section 10.2.3). A date is compared
 * with the answer's own `Date`, in case the server's clock is not ours.
 */
export function retryAfterOf(retryAfter = '', date = '', now = Date.now()): number | undefined {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  // Date.parse would read numbers as years.
  if (!/^[A-Z]/i.test(retryAfter)) return undefined;
  const sent = Date.parse(date);
  const wait = Date.parse(retryAfter) - (Number.isNaN(sent) ? now : sent);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
