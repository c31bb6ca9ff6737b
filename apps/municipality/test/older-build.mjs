// Serves an older build of the script tag under /older-build/: the same code in chunks with other names and bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PREFIX = '/older-build/';
const folder = fileURLToPath(new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js')));

/** @param {string} text */
const integrityOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** @returns {Map<string, string>} texts by path */
function makeOlderBuild() {
  const names = readdirSync(`${folder}assets`);
  const older = (/** @type {string} */ name) => name.replace(/-[\w-]{8}\.js$/, '-OlderOne.js');
  const rename = (/** @type {string} */ text) =>
    names.reduce((result, name) => result.replaceAll(name, older(name)), text);
  let loader = rename(readFileSync(`${folder}pressrum.js`, 'utf8'));
  const chunks = names.map((name) => {
    const text = readFileSync(`${folder}assets/${name}`, 'utf8');
    const olderText = `${rename(text)}\n// older\n`;
    loader = loader.replace(integrityOf(text), integrityOf(olderText));
    return /** @type {const} */ ([`assets/${older(name)}`, olderText]);
  });
  return new Map([['pressrum.js', loader], ...chunks]);
}

/** @type {import('koa').Middleware} */
export function olderBuild(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  const text = makeOlderBuild().get(context.path.slice(PREFIX.length));
  if (text === undefined) return next();
  context.type = 'text/javascript';
  context.body = text;
}
