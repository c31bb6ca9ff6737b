const DAY = 86_400_000;

/** The day (UTC) of a moment in milliseconds: `2026-12-24`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** How many days the second day is after the first; negative where it is before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The day that is so many days after another, or before it. */
export const dayAfter = (day: string, count = 1): string => isoDay(Date.parse(day) + count * DAY);
