import type { Release } from '@pressrum/model';
import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { resolveUrls } from './resolve-urls.js';
import { toContentHtml } from './content-html.js';
import { GENRE } from './extension.js';
import { writeRss } from './rss.js';
import { sampleOptions, sampleDocument } from './sample.testing.js';

const room = resolveUrls(sampleDocument, sampleOptions.baseUrl);
const rss = writeRss(sampleDocument, sampleOptions);
const itemsOf = (...releases: Release[]) => parseRssFeed(writeRss({ ...sampleDocument, releases })).items!;

describe('RSS', () => {
  it('feedsmith reads the document’s values from RSS, field by field', () => {
    const feed = parseRssFeed(rss);
    expect({ ...feed, items: undefined }).toEqual({
      title: room.organization!.name,
      link: sampleOptions.homeUrl,
      description: room.organization!.description,
      language: 'sv',
      lastBuildDate: 'Tue, 24 Nov 2026 08:00:00 +0100',
      generator: 'Pressrum',
      image: {
        url: room.organization!.logo!.url,
        title: room.organization!.name,
        link: sampleOptions.homeUrl,
      },
      atom: { links: [{ href: sampleOptions.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    });
    expect(feed.items!.length).toBe(room.releases!.length);
    room.releases!.forEach((release, index) => {
      const item = feed.items![index]!;
      const { image, keywords = [], attachments } = release;
      expect(item.title).toBe(release.headline);
      expect(item.link).toBe(release.url);
      expect(item.guid).toEqual({ value: release.id, isPermaLink: false });
      expect(new Date(item.pubDate!)).toEqual(new Date(release.datePublished!));
      expect(item.atom?.updated).toBe(release.dateModified);
      expect(item.dc).toEqual({ creators: [room.organization!.name], languages: [release.inLanguage] });
      expect(item.categories).toEqual([
        { name: release.genre, domain: GENRE },
        ...keywords.map((name) => ({ name })),
      ]);
      expect(item.description).toBe(release.description);
      expect(item.content!.encoded).toBe(toContentHtml(release, room));
      expect(item.media?.contents).toEqual(
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
      expect(item.atom?.links).toEqual(
        attachments?.map(({ url, name, encodingFormat }) => ({
          href: url,
          rel: 'enclosure',
          title: name,
          type: encodingFormat,
        })),
      );
    });
  });

  it('rss-parser reads the same values from RSS', async () => {
    const { items, ...feed } = await new RssParser().parseString(rss);
    expect([feed.title, feed.description]).toEqual([room.organization!.name, room.organization!.description]);
    expect(items.map(({ title, guid, isoDate, content }) => [title, guid, isoDate, content])).toEqual(
      room.releases!.map(({ headline, id, datePublished, description }) => [
        headline,
        id,
        new Date(datePublished!).toISOString(),
        description,
      ]),
    );
  });

  it('RSS keeps the offset of a date, and gives a day its midnight', () => {
    const dates = ['2026-03-29T09:00:00+02:00', '2026-01-01T00:30:00-05:00', '2026-11-19T08:00:00Z', '2026-11-19'];
    expect(
      itemsOf(...dates.map((datePublished) => ({ headline: 'A', datePublished }))).map(({ pubDate }) => pubDate),
    ).toEqual([
      'Sun, 29 Mar 2026 09:00:00 +0200',
      'Thu, 01 Jan 2026 00:30:00 -0500',
      'Thu, 19 Nov 2026 08:00:00 +0000',
      'Thu, 19 Nov 2026 00:00:00 +0000',
    ]);
  });

  it('RSS has an enclosure only where the size in bytes is known', () => {
    const url = 'https://www.bjorkvik.example/a.pdf';
    const enclosures = (contentSize: string, encodingFormat = 'application/pdf') =>
      itemsOf({ headline: 'A', attachments: [{ url, contentSize, encodingFormat }] })[0]!.enclosures;
    const known = [{ url, length: 1234567, type: 'application/pdf' }];
    expect(
      ['1234567', '1 234 567 byte', '1\u00A0234\u00A0567 B', '1234567 bytes'].map((size) => enclosures(size)),
    ).toEqual([known, known, known, known]);
    expect(['1,2 MB', '1.234', '12 34', 'stor', '0'].map((size) => enclosures(size))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('each RSS item has an id of its own', () => {
    const [first, second, third, fourth] = itemsOf(
      { headline: 'Ny bro', datePublished: '2026-11-19' },
      { headline: 'Ny bro', datePublished: '2026-11-19' },
      { headline: 'Ny bro', url: 'https://www.bjorkvik.example/bro' },
      { headline: '!' },
    );
    expect([first, second, third, fourth].map((item) => item!.guid!.value)).toEqual([
      '2026-11-19-ny-bro',
      '2026-11-19-ny-bro-2',
      'https://www.bjorkvik.example/bro',
      'release',
    ]);
  });

  it('RSS has the required title and description for a document without an organisation', () => {
    const { title, description, image } = parseRssFeed(
      writeRss({ releases: [{ headline: 'A', inLanguage: 'fi' }] }),
    );
    expect([title, description, image]).toEqual(['Tiedotteet', 'Tiedotteet', undefined]);
  });

  it('RSS links to the next feed, not to the next document', () => {
    const nextUrl = 'https://www.bjorkvik.example/press/feed-2';
    const links = parseRssFeed(writeRss(sampleDocument, { nextUrl })).atom!.links!;
    expect(links).toEqual([{ rel: 'next', href: nextUrl, type: 'application/rss+xml' }]);
  });
});
