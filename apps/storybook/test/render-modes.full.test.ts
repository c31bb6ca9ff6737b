// Every story has the same accessibility tree in light DOM and isolated.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { elementStories, openStorybook, showsNothing } from './storybook.js';

const storybook = await openStorybook();

/** Roles without meaning, and list markers, which the page may style. */
const ignoredRoles = ['generic', 'none', 'InlineTextBox', 'ListMarker'];
const comparedProperties = [
  'level',
  'focusable',
  'disabled',
  'expanded',
  'pressed',
  'checked',
  'required',
  'live',
  'atomic',
  'busy',
];

/** Reads the page's accessibility tree, one line per node. */
async function readAccessibilityTree(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (id: string, depth: number): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    const isCompared = !node.ignored && !ignoredRoles.includes(String(node.role?.value));
    const below = (node.childIds ?? []).flatMap((child) => lines(child, depth + (isCompared ? 1 : 0)));
    if (!isCompared) return below;
    const properties = (node.properties ?? [])
      .filter(({ name }) => comparedProperties.includes(name))
      .map(({ name, value }) => `${name}=${value.value}`);
    // Letter case is ignored: in light DOM, the page's `text-transform` applies.
    const name = String(node.name?.value ?? '').toLowerCase();
    const line = [node.role?.value, `"${name}"`, ...properties.sort()].join(' ');
    return [`${'  '.repeat(depth)}${line}`, ...below];
  };
  return lines(nodes[0]!.nodeId, 0);
}

const readStory = (id: string, isolate: boolean) => storybook.visit({ id, isolate }, readAccessibilityTree);

describe('the accessibility tree', () => {
  it.concurrent.each(elementStories)('is the same in light DOM and isolated: $id', async (story) => {
    const { id } = story;
    const [light, isolated] = await Promise.all([readStory(id, false), readStory(id, true)]);
    expect(/StaticText ".+"/.test(light.join('\n'))).toBe(!showsNothing(story));
    expect(isolated).toEqual(light);
  });

  it('differs if a heading is hidden from it (control)', async () => {
    const id = 'elements-press-room--full';
    const without = await storybook.visit({ id }, async (page) => {
      await page.evaluate(() =>
        document.querySelector('[data-press] :is(h2, h3)')!.setAttribute('aria-hidden', 'true'),
      );
      return readAccessibilityTree(page);
    });
    expect(without).not.toEqual(await readStory(id, true));
  });
});
