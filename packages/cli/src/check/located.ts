import { read, type Shape, type Shaped } from '@pressrum/model';

/** A part of a document: its path, its usable value, and the raw value. */
export interface Located<T> {
  path: string;
  value: T;
  raw: Readonly<Record<string, unknown>>;
}

/**
 * Reads the part at a path leniently; `undefined` when nothing in it is usable. Mistakes in it are reported by the strict
 * check, and must not keep the other rules from the rest.
 */
export function locate<S extends Shape>(shape: S, raw: unknown, path: string): Located<Shaped<S>> | undefined {
  const value = read(shape, raw);
  return value && { path, value, raw: raw as Record<string, unknown> };
}

/** The usable items of a list, each with its path. */
export function locateItems<S extends Shape>(shape: S, raw: unknown, path: string): Located<Shaped<S>>[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown, index) => locate(shape, item, `${path}[${index}]`) ?? []);
}

/** The member of any value; `undefined` when it has none. */
export const readMember = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** The path of a member: `releases[0].image`, or `image` of the document. */
export const joinPath = (path: string, member: string): string => (path ? `${path}.${member}` : member);
