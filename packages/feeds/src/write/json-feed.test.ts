import type { Release } from '@pressrum/model';
import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { absolute } from './absolute.js';
import { NAMESPACE } from './extension.js';
import { writeJsonFeed } from './json-feed.js';
import { sampleOptions, sampleRoom } from './sample.testing.js';

const room = absolute(sampleRoom, sampleOptions.baseUrl);
const itemOf = (release: Release) => writeJsonFeed({ releases: [release] }).items[0]!;

describe('JSON Feed', () => {
  it('says to feedsmith, field by field, what stands in the document', () => {
    const feed = parseJsonFeed(JSON.parse(JSON.stringify(writeJsonFeed(sampleRoom, sampleOptions))) as object);
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

  it('says what JSON Feed cannot say in one extension, which says where it is described', () => {
    const feed = writeJsonFeed(sampleRoom, sampleOptions);
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

  it('has no extension in an item that JSON Feed says all of', () => {
    const release = {
      headline: 'A',
      datePublished: '2026-11-19T09:00:00+01:00',
      image: { url: 'https://www.bjorkvik.example/a.svg' },
      attachments: [{ url: 'https://www.bjorkvik.example/a.pdf', encodingFormat: 'application/pdf' }],
    };
    expect(itemOf(release)._pressrum).toBe(undefined);
  });

  it('has a content in every item: without a body the lead, without a lead an empty one', () => {
    expect(itemOf({ headline: 'A', articleBody: '<p>Kropp</p>', description: 'Ingress' })).toMatchObject({
      content_html: '<p>Kropp</p>',
      summary: 'Ingress',
    });
    expect(itemOf({ headline: 'A', description: 'Ingress' })).toMatchObject({ content_text: 'Ingress' });
    expect(itemOf({ headline: 'A' })).toMatchObject({ content_text: '' });
  });

  it('leaves a file without a type to the extension, rather than guess', () => {
    const attachments = [{ url: 'https://www.bjorkvik.example/a' }];
    const item = itemOf({ headline: 'A', attachments });
    expect(item.attachments).toBe(undefined);
    expect(item._pressrum).toEqual({ attachments });
  });

  it('sanitises what another program left in a body', () => {
    expect(itemOf({ headline: 'A', articleBody: '<p onclick="x()">B<script>x()</script></p>' }).content_html).toBe(
      '<p>B</p>',
    );
  });
});
