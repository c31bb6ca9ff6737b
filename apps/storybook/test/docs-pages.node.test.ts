import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TAGS } from '@pressrum/embed/tags.js';
import { describe, expect, it } from 'vitest';
import { pages, resolveLink } from '../docs/pages.js';
import type { StoryIndex } from './story-cells.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const app = join(root, 'apps/storybook');
const index = JSON.parse(readFileSync(join(app, 'dist/index.json'), 'utf8')) as StoryIndex;
const isPage = (id: string) => index.entries[id]?.type === 'docs';

const documents = globSync('docs/{,sv/}*.md', { cwd: root }).sort();
const elementPages = globSync('docs/elements/*.mdx', { cwd: app }).sort();

/** What a reader finds on the page of every element. */
const SECTIONS = ['When not to use it', 'Try it', 'Data', 'Accessibility', 'States', 'Reference', 'Related'];
const missingSections = (page: string) => SECTIONS.filter((section) => !page.includes(`\n## ${section}\n`));

/** Links of a Markdown or MDX page, without those in code. */
const linksIn = (text: string) =>
  [...text.replace(/```.*?```|`[^`\n]*`(?!\])/gs, '').matchAll(/(?<!!)\]\(([^)\s]+)\)|href: '([^']+)'/g)].map(
    ([, link, href]) => (link ?? href)!,
  );

/** What is wrong with a link of a page: a page of Storybook or a file of the repository that does not exist. */
function brokenLink(link: string, from: string): string | undefined {
  if (/^(https?|mailto):|^#/.test(link)) return undefined;
  if (/^(\.\/)?\?path=/.test(link)) {
    const [, id = ''] = /\?path=\/docs\/([^#]+)/.exec(decodeURI(link)) ?? [];
    return isPage(id) ? undefined : `${from}: ${link}`;
  }
  const [path = ''] = link.split('#');
  return existsSync(join(dirname(from), path)) ? undefined : `${from}: ${link}`;
}

describe('the pages of Storybook', () => {
  it('show every page of docs/', () => {
    expect(documents.map((path) => relative('docs', path)).filter((file) => !pages[file])).toEqual([]);
    expect(Object.values(pages).filter((page) => !isPage(`${page}--docs`))).toEqual([]);
  });

  it('hold a page for every element, with every section', () => {
    expect(elementPages.map((path) => basename(path, '.mdx')).sort()).toEqual([...TAGS].sort());
    const texts = elementPages.map((path) => [path, readFileSync(join(app, path), 'utf8')] as const);
    expect(texts.map(([path, text]) => [path, missingSections(text)])).toEqual(texts.map(([path]) => [path, []]));
    // Control: a page without a section is found.
    expect(missingSections(texts[0]![1].replace('## Data', '## Other'))).toEqual(['Data']);
  });

  it('contain no link that leads nowhere', () => {
    const files = [...documents, ...globSync('apps/storybook/docs/**/*.mdx', { cwd: root })];
    const broken = files.flatMap((file) =>
      linksIn(readFileSync(join(root, file), 'utf8')).map((link) => brokenLink(link, join(root, file))),
    );
    expect(broken.filter(Boolean)).toEqual([]);
    // Control: both kinds of broken link are found.
    expect(brokenLink('no-such-page.md', join(root, 'docs/editors.md'))).toContain('no-such-page.md');
    expect(brokenLink('?path=/docs/no-such-page--docs', 'x')).toContain('no-such-page');
  });

  it('lead from one page of docs/ to another within Storybook, and to the repository otherwise', () => {
    expect(resolveLink('formats.md#rss', 'editors.md')).toBe('./?path=/docs/guides-data-and-sources--docs#rss');
    expect(resolveLink('../privacy.md', 'sv/beslut.md')).toBe('./?path=/docs/guides-privacy--docs');
    expect(resolveLink('elements.md#press-about', 'theming.md')).toBe('./?path=/docs/elements-press-about--docs');
    expect(resolveLink('../deploy', 'scale-out.md')).toBe('https://example.org/pressrum/blob/main/deploy');
    expect(resolveLink('https://www.bjorkvik.example/', 'cms.md')).toBe('https://www.bjorkvik.example/');
  });

  it('keep the stories that exist for tests alone out of the sidebar', () => {
    const tags = (id: string) => index.entries[id]!.tags;
    expect(tags('controls--glued-fields')).not.toContain('dev');
    expect(tags('sheets--press-room')).not.toContain('dev');
    // Control: other stories are in the sidebar.
    expect(tags('gallery--civic')).toContain('dev');
  });
});
