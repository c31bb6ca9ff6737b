// What users install with our packages, by the lockfile: no install scripts, and licences that public bodies can accept.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './environment.mjs';

interface LockedPackage {
  resolved?: string;
  link?: boolean;
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, LockedPackage>;

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages };

/** Where Node finds a package that another one depends on: in the nearest `node_modules`. */
function resolve(locked: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const path = posix.join(folder, 'node_modules', name);
    if (locked[path]) return locked[path].link ? locked[path].resolved : path;
    if (folder === '.' || folder === '') return undefined;
  }
}

/** The paths of all packages that an installation of the given ones brings. */
function installedWith(locked: Packages, paths: string[]): string[] {
  const found = new Set(paths);
  for (const path of found) {
    const { dependencies, optionalDependencies } = locked[path]!;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const dependency = resolve(locked, path, name);
      if (dependency) found.add(dependency);
    }
  }
  return [...found];
}

const published = Object.keys(packages).filter((path) => /^packages\/(?!testing$)[^/]+$/.test(path));
const installed = installedWith(packages, published);

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');
const withScripts = (locked: Packages, paths: string[]) =>
  paths.filter((path) => locked[path]!.hasInstallScript).map(nameOf);

const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

/** Licences that ask for more than a notice, or are rare. SECURITY.md explains each. */
const EXPLAINED: [RegExp, string][] = [
  [/^@img\/sharp-/, 'libvips under the LGPL is a library of its own, which can be replaced'],
  [/^dompurify$/, 'MPL-2.0 or Apache-2.0: used under Apache-2.0'],
  [/^date-holidays$/, 'its data is under CC-BY-3.0, which asks for attribution'],
  [/^prepin$/, 'Unlicense: in the public domain'],
  [/^argparse$/, 'PSF-2.0, the permissive licence of Python'],
];

describe('What an installation of the packages brings', () => {
  it('holds the packages that are known to be in it (control)', () => {
    expect(installed.map(nameOf)).toEqual(expect.arrayContaining(['lit', 'lit-html', 'dompurify', 'sharp']));
    expect(installed.map(nameOf)).not.toContain('vitest');
  });

  it('runs no script on installation', () => {
    expect(withScripts(packages, installed)).toEqual([]);
    // Control: a package with one is found.
    const locked = { 'packages/a': { dependencies: { b: '1' } }, 'node_modules/b': { hasInstallScript: true } };
    expect(withScripts(locked, installedWith(locked, ['packages/a']))).toEqual(['b']);
  });

  it('has permissive licences, or one that SECURITY.md explains', () => {
    const others = installed
      .filter((path) => path.includes('node_modules/') && !PERMISSIVE.includes(packages[path]!.license ?? ''))
      .map(nameOf);
    expect(others.filter((name) => !EXPLAINED.some(([pattern]) => pattern.test(name)))).toEqual([]);
    const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
    for (const [pattern, reason] of EXPLAINED) {
      expect([reason, others.some((name) => pattern.test(name))]).toEqual([reason, true]);
      expect(security).toContain(reason.split(/[:,]/)[0]);
    }
  });
});
