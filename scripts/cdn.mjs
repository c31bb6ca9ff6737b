// The script tag's files for a CDN: a folder per version, which never changes, and one that moves with the versions.
//   node scripts/cdn.mjs FOLDER              writes FOLDER/1.2.3 and FOLDER/1 from the built packages/embed
//   node scripts/cdn.mjs FOLDER --dry-run    says what it would write
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMain, root } from './environment.mjs';

const embed = join(root, 'packages/embed');

/**
 * The folder that moves with the versions: within it nothing breaks. Before 1.0.0, a minor version may break something.
 * @param {string} version
 */
export const movingFolder = (version) => {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
};

/** @param {string} file */
const integrityOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/**
 * All files in a folder with their integrity, without hidden ones.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export const integrities = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => !/(?:^|\/)\./.test(name) && name !== 'integrity.json')
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, integrityOf(join(folder, name))]),
  );

/**
 * How long caches may keep the files, for Netlify and Cloudflare Pages. A page on another site needs CORS for integrity.
 * @param {string} moving
 */
const headers = (moving) => `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=31536000, immutable
/${moving}/pressrum.js
  ! Cache-Control
  Cache-Control: public, max-age=3600
/${moving}/pressrum.css
  ! Cache-Control
  Cache-Control: public, max-age=3600
`;

/**
 * The tag to paste.
 * @param {string} version
 * @param {Record<string, string>} files
 */
const snippet = (version, files) =>
  `<script src="https://CDN/${version}/pressrum.js" integrity="${files['pressrum.js']}" crossorigin="anonymous" async></script>`;

/**
 * Writes both folders. Throws if the version is there with other files: a published version never changes.
 * @param {string} source the built script tag
 * @param {string} target
 * @param {string} version
 * @param {boolean} isDryRun
 * @returns {string[]} what was written
 */
export function writeCdn(source, target, version, isDryRun = false) {
  const files = integrities(source);
  const [fixed, moving] = [join(target, version), join(target, movingFolder(version))];
  if (existsSync(fixed) && JSON.stringify(integrities(fixed)) !== JSON.stringify(files))
    throw new Error(`${fixed}: has other files of this version; raise the version, or build the same commit`);
  if (!isDryRun) {
    // Chunks of earlier versions stay in the moving folder: pages that were loaded a moment ago may still ask for them.
    for (const folder of [fixed, moving])
      for (const name of Object.keys(files)) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        cpSync(join(source, name), join(folder, name));
      }
    writeFileSync(join(fixed, 'integrity.json'), `${JSON.stringify(files, null, 2)}\n`);
    writeFileSync(join(target, '_headers'), headers(movingFolder(version)));
  }
  const count = Object.keys(files).length;
  return [`${fixed}: ${count} files`, `${moving}: ${count} files`, snippet(version, files)];
}

if (isMain(import.meta.filename)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' } },
  });
  const [target] = positionals;
  if (!target) throw new Error('The folder is missing: node scripts/cdn.mjs FOLDER');
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(embed, 'package.json'), 'utf8'));
  for (const line of writeCdn(
    join(embed, 'dist/script-tag'),
    resolve(target),
    version,
    values['dry-run'] ?? false,
  ))
    console.log(values['dry-run'] ? `would write ${line}` : line);
}
