import { describe, expect, it } from 'vitest';
import { readers } from '../readers/formats.js';

const report = (source: unknown) =>
  readers['auto']!(typeof source === 'string' ? source : JSON.stringify(source), { source: 'feed' }).spans;

const feed = (item: object) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Björkvik', items: [item] });

describe('the report of a structured source', () => {
  it('the report gives the source path and the document path of every value that is used', () => {
    expect(report(feed({ id: '1', title: 'Bron öppnas', tags: ['Trafik'] }))).toEqual([
      { path: 'version', text: 'https://jsonfeed.org/version/1.1', leftOut: 'no-place' },
      { path: 'title', text: 'Björkvik', to: 'organization.name' },
      { path: 'items[0].id', text: '1', leftOut: 'no-place' },
      { path: 'items[0].title', text: 'Bron öppnas', to: 'releases[0].headline' },
      { path: 'items[0].tags[0]', text: 'Trafik', to: 'releases[0].keywords[0]' },
    ]);
  });

  it('the report has one span for each document path that parts of a text went to', () => {
    const content = '<p>I dag öppnas bron.</p><p>Den är lång.</p><script>x()</script>';
    const spans = report(feed({ title: 'Bron öppnas', content_html: content }));
    expect(spans.filter(({ path }) => path === 'items[0].content_html')).toEqual([
      { path: 'items[0].content_html', text: 'I dag öppnas bron.', to: 'releases[0].description' },
      { path: 'items[0].content_html', text: 'Den är lång.', to: 'releases[0].articleBody' },
      { path: 'items[0].content_html', text: '<script>x()</script>', leftOut: 'unsafe' },
    ]);
  });

  it('the report names XML elements and attributes by their path, with an index where they are repeated', () => {
    const item = (title: string) =>
      `<item><title>${title}</title><guid isPermaLink="false">${title}</guid></item>`;
    const spans = report(`<rss><channel>${item('Bron')}${item('Skolan')}</channel></rss>`);
    expect(spans.map(({ path, to, leftOut }) => [path, to ?? leftOut])).toEqual([
      ['rss.channel.item[0].title', 'releases[0].headline'],
      ['rss.channel.item[0].guid', 'other-form'],
      ['rss.channel.item[0].guid.isPermaLink', 'no-place'],
      ['rss.channel.item[1].title', 'releases[1].headline'],
      ['rss.channel.item[1].guid', 'other-form'],
      ['rss.channel.item[1].guid.isPermaLink', 'no-place'],
    ]);
  });
});
