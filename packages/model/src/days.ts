const MS_PER_DAY = 86_400_000;

/** The day (UTC) of a moment in milliseconds: `2026-12-24`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day a number of days after another, or before it if the number is negative. */
export const addDays = (day: string, count: number): string => isoDay(Date.parse(day) + count * MS_PER_DAY);

/** How many days the second day is after the first; negative if it is before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

/** The moment in milliseconds at which a period ends. An end date without a time includes its day. */
export const endInstant = (end: string): number => Date.parse(end) + (end.length > 10 ? 0 : MS_PER_DAY);
