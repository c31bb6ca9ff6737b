import { defaultConverter, type PropertyDeclaration } from 'lit';

/**
 * Reads a value set by property as the attribute would be read: a string like the attribute's text, and `undefined` or
 * `null` like its absence, which gives `undefined`.
 */
export function readPropertyValue(value: unknown, { converter, type }: PropertyDeclaration): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') return value;
  if (typeof converter === 'function') return converter(value, type);
  return (converter?.fromAttribute ?? defaultConverter.fromAttribute!)(value, type);
}

/** Reads a URL. A template that prints an absent value prints `undefined` or `null`, which is no URL. */
export const parseUrl = (value: string | null): string | undefined =>
  value && !/^(?:undefined|null)$/.test(value) ? value : undefined;
