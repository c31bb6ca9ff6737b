import { kinds, present } from './kinds.js';
import { pressRoom, type Kind, type PressRoom, type Shape, type Shaped } from './shape.js';

/** Told of each value that was dropped: where it stood (`releases[0].url`) and what was wanted there. */
export type OnDrop = (path: string, wanted: string) => void;

/**
 * Reads anything as the given shape: keeps what is valid, drops the rest and says so, never throws.
 *
 * Words for nothing (`"null"`, `"Untitled"`, blanks) are absent. An object without a member that it needs, or with no
 * member left, is `undefined`. Unknown members are ignored.
 */
export function read<S extends Shape>(
  shape: S,
  value: unknown,
  onDrop: OnDrop = () => {},
  path = '',
): Shaped<S> | undefined {
  return readKind(shape, value, onDrop, path) as Shaped<S> | undefined;
}

/** Reads a whole press room document; an empty one where nothing can be used. */
export const readPressRoom = (value: unknown, onDrop?: OnDrop): PressRoom => read(pressRoom, value, onDrop) ?? {};

function readKind(kind: Kind, value: unknown, onDrop: OnDrop, path: string): unknown {
  if (value === undefined || value === null || (value as { length?: number }).length === 0) return undefined;
  const result =
    typeof kind === 'string'
      ? readScalar(kind, value)
      : isList(kind)
        ? readList(kind[0], value, onDrop, path)
        : readObject(kind, value, onDrop, path);
  if (result === undefined) onDrop(path, typeof kind === 'string' ? kind.replace('!', '') : 'usable content');
  return result;
}

function readScalar(kind: string, value: unknown): string | number | undefined {
  const name = kind.replace('!', '');
  if (name === 'number') return typeof value === 'number' && isFinite(value) ? value : undefined;
  const text = typeof value === 'string' ? present(value) : undefined;
  if (text === undefined) return undefined;
  if (name.includes('|')) return name.split('|').find((choice) => choice === text);
  return kinds[name] ? kinds[name](text) : text;
}

function readList(kind: Kind, value: unknown, onDrop: OnDrop, path: string): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value
    .map((item, index) => readKind(kind, item, onDrop, `${path}[${index}]`))
    .filter((item) => item !== undefined);
  return items.length ? items : undefined;
}

function readObject(shape: Shape, value: unknown, onDrop: OnDrop, path: string): object | undefined {
  if (typeof value !== 'object') return undefined;
  const result: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(shape)) {
    let isWhole = true;
    const drop: OnDrop = (...dropped) => {
      // Hours of which a part is not understood would say something else than was meant: every day, say.
      isWhole = name !== 'hoursAvailable';
      onDrop(...dropped);
    };
    const member = readKind(kind, (value as Record<string, unknown>)[name], drop, path ? `${path}.${name}` : name);
    if (member !== undefined && isWhole) result[name] = member;
    else if (typeof kind === 'string' && kind.endsWith('!')) return undefined;
  }
  return Object.keys(result).length ? result : undefined;
}

const isList = (kind: Kind): kind is readonly [Kind] => Array.isArray(kind);
