import type { PressRoom } from '@pressrum/model';
import { newestFirst } from './merge.js';

type Plain = Record<string, unknown>;

/**
 * The document with what the source lacks from `overlay`, another press room document that may hold just a few
 * members. What the source says stays: the overlay fills absent members, however deep. Press contacts and releases are
 * matched by `id`, `name` or `headline`, and those that match nothing are added at the end; other lists, such as
 * telephone numbers, are taken whole where there is none. Check the overlay first (`checkPartialPressRoom`).
 */
export function withOverlay(room: PressRoom, overlay: PressRoom): PressRoom {
  const completed = complete(room, overlay) as PressRoom;
  const contactPoints = completeList(room.contactPoints, overlay.contactPoints, ['id', 'name']);
  const releases = completeList(room.releases, overlay.releases, ['id', 'headline']);
  return {
    ...completed,
    ...(contactPoints && { contactPoints }),
    ...(releases && { releases: newestFirst(releases) }),
  };
}

function complete(base: Plain, extra: Plain): Plain {
  const result = { ...base };
  for (const [name, value] of Object.entries(extra)) {
    const own = result[name];
    if (own === undefined) result[name] = value;
    else if (isPlain(own) && isPlain(value)) result[name] = complete(own, value);
  }
  return result;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function completeList<T extends object>(
  base: T[] | undefined,
  extra: T[] | undefined,
  keys: string[],
): T[] | undefined {
  if (!extra) return base;
  const result: Plain[] = [...((base ?? []) as Plain[])];
  for (const item of extra as Plain[]) {
    const at = result.findIndex((own) => keys.some((key) => item[key] !== undefined && own[key] === item[key]));
    if (at < 0) result.push(item);
    else result[at] = complete(result[at]!, item);
  }
  return result as T[];
}
