import { findEmbargo, isEmbargoOver } from '@pressrum/feeds';
import type { Release } from '@pressrum/model';
import { isInFuture } from './retention.js';

/** Why a release is not public yet. */
export interface Hold {
  /** `date`: it is dated later; `embargo`: its source states an embargo; `words`: its text does. */
  reason: 'date' | 'embargo' | 'words';
  /** When it will be public, RFC 3339; absent when nothing says it. */
  until?: string;
  /** The words of the text. */
  words?: string;
}

/** A release that a build holds back. */
export interface HeldRelease extends Hold {
  /** The source's name. */
  source: string;
  /** For `--publish`. */
  id?: string;
  headline?: string;
}

/** Why a release must not be published at `now`; `undefined` for a public one. */
export function findHold(release: Release, now: Date, timeZone: string): Hold | undefined {
  const { datePublished } = release;
  if (isInFuture(datePublished, now)) return { reason: 'date', until: datePublished! };
  const embargo = findEmbargo(release, timeZone);
  return embargo && !isEmbargoOver(embargo, now) ? { reason: 'words', ...embargo } : undefined;
}
