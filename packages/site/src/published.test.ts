// The package as it is published: libraries are inside, and what is not is installed with it.
import { globSync, readFileSync } from 'node:fs';
import { addTranslation } from '@pressrum/i18n';
import { createAssets, siteFiles } from '@pressrum/site';
import { preProcessFile } from 'typescript';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { testSite } from './site.testing.js';

/** What every page refers to. */
const ASSETS = ['pressrum.js', 'pressrum.css', 'themes/civic.css', 'page.css', 'page.js', 'icon.svg'];

const folder = `${import.meta.dirname}/../`;
const published = packageJson.files.flatMap((pattern) => globSync(pattern, { cwd: folder }));
const declarations = published.filter((path) => path.endsWith('.d.ts'));
const scripts = published.filter((path) => path.endsWith('.js'));

/** The packages that a module or a declaration imports. */
const importedPackages = (code: string) =>
  preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^\.{1,2}\//.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]);

const packagesIn = (paths: string[]) => [
  ...new Set(paths.flatMap((path) => importedPackages(readFileSync(folder + path, 'utf8')))),
];

describe('The published package', () => {
  it.each([
    ['code', scripts],
    ['types', declarations],
  ])('imports, in its %s, only what is installed with it', (_kind, paths) => {
    expect(packagesIn(paths).sort()).toEqual(Object.keys(packageJson.dependencies).sort());
  });

  it('would be found to import another package (control)', () => {
    expect(
      importedPackages(`import { html } from 'hono/html'; export * from '@lit/x/y.js'; import './a.js';`),
    ).toEqual(['hono', '@lit/x']);
  });

  it('holds the licences of the libraries inside', () => {
    const licences = readFileSync(`${folder}dist/licenses.txt`, 'utf8');
    for (const name of ['hono', 'lru-cache', 'lit-html', 'htmlparser2', 'sanitize-html'])
      expect(licences).toContain(`## ${name} - `);
    expect(licences).not.toContain('libphonenumber-js');
  });

  it('shows the texts that a program adds to @pressrum/i18n', async () => {
    const assets = await createAssets(new Map(ASSETS.map((name) => [name, new Uint8Array()])));
    const files = siteFiles(testSite(1, { assets, languages: ['fo'] }));
    const frontPage = async () => String(await files.find(({ path }) => path === 'index.html')!.content());
    expect(await frontPage()).not.toContain('Tíðindi');
    addTranslation({ language: 'fo', releases: 'Tíðindi' });
    expect(await frontPage()).toContain('Tíðindi');
  });
});
