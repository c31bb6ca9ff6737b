import type { SourceError } from './source-error.js';

/** The longest `Retry-After` that is waited for. */
const MAX_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 1000;

/**
 * Milliseconds to wait before the next try: exponential backoff from 1 s with jitter, or the server's `Retry-After` plus up
 * to 1 s, so that refused clients do not return together. `undefined` when another try is pointless: the error is permanent,
 * or the server asked for more than a minute.
 * @param failures how many tries have failed, from 1
 * @param random from 0 to 1
 */
export function retryDelay(failures: number, error: SourceError, random: number): number | undefined {
  if (!error.isTemporary) return undefined;
  const { retryAfter = 0 } = error;
  if (retryAfter > MAX_WAIT_MS) return undefined;
  const own = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), MAX_WAIT_MS) * (0.5 + random / 2);
  return retryAfter ? Math.max(own, retryAfter + random * FIRST_WAIT_MS) : own;
}

/**
 * Parses `Retry-After` (RFC 9110, section 10.2.3), seconds or a date, into milliseconds from now. A date is compared with the
 * response's own `Date`, in case the clocks differ.
 */
export function parseRetryAfter(retryAfter = '', date = '', now = Date.now()): number | undefined {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  // Date.parse would take numbers for years.
  if (!/^[A-Z]/i.test(retryAfter)) return undefined;
  const sent = Date.parse(date);
  const wait = Date.parse(retryAfter) - (Number.isNaN(sent) ? now : sent);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
