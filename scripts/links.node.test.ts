import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const tracked = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const documents = tracked.filter((file) => !/\/fixtures\/|CHANGELOG|^\.changeset/.test(file));

/** Folders that a path in backticks begins with when it names a file of the repository. */
const FOLDERS = /^(?:packages|apps|scripts|deploy|docs|turbo|\.github)\//;

/** Lower case, without punctuation, spaces as hyphens: how GitHub names a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/`/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));

/** The relative links and the paths in backticks that lead nowhere. */
function brokenLinks(file: string, markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, link]) => link!);
  const paths = [...markdown.matchAll(/`([^`\s]+)`/g)]
    .map(([, path]) => path!)
    .filter((path) => FOLDERS.test(path));
  const isWritten = (path: string) => /[*A-Z]{3}|[*{<…]|\/(?:dist|node_modules)(?:\/|$)|release-banner/.test(path);
  return [
    ...links.filter((link) => {
      const [path, anchor] = link.split('#');
      const target = path ? join(root, dirname(file), decodeURIComponent(path)) : join(root, file);
      if (!existsSync(target)) return true;
      return anchor && target.endsWith('.md') && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor);
    }),
    ...paths.filter((path) => !isWritten(path) && !existsSync(join(root, path))),
  ];
}

describe('the documentation', () => {
  it.each(documents)('%s has no link or path that leads nowhere', (file) => {
    expect(brokenLinks(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it('is searched for links, anchors and paths: each kind of broken one is found', () => {
    const markdown =
      '[a](README.md) [b](missing.md) [c](#nowhere) [d](https://x.example) `packages/none/x.ts` `docs/`';
    expect(brokenLinks('CONTRIBUTING.md', markdown)).toEqual(['missing.md', '#nowhere', 'packages/none/x.ts']);
  });
});
