// What the embed's build does to its parts on the way in.
import { transform as minifyCss } from 'lightningcss';

/** Replaces one text in a source, and stops the build unless it stands there exactly once. */
export function replaceOnce(code, old, replacement, what) {
  const count = code.split(old).length - 1;
  if (count !== 1) throw new Error(`${what}: expected once in the source, found ${count} times.`);
  return code.replace(old, () => replacement);
}

/**
 * What is other in the script's lit-html. It makes a Trusted Types policy when it is imported, with no guard: where the
 * page does not allow it, or another Lit has made it, nothing is defined. Here its one `innerHTML` goes through
 * `fillTemplate`, which needs no policy where the engine has `setHTML`. Its version list, its only global, is left out;
 * and so is what our templates never have, since a snapshot could not show it: `.property`, `@event` and element bindings,
 * bindings in comments and in elements of raw text (`textarea`, `style`), and templates of SVG and MathML; and what nobody
 * here calls.
 */
const litChanges = [
  ['s.innerHTML=t,s', 'fillTemplate(s,t),s'],
  ['s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'void 0'],
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")', ''],
  ['ctor:"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H', 'ctor:"?"===e[1]?L:H'],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  ['2===i?"<svg>":3===i?"<math>":""', '""'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  ['const e=s?.renderBefore??i;let h=e._$litPart$', 'const e=i;let h=e._$litPart$'],
  ['const t=s?.renderBefore??null;', 'const t=null;'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['get tagName(){return this.element.tagName}', ''],
  ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
  [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ',0){}'],
];

/** Puts {@link litChanges} into lit-html; the build stops when one of them does not fit. */
export const ownLit = (fillTemplateModule) => ({
  name: 'own-lit',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    for (const [old, replacement] of litChanges) code = replaceOnce(code, old, replacement, `lit-html: ${old}`);
    return { code: `import {fillTemplate} from ${JSON.stringify(fillTemplateModule)};${code}`, map: null };
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
