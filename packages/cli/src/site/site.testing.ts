import type { PressRoom } from '@pressrum/model';
import type { Entry } from '../archive/state.js';
import { releaseOf } from '../build/project.testing.js';
import type { Site, SiteFile } from './site.js';

/** The site of so many releases, of which each has words of its own. */
export function siteOf(count: number, more: Partial<Site> = {}): Site {
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const { articleBody: _b, ...listed } = releaseOf(count - index);
    return { id: listed.id!, versions: [], listed, hash: `hash-of-${listed.id!}` };
  });
  return {
    room: { inLanguage: 'sv', organization: { name: 'Björkviks kommun' }, digest: '0123456789abcdef' },
    entries,
    whole: ({ listed }) => Promise.resolve({ ...listed, articleBody: `<p>${listed.headline}</p>` }),
    picture: () => Promise.reject(new Error('has no pictures')),
    pictures: [],
    base: 'https://www.bjorkvik.example/press/',
    languages: ['sv'],
    pageSize: 5,
    assets: [],
    edition: '1.0.0',
    now: new Date('2026-11-24T12:00:00Z'),
    ...more,
  };
}

/**
 * What an element gets that follows addresses from a file on: its releases, and those of every `next`. An address that
 * comes again, or leads nowhere, is an error.
 */
export async function walk(
  start: string,
  read: (path: string) => PressRoom | undefined | Promise<PressRoom | undefined>,
): Promise<{ paths: string[]; ids: string[] }> {
  const root = 'https://www.bjorkvik.example/press/';
  const paths: string[] = [];
  const ids: string[] = [];
  for (let address: string | undefined = new URL(start, root).href; address;) {
    const path = address.slice(root.length);
    if (paths.includes(path)) throw new Error(`${path} comes again`);
    paths.push(path);
    const document: PressRoom | undefined = await read(path);
    if (!document) throw new Error(`there is no ${path}`);
    ids.push(...(document.releases ?? []).map(({ id }) => id!));
    address = document.next && new URL(document.next, address).href;
  }
  return { paths, ids };
}

/** Reads documents among files that are made when they are asked for. */
export function reading(files: readonly SiteFile[]): (path: string) => Promise<PressRoom | undefined> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return async (path) => {
    const content = await byPath.get(path)?.content();
    return content === undefined ? undefined : (JSON.parse(content as string) as PressRoom);
  };
}
