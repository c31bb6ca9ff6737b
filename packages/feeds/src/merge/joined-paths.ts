import type { Release } from '@pressrum/model';
import { getOrCreate } from '../utilities/grouping.js';
import { toLeadElement } from './join-releases.js';

/**
 * For each of the joined releases, the paths of its values in the result. A value has none if it is not in the result, or
 * if it came from an earlier release.
 */
export function findJoinedPaths(joined: Release, releases: readonly Release[]): Map<string, string>[] {
  const unclaimed = new Map<string, Set<string>>();
  for (const [path, value] of listValues(joined))
    getOrCreate(unclaimed, toKey(path, value), () => new Set<string>()).add(path);
  /** Takes the same path in the result, else one with another index: joining lists moves their items. */
  const claim = (path: string, value: unknown): string | undefined => {
    const paths = unclaimed.get(toKey(path, value));
    const target = paths?.has(path) ? path : paths?.values().next().value;
    if (target !== undefined) paths!.delete(target);
    return target;
  };
  return releases.map((release) => {
    const { description, articleBody } = release;
    const isLeadInBody = description && joined.articleBody === toLeadElement(description) + articleBody;
    const body = isLeadInBody && claim('articleBody', joined.articleBody);
    const paths = new Map<string, string>(
      body ? [['description', body] as const, ['articleBody', body] as const] : [],
    );
    for (const [path, value] of listValues(release)) {
      const target = paths.has(path) ? undefined : claim(path, value);
      if (target !== undefined) paths.set(path, target);
    }
    return paths;
  });
}

const toKey = (path: string, value: unknown) => `${path.replace(/\d+/g, '')} ${JSON.stringify(value)}`;

function listValues(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) =>
    listValues(member, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name),
  );
}
