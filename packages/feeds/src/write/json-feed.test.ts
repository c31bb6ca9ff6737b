import type { Release } from '@pressrum/model';
import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { resolveUrls } from './resolve-urls.js';
import { NAMESPACE } from './extension.js';
import { writeJsonFeed } from './json-feed.js';
import { sampleOptions, sampleDocument } from './sample.testing.js';

const room = resolveUrls(sampleDocument, sampleOptions.baseUrl);
const itemOf = (release: Release) => writeJsonFeed({ releases: [release] }).items[0]!;

describe('JSON Feed', () => {
  it('feedsmith reads the document’s values from JSON Feed, field by field', () => {
    const feed = parseJsonFeed(JSON.parse(JSON.stringify(writeJsonFeed(sampleDocument, sampleOptions))) as object);
    const { name, url, description, logo } = room.organization!;
    expect(feed).toEqual({
      title: name,
      home_page_url: sampleOptions.homeUrl,
      feed_url: sampleOptions.feedUrl,
      description,
      icon: logo!.url,
      authors: [{ name, url, avatar: logo!.url }],
      language: 'sv',
      items: room.releases!.map((release) => ({
        id: release.id,
        ...(release.url && { url: release.url }),
        title: release.headline,
        ...(release.articleBody ? { content_html: release.articleBody } : { content_text: release.description }),
        summary: release.description,
        ...(release.image && { image: release.image.url }),
        date_published: release.datePublished,
        ...(release.dateModified && { date_modified: release.dateModified }),
        ...(release.keywords && { tags: release.keywords }),
        language: release.inLanguage,
        ...(release.attachments && {
          attachments: release.attachments.map(({ url, name, encodingFormat }) => ({
            url,
            mime_type: encodingFormat,
            title: name,
          })),
        }),
      })),
    });
  });

  it('values without a JSON Feed member are in one extension, with a link to its description', () => {
    const feed = writeJsonFeed(sampleDocument, sampleOptions);
    expect(feed._pressrum).toEqual({
      about: NAMESPACE,
      inLanguage: 'sv',
      dateModified: room.dateModified,
      organization: room.organization,
      contactPoints: room.contactPoints,
      contactPointsAsOf: room.contactPointsAsOf,
      contactsStaleAfter: room.contactsStaleAfter,
      hoursKnownThrough: room.hoursKnownThrough,
      notice: room.notice,
      next: room.next,
      numberOfItems: room.numberOfItems,
    });
    const { genre, alternativeHeadline, correction, image, attachments, contacts } = room.releases![1]!;
    expect(feed.items[1]!._pressrum).toEqual({
      ...{ genre, alternativeHeadline, correction, image, attachments, contacts },
    });
  });

  it('an item that JSON Feed covers completely has no extension', () => {
    const release = {
      headline: 'A',
      datePublished: '2026-11-19T09:00:00+01:00',
      image: { url: 'https://www.bjorkvik.example/a.svg' },
      attachments: [{ url: 'https://www.bjorkvik.example/a.pdf', encodingFormat: 'application/pdf' }],
    };
    expect(itemOf(release)._pressrum).toBe(undefined);
  });

  it('every item has content: the body, else the lead, else an empty text', () => {
    expect(itemOf({ headline: 'A', articleBody: '<p>Kropp</p>', description: 'Ingress' })).toMatchObject({
      content_html: '<p>Kropp</p>',
      summary: 'Ingress',
    });
    expect(itemOf({ headline: 'A', description: 'Ingress' })).toMatchObject({ content_text: 'Ingress' });
    expect(itemOf({ headline: 'A' })).toMatchObject({ content_text: '' });
  });

  it('a file without a type is in the extension, and its type is not guessed', () => {
    const attachments = [{ url: 'https://www.bjorkvik.example/a' }];
    const item = itemOf({ headline: 'A', attachments });
    expect(item.attachments).toBe(undefined);
    expect(item._pressrum).toEqual({ attachments });
  });

  it('a body from another program is sanitised', () => {
    expect(itemOf({ headline: 'A', articleBody: '<p onclick="x()">B<script>x()</script></p>' }).content_html).toBe(
      '<p>B</p>',
    );
  });
});
