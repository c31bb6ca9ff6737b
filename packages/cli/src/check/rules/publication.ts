import { findEmbargo } from '@pressrum/feeds';
import { quote } from '@pressrum/build/files.js';
import type { Release } from '@pressrum/model';
import { error, type Finding } from '../finding.js';
import { joinPath } from '../located.js';
import type { Subject } from '../subject.js';

/** Anybody can read a published file, even what no page shows yet. */
export const futureReleases = ({ releases, now, today }: Subject): Finding[] =>
  releases
    .filter(({ value: { datePublished: date } }) => date && isInFuture(date, now, today))
    .map(({ path, value: { datePublished } }) =>
      error(
        joinPath(path, 'datePublished'),
        `is in the future (${datePublished}), and anybody can read this file now; remove the release until then`,
      ),
    );

const isInFuture = (date: string, now: Date, today: string) =>
  date.length === 10 ? date > today : Date.parse(date) > +now;

/** A release that says of itself that it may not be published yet. */
export const embargoedReleases = ({ releases, timeZone }: Subject): Finding[] =>
  releases.flatMap(({ path, value }) => {
    const embargo = findEmbargo(value, timeZone);
    if (!embargo) return [];
    const member =
      TEXTS.find((name) => value[name]?.replace(/\s+/g, ' ').includes(embargo.words)) ?? 'articleBody';
    return error(
      joinPath(path, member),
      `${quote(embargo.words)} says that there is an embargo, and anybody can read this file now; remove the release until it is over, and then these words`,
    );
  });

const TEXTS = [
  'genre',
  'headline',
  'alternativeHeadline',
  'dateline',
  'description',
] as const satisfies (keyof Release)[];
