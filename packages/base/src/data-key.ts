import { getSourceUrl } from './load-json.js';

const texts = new WeakMap<object, string>();

/**
 * Identifies data: a response by its object, other data by its text, since a framework makes a new object for each of its
 * renderings. The text is that of the first call, so that later changes of the object do not count.
 */
export function dataKey(data: unknown): unknown {
  if (!data || typeof data !== 'object' || getSourceUrl(data)) return data;
  const text = texts.get(data) ?? stringify(data);
  if (text === undefined) return data;
  texts.set(data, text);
  return text;
}

function stringify(data: object): string | undefined {
  try {
    return JSON.stringify(data);
  } catch {
    return undefined; // It refers to itself.
  }
}
