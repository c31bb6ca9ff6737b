import { validators, nonEmptyText } from './field-types.js';
import { pressRoom, type FieldType, type Shape, type Shaped } from './shape.js';
import type { PressRoom } from './types.js';

/** Called for each value that is left out: its path (`releases[0].url`) and what is expected there. */
export type OnInvalid = (path: string, wanted: string) => void;

/**
 * Reads any value as the given shape. Keeps what is valid, reports what is not, and never throws.
 *
 * Placeholders (`"null"`, `"Untitled"`, blanks) are absent. An object that lacks a required member, or that has no valid
 * member, is `undefined`. Unknown members are ignored.
 */
export function read<S extends Shape>(
  shape: S,
  value: unknown,
  onInvalid: OnInvalid = () => {},
  path = '',
): Shaped<S> | undefined {
  return readField(shape, value, onInvalid, path) as Shaped<S> | undefined;
}

/** Reads a press room document; an empty one if nothing is valid. */
export const readPressRoom = (value: unknown, onInvalid?: OnInvalid): PressRoom =>
  read(pressRoom, value, onInvalid) ?? {};

function readField(type: FieldType, value: unknown, onInvalid: OnInvalid, path: string): unknown {
  if (value === undefined || value === null || (value as { length?: number }).length === 0) return undefined;
  const result =
    typeof type === 'string'
      ? readScalar(type, value)
      : isList(type)
        ? readList(type[0], value, onInvalid, path)
        : readObject(type, value, onInvalid, path);
  if (result === undefined) onInvalid(path, typeof type === 'string' ? type.replace('!', '') : 'usable content');
  return result;
}

function readScalar(type: string, value: unknown): string | number | undefined {
  const name = type.replace('!', '');
  if (name === 'number') return typeof value === 'number' && isFinite(value) ? value : undefined;
  const text = typeof value === 'string' ? nonEmptyText(value) : undefined;
  if (text === undefined) return undefined;
  if (name.includes('|')) return name.split('|').find((choice) => choice === text);
  return validators[name] ? validators[name](text) : text;
}

function readList(type: FieldType, value: unknown, onInvalid: OnInvalid, path: string): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value
    .map((item, index) => readField(type, item, onInvalid, `${path}[${index}]`))
    .filter((item) => item !== undefined);
  return items.length ? items : undefined;
}

function readObject(shape: Shape, value: unknown, onInvalid: OnInvalid, path: string): object | undefined {
  if (typeof value !== 'object') return undefined;
  const result: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(shape)) {
    let isValid = true;
    const report: OnInvalid = (...problem) => {
      // Opening hours without one of their parts would mean something else: every day, for example.
      isValid = name !== 'hoursAvailable';
      onInvalid(...problem);
    };
    const member = readField(
      type,
      (value as Record<string, unknown>)[name],
      report,
      path ? `${path}.${name}` : name,
    );
    if (member !== undefined && isValid) result[name] = member;
    else if (typeof type === 'string' && type.endsWith('!')) return undefined;
  }
  return Object.keys(result).length ? result : undefined;
}

const isList = (type: FieldType): type is readonly [FieldType] => Array.isArray(type);
