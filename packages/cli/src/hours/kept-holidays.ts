import * as v from 'valibot';
import { version } from '../version.js';
import { holidayClosings, type ClosingYears, type Place } from './holidays.js';
import { yearsFrom } from './hours.js';

/** The name under which a press room keeps its holidays. */
export const HOLIDAYS = 'holidays';

const keptSchema = v.object({
  /** The version of Pressrum that worked them out. */
  by: v.string(),
  country: v.string(),
  region: v.exactOptional(v.string()),
  years: v.record(
    v.string(),
    v.array(v.object({ day: v.string(), closes: v.string(), name: v.exactOptional(v.string()) })),
  ),
});

/** What was kept of a place; nothing of another, of another version's, or of what is not as it was written. */
export function keptYears(value: unknown, { country, region }: Place): ClosingYears {
  const isOurs =
    v.is(keptSchema, value) && value.by === version() && value.country === country && value.region === region;
  return isOurs ? value.years : {};
}

/**
 * The closings of a place that are needed now. They are worked out once and kept: to load date-holidays and to ask it takes
 * a quarter of a second, a sixth of a build with one release to add.
 */
export async function closingYears(
  { country, region }: Place,
  now: Date,
  store: { read(name: string): Promise<unknown>; write(name: string, value: unknown): Promise<void> },
): Promise<ClosingYears> {
  const place: Place = { country, ...(region !== undefined && { region }) };
  const kept = keptYears(await store.read(HOLIDAYS), place);
  const wanted = yearsFrom(now.getUTCFullYear());
  if (wanted.every((year) => kept[year])) return kept;
  const years = Object.fromEntries(wanted.map((year) => [year, holidayClosings(place, [year])]));
  await store.write(HOLIDAYS, { by: version(), ...place, years } satisfies v.InferOutput<typeof keptSchema>);
  return years;
}
