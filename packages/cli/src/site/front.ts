/** What a press room shows first: the newest releases, and all that stands beside them. */
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { ageOf, isStale, type PressRoom } from '@pressrum/model';
import type { Entry } from '../archive/state.js';
import { keyOf, newest } from './documents.js';
import { commonKey, type Site } from './site.js';

/** As plain HTML, to stand inside a `press-room`. */
export const frontSnapshot = ({ now }: Site, document: PressRoom, language: string): string =>
  snapshotOf('press-room', document, { language, now });

/** What makes it another: the newest releases, and how old they look by now. */
export const frontKey = (site: Site): string =>
  `${commonKey(site)} ${keyOf(newest(site))} ${site.entries.length} ${ageOf(site.room, site.now)} ${staleIn(newest(site), site)}`;

/**
 * How many releases are so old that their contacts are said to be. All are looked at: they are sorted by instant and grow old
 * by their written day, which is not the same order where offsets differ.
 */
export const staleIn = (entries: readonly Entry[], { room, now }: Site): number =>
  entries.filter(({ listed: { datePublished } }) => isStale(datePublished, now, room.contactsStaleAfter)).length;
