// Every story in light DOM and isolated: those who do not see the page meet the same.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { elementStories, openStorybook } from './storybook.js';

const storybook = await openStorybook();

/** Boxes and lines of text, which say nothing; and the signs before list items, which are the page's to choose. */
const silent = ['generic', 'none', 'InlineTextBox', 'ListMarker'];
const told = [
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

/** What assistive technology is told of the page, a line for each thing. */
async function accessibleTree(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (id: string, depth: number): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    const isTold = !node.ignored && !silent.includes(String(node.role?.value));
    const below = (node.childIds ?? []).flatMap((child) => lines(child, depth + (isTold ? 1 : 0)));
    if (!isTold) return below;
    const properties = (node.properties ?? [])
      .filter(({ name }) => told.includes(name))
      .map(({ name, value }) => `${name}=${value.value}`);
    // A host's `text-transform`, which is its right in light DOM, shows in the names.
    const name = String(node.name?.value ?? '').toLowerCase();
    const line = [node.role?.value, `"${name}"`, ...properties.sort()].join(' ');
    return [`${'  '.repeat(depth)}${line}`, ...below];
  };
  return lines(nodes[0]!.nodeId, 0);
}

const treeOf = (id: string, isolate: boolean) => storybook.visit({ id, isolate }, accessibleTree);

describe('the accessible tree', () => {
  it.concurrent.each(elementStories)('is the same in both modes: $id', async ({ id }) => {
    const [light, isolated] = await Promise.all([treeOf(id, false), treeOf(id, true)]);
    expect(light.join('\n')).toMatch(/StaticText ".+"/);
    expect(isolated).toEqual(light);
  });

  it('shows a heading that is hidden from it (control)', async () => {
    const id = 'elements-press-room--full';
    const without = await storybook.visit({ id }, async (page) => {
      await page.evaluate(() =>
        document.querySelector('[data-press] :is(h2, h3)')!.setAttribute('aria-hidden', 'true'),
      );
      return accessibleTree(page);
    });
    expect(without).not.toEqual(await treeOf(id, true));
  });
});
