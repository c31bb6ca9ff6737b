import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { resolveUrls } from './resolve-urls.js';
import { toContentHtml } from './content-html.js';
import { writeAtom } from './atom.js';
import { GENRE } from './extension.js';
import { sampleOptions, sampleDocument } from './sample.testing.js';

const room = resolveUrls(sampleDocument, sampleOptions.baseUrl);

describe('Atom', () => {
  it('feedsmith reads the document’s values from Atom, field by field', () => {
    const feed = parseAtomFeed(writeAtom(sampleDocument, sampleOptions));
    const { name, url, email, description, logo } = room.organization!;
    expect({ ...feed, entries: undefined }).toEqual({
      id: 'tag:www.bjorkvik.example,2005:/',
      title: { value: name },
      subtitle: { value: description },
      updated: room.dateModified,
      authors: [{ name, uri: url, email }],
      logo: logo!.url,
      generator: { text: 'Pressrum' },
      links: [
        { rel: 'alternate', href: sampleOptions.homeUrl, type: 'text/html' },
        { rel: 'self', href: sampleOptions.feedUrl, type: 'application/atom+xml' },
      ],
      xml: { lang: 'sv' },
    });
    expect(feed.entries!.length).toBe(room.releases!.length);
    room.releases!.forEach((release, index) => {
      const entry = feed.entries![index]!;
      const { image, keywords = [], attachments = [] } = release;
      expect(entry.id).toBe(`tag:www.bjorkvik.example,2005:${release.id}`);
      expect(entry.title!.value).toBe(release.headline);
      expect(entry.updated).toBe(release.dateModified ?? release.datePublished);
      expect(entry.published).toBe(release.datePublished);
      expect(entry.summary).toEqual({ value: release.description, type: 'text' });
      expect(entry.content).toEqual({ value: toContentHtml(release, room), type: 'html' });
      expect(entry.xml).toEqual({ lang: release.inLanguage });
      expect(entry.categories).toEqual([
        { term: release.genre, scheme: GENRE },
        ...keywords.map((term) => ({ term })),
      ]);
      expect(entry.links ?? []).toEqual([
        ...(release.url ? [{ rel: 'alternate', href: release.url }] : []),
        ...attachments.map((file) => ({
          rel: 'enclosure',
          href: file.url,
          title: file.name,
          type: file.encodingFormat,
        })),
      ]);
      expect(entry.media?.contents).toEqual(
        image && [
          {
            url: image.url,
            medium: 'image',
            width: image.width,
            height: image.height,
            title: { value: image.caption },
            description: { value: image.alt },
            credits: [{ value: image.credit }],
          },
        ],
      );
    });
  });

  it('an Atom entry keeps its id when the release gets a page, and may have any id', () => {
    const idOf = (release: object) =>
      parseAtomFeed(writeAtom({ ...sampleDocument, releases: [{ headline: 'A', ...release }] })).entries![0]!.id;
    expect(idOf({ id: 'å/ä 1' })).toBe('tag:www.bjorkvik.example,2005:%C3%A5%2F%C3%A4%201');
    expect(idOf({ id: 'å/ä 1', url: 'https://www.bjorkvik.example/1' })).toBe(idOf({ id: 'å/ä 1' }));
  });

  it('a minimal document has all elements that Atom requires', () => {
    const { id, title, updated, authors, entries } = parseAtomFeed(writeAtom({ releases: [{ headline: 'A' }] }));
    expect([id, title, updated, authors]).toEqual([
      'tag:pressrum.example,2005:/',
      { value: 'Pressmeddelanden' },
      '1970-01-01T00:00:00Z',
      [{ name: 'Pressmeddelanden' }],
    ]);
    expect(entries).toEqual([
      {
        id: 'tag:pressrum.example,2005:a',
        title: { value: 'A' },
        updated: '1970-01-01T00:00:00Z',
        content: { type: 'html' },
      },
    ]);
  });

  it('a feed without a date is as new as its newest release', () => {
    const releases = [
      { headline: 'A', datePublished: '2026-11-19T08:30:00Z' },
      { headline: 'B', datePublished: '2026-11-18', dateModified: '2026-11-19T10:00:00+01:00' },
    ];
    expect(parseAtomFeed(writeAtom({ releases })).updated).toBe('2026-11-19T10:00:00+01:00');
  });
});
