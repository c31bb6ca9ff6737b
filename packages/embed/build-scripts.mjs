// From a bundle of ES modules to scripts that work with and without type="module". The entry may have no import or
// export, so what it shares with its parts goes to them as an argument: a part is a module whose default export is a
// function of that, which returns what the part exports.
import { createHash } from 'node:crypto';
import { minify } from 'terser';

const ENTRY = 'pressrum.js';
const EXPORTS = /^export \{([^}]*)\};\s*$/m;
const IMPORT = /^import \{([^}]*)\} from "\.\/([^"]+)";$/gm;
const DYNAMIC_IMPORT = /\(\) => import\("\.\/([^"]+)"\)/g;

/** `a as b, c` as pairs of names: `[['a', 'b'], ['c', 'c']]`. */
const names = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const [from, to = from] = name.split(' as ');
      return [from, to];
    });

/** What a module exports as an object literal, and its code without the statement. */
function takeExports(code, fileName) {
  const count = code.match(/^export /gm)?.length ?? 0;
  if (count !== 1) throw new Error(`${fileName}: expected one export statement, found ${count}.`);
  let exported = '';
  const rest = code.replace(EXPORTS, (_, list) => {
    exported = `{${names(list).map(([from, to]) => `${JSON.stringify(to)}: ${from}`)}}`;
    return '';
  });
  if (!exported) throw new Error(`${fileName}: an export that the build does not know.`);
  return { exported, rest };
}

/** What a part takes from the entry as a pattern to destructure, and the code without its imports. */
function takeImports(code, fileName) {
  const taken = [];
  const rest = code.replace(IMPORT, (_, list, from) => {
    if (from !== ENTRY) throw new Error(`${fileName} imports ${from}: parts share only what is in ${ENTRY}.`);
    taken.push(...names(list).map(([imported, local]) => `${JSON.stringify(imported)}: ${local}`));
    return '';
  });
  if (/^import[ {*"]/m.test(rest)) throw new Error(`${fileName}: an import that the build does not know.`);
  return { taken: `{${taken}}`, rest };
}

const minified = async (code, module) =>
  (
    await minify(code, {
      module,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
      format: { comments: false },
      // Lit's own members, which only the script itself meets.
      mangle: module || { properties: { regex: /^_\$/ } },
    })
  ).code;

export const integrityOf = (code) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/** A script without imports and exports, whose names are its own. */
export const closedScript = (code) => minified(`(() => {"use strict";\n${code}\n})();`, false);

/**
 * The files to write, by name.
 *
 * @param {import('rolldown').OutputChunk[]} chunks the bundle, one chunk a file
 * @returns {Promise<Map<string, string>>}
 */
export async function scriptFiles(chunks) {
  const files = new Map();

  /** Builds a part before those that fetch it, since they name its integrity. */
  async function build(fileName, above = []) {
    if (above.includes(fileName))
      throw new Error(`Parts that fetch each other: ${[...above, fileName].join(', ')}`);
    if (files.has(fileName)) return;
    const { code } = chunks.find((chunk) => chunk.fileName === fileName);
    for (const [, name] of code.matchAll(DYNAMIC_IMPORT)) await build(name, [...above, fileName]);
    files.set(fileName, await (fileName === ENTRY ? entry(code) : part(code, fileName)));
  }

  const withParts = (code) =>
    code.replace(DYNAMIC_IMPORT, (_, name) =>
      [name, integrityOf(files.get(name))].map((text) => JSON.stringify(text)),
    );

  const entry = (code) => {
    const { exported, rest } = takeExports(code, ENTRY);
    return closedScript(`${withParts(rest)}\nconst shared = ${exported};`);
  };

  const part = (code, fileName) => {
    const { taken, rest: withoutImports } = takeImports(code, fileName);
    const { exported, rest } = takeExports(withoutImports, fileName);
    return minified(`export default (${taken}) => {\n${withParts(rest)}\nreturn ${exported};\n};`, true);
  };

  await build(ENTRY);
  return files;
}
