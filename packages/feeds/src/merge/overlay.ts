import type { PressRoom } from '@pressrum/model';
import { sortNewestFirst } from './merge.js';

type PlainObject = Record<string, unknown>;

/**
 * Fills absent members of a document from `overlay`, a press room document that may have only a few members. Existing
 * values are kept, at any depth. Press contacts and releases are matched by `id`, `name` or `headline`, and the others of
 * the overlay are added at the end. Other lists, such as telephone numbers, are used only if the document has none. Check
 * the overlay first (`checkPartialPressRoom`).
 */
export function applyOverlay(room: PressRoom, overlay: PressRoom): PressRoom {
  const completed = fillObject({ ...room }, { ...overlay }) as PressRoom;
  const contactPoints = fillList(room.contactPoints, overlay.contactPoints, ['id', 'name']);
  const releases = fillList(room.releases, overlay.releases, ['id', 'headline']);
  return {
    ...completed,
    ...(contactPoints && { contactPoints }),
    ...(releases && { releases: sortNewestFirst(releases) }),
  };
}

function fillObject(base: PlainObject, extra: PlainObject): PlainObject {
  const result = { ...base };
  for (const [name, value] of Object.entries(extra)) {
    const existing = result[name];
    if (existing === undefined) result[name] = value;
    else if (isPlainObject(existing) && isPlainObject(value)) result[name] = fillObject(existing, value);
  }
  return result;
}

const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fillList<T extends object>(
  base: T[] | undefined,
  extra: T[] | undefined,
  keys: string[],
): T[] | undefined {
  if (!extra) return base;
  const result: PlainObject[] = [...((base ?? []) as PlainObject[])];
  for (const item of extra as PlainObject[]) {
    const index = result.findIndex((existing) =>
      keys.some((key) => item[key] !== undefined && existing[key] === item[key]),
    );
    if (index < 0) result.push(item);
    else result[index] = fillObject(result[index]!, item);
  }
  return result as T[];
}
