// In every story, the snapshot rendered in Node equals what the element renders in the browser.
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import type { Tag } from '@pressrum/embed/tags.js';
import { addTranslation } from '@pressrum/i18n';
import type { PressRoom } from '@pressrum/model';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ar } from '@pressrum/testing/arabic-texts.js';
import type { CardDetail, Layout } from '@pressrum/release/layout.js';
import { elementStories, moment, openStorybook, showsNothing } from './storybook.js';

addTranslation(ar);
const storybook = await openStorybook();
const langs = ['sv', 'en', 'ar'];

/** Reads a story's element: its document, its options and its container (empty if it shows nothing). */
const readElement = (page: Page, tag: Tag) =>
  page.evaluate((tag) => {
    const element = document.querySelector(tag)!;
    const room = element.closest('press-room')! as Element & { room: unknown };
    return {
      room: room.room as PressRoom,
      // A story may set a language of its own.
      language: element.closest('[lang]')!.getAttribute('lang')!,
      headingLevel: Number(element.getAttribute('heading-level')),
      list: {
        limit: Number(element.getAttribute('limit')) || undefined,
        isSearchable: element.hasAttribute('searchable'),
        filters: element.getAttribute('filters')?.split(' ') as ('genre' | 'year' | 'keyword')[] | undefined,
        pageParam: element.getAttribute('page-param') ?? undefined,
        layout: (element.getAttribute('layout') ?? undefined) as Layout | undefined,
        show: element.getAttribute('show')?.split(' ') as CardDetail[] | undefined,
        groupBy: (element.getAttribute('group-by') ?? undefined) as 'year' | 'month' | undefined,
      },
      id: element.getAttribute('release-id') ?? element.getAttribute('contact-id') ?? '',
      box:
        [...(element.shadowRoot ?? element).children].find((child) => child.matches('[data-press]'))?.outerHTML ??
        '',
    };
  }, tag);

/**
 * Splits HTML into tags and texts, without what may differ: Lit's comments, the mark and content of an enhanced container,
 * that buttons are hidden for what the browser cannot do, and the mark of the contact who answers now.
 */
const normalize = (page: Page, html: string): Promise<string[]> =>
  page.evaluate((html) => {
    const list = (node: Node): string[] => {
      if (node instanceof Text) return [node.data];
      if (!(node instanceof Element)) return [];
      const hasStatus = [...node.children].some((child) => child.matches('[data-press-live="status"]'));
      const attributes = [...node.attributes]
        .filter(
          ({ name }) =>
            name !== 'data-press-ready' &&
            !(name === 'hidden' && node.hasAttribute('data-press-action')) &&
            !(name === 'data-press-now' && hasStatus),
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
  it.concurrent.each(
    elementStories.map((story, index) => ({
      id: story.id,
      lang: langs[index % 3]!,
      isEmpty: showsNothing(story),
    })),
  )('equals what the element renders: $id, $lang', async ({ id, lang, isEmpty }) => {
    const tag = id.slice('elements-'.length).split('--')[0] as Tag;
    await storybook.visit({ id, lang }, async (page) => {
      const { room, box, ...options } = await readElement(page, tag);
      expect(box === '').toBe(isEmpty);
      const hasProvider = tag !== 'press-room';
      const snapshot = snapshotOf(tag, room, { ...options, hasProvider, now: moment });
      expect(await normalize(page, box)).toEqual(await normalize(page, snapshot));
    });
  });

  it('differs from that of another document (control)', async () => {
    await storybook.visit({ id: 'elements-press-about--full' }, async (page) => {
      const { room, box } = await readElement(page, 'press-about');
      for (const other of [
        { ...room, organization: { ...room.organization!, name: 'Norrby kommun' } },
        { ...room, organization: { ...room.organization!, email: 'norrby@bjorkvik.example' } },
      ])
        expect(await normalize(page, box)).not.toEqual(
          await normalize(page, snapshotOf('press-about', other, { hasProvider: true, now: moment })),
        );
    });
  });
});
