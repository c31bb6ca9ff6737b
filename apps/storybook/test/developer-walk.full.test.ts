// A developer who has never seen Pressrum: from the start page to a card in a Vite project. The steps are those of the guide, with
// the packages of this repository in place of npm's.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wantedEngines } from '../../../scripts/browsers.mjs';
import { environment, root } from '../../../scripts/environment.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { openIn } from './engine-pages.js';
import { readSteps, type GuideStep } from './guide-steps.js';
import { launch, newPage } from './storybook.js';

const MAX_STEPS = 5;
const firstEngine = wantedEngines[0]!;
const HEADING = 'A card in a Vite project';
const steps = readSteps(await readFile(join(root, 'docs/developers.md'), 'utf8'), HEADING);

/** What the guide's package needs of ours. */
const PACKAGES = ['release', 'about', 'contact', 'base', 'i18n', 'model'];

/** npm asks nobody and runs no script of a package. */
const quietNpm = {
  NO_COLOR: '1',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_ignore_scripts: 'true',
  npm_config_prefer_offline: 'true',
};

/** Starts a command as a developer does, in a shell. It and what it starts are one group. */
const start = (command: string, cwd: string): ChildProcess =>
  spawn(command, { cwd, shell: true, detached: true, env: { ...environment, ...quietNpm } });

/** What a process has said so far, and what it says when it ends. */
function listen(child: ChildProcess) {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<string>((resolve, reject) =>
    child.on('exit', (code) => (code ? reject(new Error(output)) : resolve(output))),
  );
  return { said: () => output, ended };
}

const run = (command: string, cwd: string) => listen(start(command, cwd)).ended;

let folder: string;
let tarballs: string[];
/** What Vite prints in the last step. */
let url = '';
const servers: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressrum-walk-'));
  const workspaces = PACKAGES.map((name) => `--workspace=packages/${name}`).join(' ');
  await run(`npm pack --silent --pack-destination "${folder}" ${workspaces}`, root);
  tarballs = (await readdir(folder)).map((name) => `./${name}`);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
});
afterAll(async () => {
  for (const { pid, exitCode } of servers) if (exitCode === null) process.kill(-pid!);
  await rm(folder, { recursive: true, force: true });
});

/** Takes a step of the guide. Resolves with the URL that a server prints. */
async function take({ code, file }: GuideStep): Promise<string | undefined> {
  if (file) return void (await writeFile(join(folder, file), code));
  const command = code.replace(/@pressrum\/[\w-]+/g, tarballs.join(' '));
  if (command.startsWith('npm ')) return void (await run(command, folder));
  const server = start(command, folder);
  servers.push(server);
  const { said, ended } = listen(server);
  const findUrl = () => /http:\/\/\S+/.exec(said())?.[0];
  ended.catch(() => {}); // it ends with the test
  await expect.poll(findUrl).toBeDefined();
  return findUrl();
}

describe('a developer, from the start page of Storybook', () => {
  it('finds the steps in the guide that one click leads to', async () => {
    const storybook = await serve(fileURLToPath(new URL('../dist/', import.meta.url)));
    const browser = await launch();
    try {
      const page = await newPage(browser);
      await page.goto(storybook.url);
      const middle = (await (await page.waitForSelector('#storybook-preview-iframe'))!.contentFrame())!;
      const link = await middle.waitForSelector('.welcome a::-p-text(Jag är utvecklare)');
      await Promise.all([page.waitForNavigation(), link!.click()]);
      const guide = (await (await page.waitForSelector('#storybook-preview-iframe'))!.contentFrame())!;
      await guide.waitForSelector('.guide pre');
      expect(steps.map(({ file }) => file)).toEqual([undefined, 'index.html', 'main.js', undefined]);
      // Storybook fills in code after the text around it.
      const readGuide = () => guide.$eval('.guide', ({ textContent }) => textContent);
      for (const { code } of steps) await expect.poll(readGuide).toContain(code);
    } finally {
      await browser.close();
      storybook.close();
    }
  });

  it('has a card after at most five, in three engines', async () => {
    expect(1 + steps.length).toBeLessThanOrEqual(MAX_STEPS);
    for (const step of steps) url = (await take(step)) ?? url;
    for (const engine of wantedEngines) {
      const page = await openIn(engine, url);
      try {
        await expect
          .poll(() => page.read('press-release-card[state=ready] h3'), { message: engine })
          .toBe('Ny bro över ån');
        expect(await page.read('press-release-card'), engine).toContain('19 november 2026');
      } finally {
        await page.close();
      }
    }
  });

  it('has none without the script of the steps (control)', async () => {
    const { code } = steps.find(({ file }) => file === 'index.html')!;
    await writeFile(join(folder, 'without.html'), code.replace(/<script.*<\/script>/, ''));
    const page = await openIn(firstEngine, `${url}without.html`);
    expect(await page.read('press-release-card')).toBe('');
    await page.close();
  });

  it('finds a command, and a file by its name, in a numbered step', () => {
    const guide = `# Guide\n\n## ${HEADING}\n\n1. Put it into \`a.html\`:\n\n   \`\`\`html\n   <p>\n     x\n   \`\`\`\n\n## Next\n\n1. Run:\n\n   \`\`\`sh\n   ls\n   \`\`\`\n`;
    expect(readSteps(guide, HEADING)).toEqual([
      { text: 'Put it into `a.html`:', language: 'html', code: '<p>\n  x', file: 'a.html' },
    ]);
    expect(readSteps(guide, 'Next')).toEqual([{ text: 'Run:', language: 'sh', code: 'ls', file: undefined }]);
  });
});
