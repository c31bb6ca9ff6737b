// Builds the municipality's press page the way a press office would: `pressrum import` makes the document, its snapshot
// goes into the page, and the script tag's files stand beside it.
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
/** The page with another room in it. */
const withRoom = (room) => page.replace(/<press-room[^]*<\/press-room>/, room);

// The same page with nothing in the room: what a visitor gets who was given the script tag alone.
const live = withRoom('<press-room></press-room>');
await writeFile(`${dist}/live.html`, live);
// The same with the site's own interface texts, and the document's URL.
await writeFile(
  `${dist}/own-texts.html`,
  withRoom('<press-room src="pressroom.json"></press-room>').replace(
    '<script src="pressrum.js"',
    '<script src="pressrum.js" data-texts="texts.json"',
  ),
);
// And the two lines of a built press room, whose script brings the content and the style sheet.
await writeFile(
  `${dist}/script.html`,
  live.replace('<link rel="stylesheet" href="pressrum.css" />', '').replace('pressrum.js', 'pressroom.js'),
);

await cp(fileURLToPath(new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js'))), dist, {
  recursive: true,
});
const [loader, css] = await Promise.all(
  ['pressrum.js', 'pressrum.css'].map((name) => readFile(`${dist}/${name}`, 'utf8')),
);
await writeFile(`${dist}/pressroom.js`, roomScript(loader, { language: 'sv', html: snapshot, css }));

// The builder, which a site may have beside its press page.
await cp(fileURLToPath(new URL('../builder/dist', import.meta.url)), `${dist}/builder`, { recursive: true });
