import { read, type Shape, type Shaped } from '@pressrum/model';

/** A part of a document with its place: what can be used of it, and what is written there. */
export interface Placed<T> {
  path: string;
  value: T;
  raw: Readonly<Record<string, unknown>>;
}

/**
 * The part of a shape at a place, read leniently; `undefined` where nothing can be used. What is wrong in it is told by
 * the strict check, and must not keep the other rules from what is right.
 */
export function placed<S extends Shape>(shape: S, raw: unknown, path: string): Placed<Shaped<S>> | undefined {
  const value = read(shape, raw);
  return value && { path, value, raw: raw as Record<string, unknown> };
}

/** The usable parts of a list, each at the place where it is written. */
export function placedItems<S extends Shape>(shape: S, raw: unknown, path: string): Placed<Shaped<S>>[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown, index) => placed(shape, item, `${path}[${index}]`) ?? []);
}

/** A member of anything; `undefined` where there is none. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** The same place within a part: `image` of `releases[0]`, or of the whole. */
export const within = (path: string, member: string): string => (path ? `${path}.${member}` : member);
