// What the embed's build does to its parts on the way in.
import { transform as minifyCss } from 'lightningcss';

/** Replaces one text in a source, and stops the build unless it stands there exactly once. */
export function replaceOnce(code, old, replacement, what) {
  const count = code.split(old).length - 1;
  if (count !== 1) throw new Error(`${what}: expected once in the source, found ${count} times.`);
  return code.replace(old, () => replacement);
}

/**
 * Lit makes a Trusted Types policy when it is imported, with no guard: where the page does not allow it, or another Lit
 * has made it, nothing is defined. Here its one `innerHTML` goes through `fillTemplate`, which needs no policy where the
 * engine has `setHTML`. Lit's version list, its only global, is left out as well.
 */
export const litWithoutPolicy = (fillTemplateModule) => ({
  name: 'lit-without-policy',
  transform(code, id) {
    if (/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) {
      code = replaceOnce(code, 's.innerHTML=t,s', 'fillTemplate(s,t),s', 'lit-html: innerHTML');
      code = replaceOnce(
        code,
        's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
        'void 0',
        'lit-html: policy',
      );
      code = replaceOnce(code, ',(t.litHtmlVersions??=[]).push("3.3.3")', '', 'lit-html: version');
      return { code: `import {fillTemplate} from ${JSON.stringify(fillTemplateModule)};${code}`, map: null };
    }
    return null;
  },
});

/** Finds the modules that the entry needs at once: those that it imports, and what these import, but no `import()`. */
export function firstModules() {
  const found = new Set();
  return {
    has: (id) => found.has(id),
    plugin: {
      name: 'first-modules',
      buildEnd() {
        const add = (id) => {
          if (found.has(id)) return;
          found.add(id);
          this.getModuleInfo(id).importedIds.forEach(add);
        };
        for (const id of this.getModuleIds()) if (this.getModuleInfo(id).isEntry) add(id);
      },
    },
  };
}

/** Puts every `import()` of a part into the hands of `importPart`; `build-scripts.mjs` then tells it which file that is. */
export const checkedImports = (importPartModule) => ({
  name: 'checked-imports',
  transform(code, id) {
    if (!/\bimport\(['"]/.test(code) || id.includes('node_modules/lit-html')) return null;
    const checked = code.replace(/\bimport\((['"][^'"]+['"])\)/g, 'importPart(() => import($1))');
    return { code: `import {importPart} from ${JSON.stringify(importPartModule)};${checked}`, map: null };
  },
});

/** Minifies the style sheets' texts, which stand in modules named `*.css.js` as one template literal each. */
export const minifiedStyles = () => ({
  name: 'minified-styles',
  transform(code, id) {
    if (!/\.css\.js$/.test(id)) return null;
    return {
      code: code.replace(/(?<== )`([^`]*)`/, (_, css) =>
        JSON.stringify(minifyCss({ filename: id, code: Buffer.from(css), minify: true }).code.toString()),
      ),
      map: null,
    };
  },
});

/**
 * Members of the document that no element shows yet. The page does not read them; whoever shows one takes it off this
 * list. (The snapshot is rendered with the whole shape, and a test holds the script's page to the snapshot's text.)
 */
const UNSHOWN = ['$schema', 'version'];

/** @param {object} shape */
const shown = (shape) => JSON.stringify(shape, (name, kind) => (UNSHOWN.includes(name) ? undefined : kind));

/** Puts the part of the model's shape that elements show in the place of the whole. */
export const shownShape = ({ pressRoom }) => ({
  name: 'shown-shape',
  transform: (code, id) =>
    /[\\/]model[\\/]dist[\\/]shape\.js$/.test(id)
      ? { code: `export const pressRoom = ${shown(pressRoom)};`, map: null }
      : null,
});
