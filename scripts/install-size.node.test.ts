// What an installation of a package takes is counted from what is on the disk.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInstalled, weighFolder } from './install-size.mjs';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pressrum-install-size-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const writePackage = (path: string, dependencies: string[], more = {}) =>
  write(
    `${path}/package.json`,
    JSON.stringify({ dependencies: Object.fromEntries(dependencies.map((name) => [name, '1'])), ...more }),
  );

describe('What an installation of a package brings', () => {
  it('is each package that it needs, once, and the nearest one of a name', () => {
    writePackage('node_modules/site', ['model', 'i18n'], { devDependencies: { hono: '1' } });
    writePackage('node_modules/i18n', ['model', 'valibot']);
    writePackage('node_modules/model', ['site']);
    writePackage('node_modules/valibot', []);
    writePackage('node_modules/i18n/node_modules/valibot', []);
    writePackage('node_modules/hono', []);
    expect(findInstalled(folder, 'site')).toEqual(
      ['site', 'model', 'i18n', 'i18n/node_modules/valibot'].map((name) => join(folder, 'node_modules', name)),
    );
  });

  it('cannot be told of a package that is not installed (control)', () => {
    expect(() => findInstalled(folder, 'site')).toThrow('site: is not installed; run npm ci');
  });

  it('weighs what its files weigh, without the packages inside', () => {
    write('index.js', '12345');
    write('dist/deep/index.js', '123');
    write('node_modules/other/index.js', '1234567');
    expect(weighFolder(folder)).toBe(8);
    expect(weighFolder(join(folder, 'node_modules/other'))).toBe(7);
  });
});
