import type { PressRoom } from '@pressrum/model';
import { createRelease } from '@pressrum/testing/documents.js';
import type { Site, SiteEntry, SiteFile } from './types.js';

/** A site with a number of distinct releases. */
export function testSite(count: number, more: Partial<Site> = {}): Site {
  const entries = Array.from({ length: count }, (_, index): SiteEntry => {
    const { articleBody: _b, ...listed } = createRelease(count - index);
    return { id: listed.id!, listed, hash: `hash-of-${listed.id!}` };
  });
  return {
    room: { inLanguage: 'sv', organization: { name: 'Björkviks kommun' }, digest: '0123456789abcdef' },
    entries,
    loadRelease: ({ listed }) => Promise.resolve({ ...listed, articleBody: `<p>${listed.headline}</p>` }),
    loadImage: () => Promise.reject(new Error('has no pictures')),
    images: [],
    base: 'https://www.bjorkvik.example/press/',
    languages: ['sv'],
    pageSize: 5,
    assets: [],
    version: '1.0.0',
    now: new Date('2026-11-24T12:00:00Z'),
    ...more,
  };
}

/** Reads documents among generated files. */
export function reading(files: readonly SiteFile[]): (path: string) => Promise<PressRoom | undefined> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return async (path) => {
    const content = await byPath.get(path)?.content();
    return content === undefined ? undefined : (JSON.parse(content as string) as PressRoom);
  };
}
