import type { Translation } from '@pressrum/i18n';
import { formatMonth } from '@pressrum/i18n/format-month.js';
import { parseDate, type Release } from '@pressrum/model';
import type { Period } from './list-options.js';

export interface PeriodGroup {
  /** "2026" or "November 2026"; empty for releases without a date. */
  name: string;
  /** The position of the first release among all, from 0. */
  start: number;
  releases: Release[];
}

/** Divides releases, which are in order, where the year or the month of publication changes. */
export function groupByPeriod(releases: Release[], period: Period, texts: Translation): PeriodGroup[] {
  const groups: PeriodGroup[] = [];
  // Not `entries()`: on pages with an old Prototype, that is another function.
  releases.forEach((release, index) => {
    const name = periodName(release, period, texts);
    if (groups.at(-1)?.name !== name) groups.push({ name, start: index, releases: [] });
    groups.at(-1)!.releases.push(release);
  });
  return groups;
}

function periodName({ datePublished }: Release, period: Period, texts: Translation): string {
  const day = datePublished && parseDate(datePublished)?.day;
  if (!day) return '';
  return period === 'year' ? String(day.getUTCFullYear()) : formatMonth(day, texts);
}
