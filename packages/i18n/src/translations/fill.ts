/** Fills in the `{placeholders}` of a text; a missing value becomes empty. */
export const fill = (text: string | undefined, values: Record<string, string | number | undefined>): string =>
  (typeof text === 'string' ? text : '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
