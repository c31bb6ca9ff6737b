/** Parses a heading level from 1 to 6; `undefined` for the default. */
export function parseHeadingLevel(value: string | null): number | undefined {
  const level = Math.round(Number(value));
  return level ? Math.min(6, Math.max(1, level)) : undefined;
}
