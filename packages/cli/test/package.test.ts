// What npm publishes, in a folder where nothing else is installed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReleases, createRoom } from '@pressrum/testing/documents.js';
import packageJson from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const here = fileURLToPath(new URL('../', import.meta.url));

let folder: string;
/** The paths of the published files. */
let published: string[];
const installed = (...names: string[]) => join(folder, 'node_modules', ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-package-'));
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: here });
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  published = packed.files.map(({ path }) => path);
  for (const path of published) {
    await mkdir(dirname(installed('@pressrum/cli', path)), { recursive: true });
    await cp(join(here, path), installed('@pressrum/cli', path));
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** The folder of a package, whatever it exports. */
const findPackage = (name: string) =>
  createRequire(import.meta.url)
    .resolve.paths(name)!
    .map((modules) => join(modules, name))
    .find((path) => existsSync(path))!;

const installDependencies = async () => {
  for (const name of Object.keys(packageJson.dependencies)) await symlink(findPackage(name), installed(name));
};

/** The published modules that cannot be imported, with the reason. */
async function findFailures(): Promise<string[]> {
  const modules = published.filter((path) => path.endsWith('.js') && /^dist\/[^/]+$/.test(path));
  expect(modules.length).toBeGreaterThan(10);
  const script = `
    const failures = [];
    for (const path of ${JSON.stringify(modules)})
      await import('./node_modules/@pressrum/cli/' + path).catch((error) => failures.push(path + ': ' + error));
    console.log(JSON.stringify(failures));`;
  await writeFile(join(folder, 'import.mjs'), script);
  return JSON.parse((await run(process.execPath, ['import.mjs'], { cwd: folder })).stdout) as string[];
}

describe('the published command', () => {
  it('needs no packages but those that it depends on', async () => {
    // Control: before they are installed, what draws pictures cannot be loaded.
    expect(await findFailures()).toEqual([expect.stringContaining("Cannot find package 'sharp'")]);
    await installDependencies();
    expect(await findFailures()).toEqual([]);
  });

  it('builds a press room with the script tag, by itself', async () => {
    await writeFile(join(folder, 'room.json'), JSON.stringify(createRoom(createReleases(1, 2))));
    await writeFile(join(folder, 'pressrum.config.json'), JSON.stringify({ sources: ['room.json'] }));
    await run(process.execPath, [installed('@pressrum/cli/bin/pressrum.js'), 'build'], { cwd: folder });
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain('Nyhet 1');
    const script = fileURLToPath(import.meta.resolve('@pressrum/embed/script-tag/pressrum.js'));
    expect(await readFile(join(folder, 'dist/pressrum.js'), 'utf8')).toBe(await readFile(script, 'utf8'));
  });

  it('has the schema that editors need, and the licences of what is inside', async () => {
    const schema = await readFile(installed('@pressrum/cli/dist/pressrum.config.schema.json'), 'utf8');
    expect(JSON.parse(schema)).toHaveProperty('properties.sources');
    const licenses = await readFile(installed('@pressrum/cli/dist/licenses.txt'), 'utf8');
    for (const name of ['commander', 'hono', 'libphonenumber-js', 'linkedom', 'undici', 'valibot'])
      expect(licenses).toMatch(new RegExp(`^## ${name} - `, 'm'));
  });
});
