// Builds the rooms, makes the forms of their pages, and serves them.
import { join } from 'node:path';
import { filesOf, servePrecompressed } from '../precompressed.mjs';
import { buildSample, sampleConfig, serveSource } from '../sample-room.mjs';

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {Case & { form: string, url: string }} Page
 */

const SCRIPT = /<script src="[^"]*"(?: integrity="[^"]*")? async><\/script>\n/;
const STYLES = /<link rel="stylesheet" href="assets\/pressrum\.[^>]*>\n/;
const ROOM = /<press-room [^>]*>.*<\/press-room>/s;

/**
 * Makes a form of a page from its HTML and the snippets of its press room.
 * @type {Record<import('./cases.mjs').Form, (html: string, snippets: string[]) => string>}
 */
const makeForm = {
  floor: (html) => replace(html, SCRIPT, ''),
  snapshot: (html) => html,
  pasted: (html, [, pasted = '']) => replace(replace(html, SCRIPT, ''), ROOM, pasted),
  // Its script brings the style sheet.
  script: (html, [script = '']) => replace(replace(replace(html, SCRIPT, ''), STYLES, ''), ROOM, script),
};

/** @param {string} html @param {RegExp} pattern @param {string} replacement */
function replace(html, pattern, replacement) {
  if (!pattern.test(html)) throw new Error(`the page has no ${pattern}`);
  return html.replace(pattern, replacement);
}

/**
 * Serves every form of every case, built by a checkout.
 * @param {readonly Case[]} cases
 * @param {string} checkout
 * @param {string} folder for what is built
 * @returns {Promise<{ pages: Page[], close(): void }>}
 */
export async function servePages(cases, checkout, folder) {
  const pages = [];
  /** @type {{ close(): void }[]} */
  const servers = [];
  for (const room of new Set(cases.map((one) => one.room))) {
    const files = await buildRoom(checkout, room, join(folder, room));
    const snippets = readSnippets(String(files.get('snippet.html') ?? ''));
    const paths = new Map();
    for (const one of cases.filter((each) => each.room === room)) {
      const path = findPath(files, one.page);
      for (const form of one.forms) {
        const formPath = path.replace('.html', `-${form}.html`);
        const demo = form === 'script' ? files.get('script.html') : undefined;
        paths.set({ ...one, form }, formPath);
        files.set(formPath, demo ?? Buffer.from(makeForm[form](String(files.get(path)), snippets)));
      }
    }
    const server = await servePrecompressed(files);
    servers.push(server);
    for (const [page, path] of paths) pages.push({ ...page, url: server.url + path });
  }
  return { pages, close: () => servers.forEach(({ close }) => close()) };
}

/** @param {string} checkout @param {Case['room']} name @param {string} folder */
async function buildRoom(checkout, name, folder) {
  if (name === 'municipality') return filesOf(join(checkout, 'apps/municipality/dist'));
  const source = await serveSource(45, { pictures: name === 'picture' });
  const config = { ...sampleConfig(`${source.url}feed.json`), allow: ['127.0.0.1'] };
  const built = await buildSample(folder, config, join(checkout, 'packages/cli/bin/pressrum.js'));
  source.close();
  return filesOf(built);
}

/** @type {Record<string, string>} */
const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

/** The snippets in `snippet.html`, as an editor copies them. @param {string} html */
const readSnippets = (html) =>
  [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) =>
    code.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ENTITIES[name] ?? ''),
  );

/** @param {ReadonlyMap<string, unknown>} files @param {RegExp} pattern */
function findPath(files, pattern) {
  const path = [...files.keys()].find((each) => pattern.test(each));
  if (!path) throw new Error(`the room has no ${pattern}`);
  return path;
}
