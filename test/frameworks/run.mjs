// Each framework with the packed packages: types, properties, events, children, server, build. Prints a table.
//   node test/frameworks/run.mjs              all of them; needs the registry and Chromium
//   node test/frameworks/run.mjs react vue    some of them
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, root } from '../../scripts/environment.mjs';
import { lookAt } from './look-at.mjs';

const fixtures = join(root, 'test/frameworks');

const COLUMNS = ['types', 'properties', 'events', 'children', 'server', 'build'];
const TIMEOUT_MS = 900_000;

/**
 * What a framework needs. A column without a command or a page is not applicable.
 * @typedef {object} Fixture
 * @property {Record<string, string>} dependencies
 * @property {Record<string, unknown>} [packageJson] further members of its package.json
 * @property {string} [types] the command that checks the types
 * @property {string} [build] the command that builds the page
 * @property {string} [server] the command that prints the HTML of the server
 * @property {string} [output] the folder of the built page, to look at
 * @property {string} [html] the file in it that the server has rendered
 * @property {string} [page] a page to copy there
 */

/**
 * Runs a command and returns its output. Throws with the output if it fails.
 * @param {string} command
 * @param {string} cwd
 * @returns {Promise<string>}
 */
const run = (command, cwd) =>
  new Promise((resolve, reject) => {
    const path = [join(cwd, 'node_modules/.bin'), environment.PATH].join(process.platform === 'win32' ? ';' : ':');
    const child = spawn(command, {
      cwd,
      shell: true,
      env: { ...environment, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
      timeout: TIMEOUT_MS,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(output.slice(-3000) || `status ${code}`)),
    );
  });

/** @param {string} folder */
async function pack(folder) {
  const workspaces = readdirSync(join(root, 'packages')).map((name) => `--workspace=packages/${name}`);
  await run(`npm pack --silent --pack-destination "${folder}" ${workspaces.join(' ')}`, root);
  return readdirSync(folder).filter((name) => name.endsWith('.tgz') && !name.includes('testing'));
}

/**
 * Tries a framework. Each column becomes "yes", "–" if it does not apply, or "NO".
 * @param {string} name
 * @param {string} tarballFolder
 * @param {string[]} tarballs
 */
async function tryFramework(name, tarballFolder, tarballs) {
  const folder = mkdtempSync(join(tmpdir(), `pressrum-${name}-`));
  /** @type {Record<string, string>} */
  const results = Object.fromEntries(COLUMNS.map((column) => [column, '–']));
  /** @param {string} column @param {() => Promise<unknown>} work */
  const note = async (column, work) => {
    try {
      await work();
      results[column] = 'yes';
    } catch (error) {
      results[column] = 'NO';
      console.error(`\n${name}, ${column}: ${error instanceof Error ? error.message : error}\n`);
    }
  };
  try {
    cpSync(join(fixtures, name), folder, { recursive: true });
    cpSync(join(fixtures, 'data.json'), join(folder, 'data.json'));
    /** @type {Fixture} */
    const fixture = JSON.parse(readFileSync(join(folder, 'fixture.json'), 'utf8'));
    const ours = tarballs.map((file) => [
      `@pressrum/${file.replace(/^pressrum-|-\d.*$/g, '')}`,
      `file:${join(tarballFolder, file)}`,
    ]);
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        name,
        private: true,
        type: 'module',
        ...fixture.packageJson,
        dependencies: { ...fixture.dependencies, ...Object.fromEntries(ours) },
      }),
    );
    await run(
      'npm install --ignore-scripts --no-audit --no-fund --prefer-offline --legacy-peer-deps --loglevel=error',
      folder,
    );
    const { types, build, server, output, html, page } = fixture;
    if (types) await note('types', () => run(types, folder));
    if (build) await note('build', () => run(build, folder));
    if (page && output) cpSync(join(folder, page), join(folder, output, 'index.html'));
    if (server || html)
      await note('server', async () => {
        const texts = [
          ...(html ? [readFileSync(join(folder, output ?? '', html), 'utf8')] : []),
          ...(server ? [await run(server, folder)] : []),
        ];
        for (const text of texts)
          if (!/<press-room[^>]*>(?:<!--.*?-->)*<div data-press="a [^>]*>.*Ny bro/s.test(text))
            throw new Error(`no snapshot in ${text.slice(0, 2000)}`);
      });
    if (output && existsSync(join(folder, output))) {
      const seen = await lookAt(join(folder, output));
      for (const column of ['properties', 'events', 'children'])
        await note(column, async () => {
          if (seen[column]?.length) throw new Error(seen[column].join('\n'));
        });
    }
  } catch (error) {
    results['build'] = 'NO';
    console.error(`\n${name}: ${error instanceof Error ? error.message : error}\n`);
  } finally {
    if (process.env['KEEP']) console.error(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

const all = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'fixture.json')));
const wanted = process.argv.slice(2);
const tarballFolder = mkdtempSync(join(tmpdir(), 'pressrum-tarballs-'));
mkdirSync(tarballFolder, { recursive: true });
const tarballs = await pack(tarballFolder);
let hasFailed = false;
console.log(`| framework | ${COLUMNS.join(' | ')} |\n|${'---|'.repeat(COLUMNS.length + 1)}`);
for (const name of wanted.length ? wanted : all) {
  const results = await tryFramework(name, tarballFolder, tarballs);
  hasFailed ||= Object.values(results).includes('NO');
  console.log(`| ${name} | ${COLUMNS.map((column) => results[column]).join(' | ')} |`);
}
rmSync(tarballFolder, { recursive: true, force: true });
process.exitCode = hasFailed ? 1 : 0;
