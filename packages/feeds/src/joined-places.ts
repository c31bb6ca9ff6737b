import type { Release } from '@pressrum/model';
import { fileKey, leadElement, personKey } from './joined-release.js';

/** Paths in a release to where the same stands in another. */
export type Places = ReadonlyMap<string, string>;

/**
 * Where the texts of releases stand in the one that they were joined to, the first's first (`joinedRelease`). What does
 * not stand there, and what an earlier one gave already, has no place.
 */
export function joinedPlaces(joined: Release, releases: readonly Release[]): Places[] {
  const shown = new Map(leavesOf(joined).map((leaf) => [leaf.key, leaf]));
  const taken = new Set<string>();
  return releases.map((release) => {
    const places = new Map<string, string>();
    for (const { path, key, value } of leavesOf(release)) {
      const there = shown.get(key);
      if (there && there.value === value && !taken.has(there.path)) places.set(path, there.path);
    }
    const { description, articleBody } = release;
    const isLeadInBody = description && joined.articleBody === leadElement(description) + articleBody;
    if (isLeadInBody && !taken.has('articleBody'))
      for (const path of ['description', 'articleBody']) places.set(path, 'articleBody');
    for (const place of places.values()) taken.add(place);
    return places;
  });
}

/** A text or number of a release. */
interface Leaf {
  path: string;
  /** The path with the name or address of who or what an item of a list is, instead of its index. */
  key: string;
  value: unknown;
}

function leavesOf(value: unknown, path = '', key = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, key, value }];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(member, joint(path, name), joint(key, name)),
    );
  const counts = new Map<string, number>();
  return value.flatMap((item: unknown, index) => {
    const own = keyIn(item);
    const count = counts.get(own) ?? 0;
    counts.set(own, count + 1);
    return leavesOf(item, `${path}[${index}]`, `${key}[${own}][${count}]`);
  });
}

const joint = (path: string, name: string) => (path ? `${path}.${name}` : name);

/** Files have an address and people a name; items of other lists are told by their order. */
function keyIn(item: unknown): string {
  const { url, name } = item as { url?: string; name?: string };
  return url !== undefined ? fileKey({ url }) : name !== undefined ? personKey({ name }) : '';
}
