// Builds the municipality's press page the way a press office would: `pressrum import` makes the document, its snapshot
// goes into the page, and the embed's files stand beside it.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { roomScript, roomSnapshot } from '@pressrum/embed/snapshot.js';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const dist = here('dist');

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await cp(here('site'), dist, { recursive: true });

const sources = (await readdir(here('press'))).filter((name) => name.endsWith('.txt'));
const json = execFileSync(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve('@pressrum/cli/bin/pressrum.js')),
    'import',
    ...sources,
    '--with',
    'overlay.json',
    '--report',
    `${dist}/report.json`,
  ],
  { cwd: here('press'), encoding: 'utf8' },
);
await writeFile(`${dist}/pressroom.json`, json);

const page = await readFile(`${dist}/index.html`, 'utf8');
const snapshot = roomSnapshot(JSON.parse(json));
await writeFile(
  `${dist}/index.html`,
  page.replace('<!-- snapshot -->', () => snapshot),
);
// The same page with nothing in the room: what a visitor gets who was given the script tag alone.
const live = withScript(page.replace('<!-- snapshot -->', ''), 'pressrum.js');
await writeFile(`${dist}/live.html`, live);
// And with the site's own interface texts.
await writeFile(
  `${dist}/own-texts.html`,
  live.replace('<script src="pressrum.js"', '<script src="pressrum.js" data-texts="texts.json"'),
);

// And with a script that brings what the room shows first.
await writeFile(`${dist}/script.html`, withScript(live, 'pressroom.js'));

const embed = fileURLToPath(new URL('.', import.meta.resolve('@pressrum/embed/pressrum.js')));
for (const name of await readdir(embed))
  if (/^pressrum.*\.(?:js|css)$|^licenses\.txt$/.test(name)) await cp(embed + name, `${dist}/${name}`);
await writeFile(
  `${dist}/pressroom.js`,
  roomScript(await readFile(`${dist}/pressrum-start.js`, 'utf8'), {
    src: 'pressroom.json',
    language: 'sv',
    html: snapshot,
  }),
);

/** The page with another script than it has. */
function withScript(html, script) {
  return html.replace(/<script src="[^"]*"/, `<script src="${script}"`);
}
