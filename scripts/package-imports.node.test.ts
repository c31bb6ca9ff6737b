// Every module that a package exports can be imported on a server, where there is no DOM.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from './environment.mjs';

interface PackageJson {
  name: string;
  private?: boolean;
  bin?: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
}

const packages = globSync('packages/*/package.json', { cwd: root })
  .map((path) => ({ path, ...(JSON.parse(readFileSync(join(root, path), 'utf8')) as PackageJson) }))
  .filter((manifest) => !manifest.private);

const targetsOf = ({ exports = {} }: PackageJson) =>
  Object.entries(exports).flatMap(([name, target]) =>
    (typeof target === 'string' ? [target] : Object.values(target)).map((file) => [name, file] as const),
  );

/** The exported modules, without the command, and without the script tag, which is a file to copy. */
const modules = packages.flatMap((manifest) =>
  targetsOf(manifest)
    .filter(([name, file]) => /\.js$/.test(file) && !name.includes('*'))
    .filter(([, file]) => !Object.values(manifest.bin ?? {}).includes(file))
    .map(([, file]) => pathToFileURL(join(root, manifest.path, '..', file)).href),
);

/** Imports modules in a process without a DOM, and returns those that failed, with the reason. */
function findFailures(urls: string[]): string[] {
  const script = `
    const failures = [];
    for (const url of ${JSON.stringify(urls)})
      await import(url).catch((error) => failures.push(url + ': ' + error));
    console.log(JSON.stringify(failures));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  return JSON.parse(output) as string[];
}

describe('the packages', () => {
  it('export only files that exist', () => {
    const missing = packages.flatMap((manifest) =>
      targetsOf(manifest)
        .map(([, file]) => join(root, manifest.path, '..', file))
        .filter((file) => (file.includes('*') ? !globSync(file).length : !existsSync(file))),
    );
    expect(missing).toEqual([]);
  });

  it('can be imported without a DOM, every module of them', () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(findFailures(modules)).toEqual([]);
  });

  it('are imported where a module that needs a DOM fails (control)', () => {
    expect(findFailures(['data:text/javascript,document.title', 'data:text/javascript,'])).toEqual([
      expect.stringContaining('document is not defined'),
    ]);
  });
});
