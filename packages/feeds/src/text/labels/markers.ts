/** The signs at the start of quotes and items. Each pattern matches the sign and the blanks after it. */

/** Talstreck: a dash before a blank, or a long dash right before the text ("-12 grader" is no quote). */
const DASH = /^(?:[-–—―]\s+(?=\S)|[–—―](?=[\p{L}”"]))/u;
const BULLET = /^(?:[•·▪◦‣●■➢✓]\s*|\*\s+)(?=\S)/;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;

export const isQuote = (text: string): boolean => DASH.test(text);
export const isListItem = (text: string): boolean => BULLET.test(text) || NUMBER.test(text);

/** The length of a line's dash; 0 without one. */
export const dashLength = (text: string): number => DASH.exec(text)?.[0].length ?? 0;
/** The length of a line's bullet; 0 without one. */
export const bulletLength = (text: string): number => BULLET.exec(text)?.[0].length ?? 0;
/** A line's item number, and the length of the number with its point. */
export function itemNumber(text: string): { number: number; length: number } | undefined {
  const match = NUMBER.exec(text);
  return match ? { number: Number(match[1]), length: match[0].length } : undefined;
}
/** The length of the sign at the start of a line; 0 without one. */
export const markLength = (text: string): number =>
  dashLength(text) || bulletLength(text) || (itemNumber(text)?.length ?? 0);
