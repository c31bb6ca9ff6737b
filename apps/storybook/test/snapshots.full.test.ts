// A snapshot, made by the string renderer in Node, is what the element shows in the browser, in every story.
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { addTranslation, type PressRoom } from '@pressrum/model';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../packages/model/fixtures/ar.js';
import { elementStories, moment, openStorybook } from './storybook.js';

addTranslation(ar);
const storybook = await openStorybook();
const langs = ['sv', 'en', 'ar'];

type Tag = Parameters<typeof snapshotOf>[0];

/** The element of a story: what it was given, and its box. */
const given = (page: Page, tag: Tag) =>
  page.evaluate((tag) => {
    const element = document.querySelector(tag)!;
    const room = element.closest('press-room')! as Element & { room: unknown };
    return {
      room: room.room as PressRoom,
      // A story may stand in a language of its own.
      language: element.closest('[lang]')!.getAttribute('lang')!,
      headingLevel: Number(element.getAttribute('heading-level')),
      list: {
        limit: Number(element.getAttribute('limit')) || undefined,
        isSearchable: element.hasAttribute('searchable'),
        filters: element.getAttribute('filters')?.split(' ') as ('genre' | 'year' | 'keyword')[] | undefined,
        pageParam: element.getAttribute('page-param') ?? undefined,
      },
      id: element.getAttribute('release-id') ?? element.getAttribute('contact-id') ?? '',
      box: [...(element.shadowRoot ?? element).children].find((child) => child.matches('[data-press]'))!.outerHTML,
    };
  }, tag);

/**
 * HTML as a list of its tags and texts, without what differs by nature: Lit's comments, the sign that the box lives, what
 * the living box writes into its places for that, and that it hides a button for what the browser cannot do.
 */
const plain = (page: Page, html: string): Promise<string[]> =>
  page.evaluate((html) => {
    const list = (node: Node): string[] => {
      if (node instanceof Text) return [node.data];
      if (!(node instanceof Element)) return [];
      const attributes = [...node.attributes]
        .filter(
          ({ name }) =>
            name !== 'data-press-ready' && !(name === 'hidden' && node.hasAttribute('data-press-action')),
        )
        .map(({ name, value }) => ` ${name}="${value}"`);
      const isLive = node.matches('[data-press-live], [role="status"]');
      const inside = isLive ? [] : [...node.childNodes].flatMap(list);
      return [`<${node.localName}${attributes.sort().join('')}>`, ...inside, `</${node.localName}>`];
    };
    return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes]
      .flatMap(list)
      .join('')
      .replace(/\s+/g, ' ')
      .split(/(?=<)|(?<=>)/);
  }, html);

describe('a snapshot', () => {
  it.concurrent.each(elementStories.map(({ id }, index) => ({ id, lang: langs[index % 3]! })))(
    'is what the element shows: $id, $lang',
    async ({ id, lang }) => {
      const tag = id.slice('elements-'.length).split('--')[0] as Tag;
      await storybook.visit({ id, lang }, async (page) => {
        const { room, box, ...options } = await given(page, tag);
        const isSupplied = tag !== 'press-room';
        const snapshot = snapshotOf(tag, room, { ...options, isSupplied, now: moment });
        expect(await plain(page, box)).toEqual(await plain(page, snapshot));
      });
    },
  );

  it('is told from another (control)', async () => {
    await storybook.visit({ id: 'elements-press-about--full' }, async (page) => {
      const { room, box } = await given(page, 'press-about');
      for (const other of [
        { ...room, organization: { ...room.organization!, name: 'Norrby kommun' } },
        { ...room, organization: { ...room.organization!, email: 'norrby@bjorkvik.example' } },
      ])
        expect(await plain(page, box)).not.toEqual(
          await plain(page, snapshotOf('press-about', other, { isSupplied: true, now: moment })),
        );
    });
  });
});
