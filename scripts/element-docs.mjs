// The elements' documentation, from their docstrings.
//   node scripts/element-docs.mjs           writes docs/elements.md
//   node scripts/element-docs.mjs --check   fails where that is not what the docstrings say, or lacks something
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
import { format, resolveConfig } from 'prettier';
import { reportChecks } from './checks.mjs';
import { isMain, root } from './environment.mjs';

/**
 * @typedef {{ path: string, text: string }} Source
 * @typedef {{ name: string, description?: string, type?: { text: string } }} Item
 * @typedef {Item & { kind: string, privacy?: string, static?: boolean, parameters?: { name: string }[] }} Member
 * @typedef {object} Declaration
 * @property {string} name
 * @property {string} [tagName]
 * @property {string} [description]
 * @property {Item[]} [attributes]
 * @property {Member[]} [members]
 * @property {Item[]} [events]
 * @property {Item[]} [slots]
 * @property {Item[]} [cssProperties]
 * @property {Item[]} [cssClasses]
 */

/** Its declarations tell of its plugins alone. */
const { create, ts } = /** @type {any} */ (analyzer);

const page = join(root, 'docs/elements.md');

/** What the platform and Lit call, or an element has for its own kind: nobody's to use. */
const platformMembers =
  /^(connected|disconnected|adopted|attributeChanged)Callback$|^observedAttributes$|^requestUpdate$/;

/** @returns {Source[]} */
export const readSources = () =>
  ['base', 'release', 'contact', 'about', 'embed']
    .map((name) => `packages/${name}/src`)
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((path) => /(?<!\.test|\.testing|\.stories)\.ts$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** `@cssclass press-card - What it is on`: the manifest's own `@csspart` is for shadow roots. */
const cssClasses = {
  name: 'css-classes',
  /** @param {{ ts: any, node: any, moduleDoc: any }} found */
  analyzePhase({ ts: compiler, node, moduleDoc }) {
    if (!compiler.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(
      (/** @type {Declaration} */ { name }) => name === node.name.text,
    );
    if (!declaration) return;
    declaration.cssClasses = compiler
      .getJSDocTags(node)
      .filter((/** @type {any} */ tag) => tag.tagName.text === 'cssclass')
      .map((/** @type {any} */ tag) => {
        const [name, ...description] = String(tag.comment).split(' - ');
        return { name, description: description.join(' - ').replace(/\s+/g, ' ') };
      });
  },
};

/**
 * The elements, and what all of them share.
 * @param {Source[]} sources
 */
function describeElements(sources) {
  const modules = sources.map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: [cssClasses] });
  /** @type {{ path: string, declarations?: Declaration[] }[]} */
  const documented = manifest.modules;
  const declared = documented.flatMap(({ path, declarations = [] }) =>
    declarations.map((declaration) => ({ path, ...declaration })),
  );
  const shared = declared.find(({ name }) => name === 'PressElement');
  if (!shared) throw new Error('PressElement is not among the sources.');
  const tags = readTags(sources);
  const elements = declared
    .filter(({ tagName }) => tagName)
    .sort((a, b) => tags.indexOf(a.tagName ?? '') - tags.indexOf(b.tagName ?? ''));
  return { elements, shared };
}

/**
 * The tags of all elements, in the order of the documentation. Read from the source, because this runs without a build.
 * @type {(sources: { path: string, text: string }[]) => string[]}
 */
const readTags = (sources) =>
  sources.find(({ path }) => path.endsWith('embed/src/tags.ts'))?.text.match(/press-[a-z-]+/g) ?? [];

/** @param {Declaration} declaration */
const publicMembers = ({ members = [] }) =>
  members.filter(
    ({ name, privacy, static: isStatic }) =>
      (!privacy || privacy === 'public') && !isStatic && !name.startsWith('#') && !platformMembers.test(name),
  );

/**
 * The attributes of a class: those of its `static properties`, and those that it reads or writes itself.
 * @param {string} text
 */
function attributesIn(text) {
  const properties = /static override properties[^=]*= \{(.*?)\};/s.exec(text)?.[1] ?? '';
  const declared = [...properties.matchAll(/(\w+): \{([^}]*)\}/g)].map(([, name = '', options = '']) =>
    options.includes('attribute: false')
      ? ''
      : (/attribute: '([a-z-]+)'/.exec(options)?.[1] ?? name.toLowerCase()),
  );
  const used = [...text.matchAll(/this\.(?:get|has|set|toggle)Attribute\('([a-z-]+)'/g)].map(
    ([, name = '']) => name,
  );
  return [...declared, ...used].filter(Boolean);
}

/**
 * What exists and stands in no docstring.
 * @param {Source[]} sources
 * @returns {string[]}
 */
export function undocumented(sources) {
  const { elements, shared } = describeElements(sources);
  const base = sources.filter(({ path }) => path.startsWith('packages/base/'));
  const eventNames = new Map(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/class (\w+) extends Event \{[^}]*?super\('([a-z-]+)'/g)].map(
        ([, type = '', name = '']) => /** @type {const} */ ([type, name]),
      ),
    ),
  );
  /** @param {string} text @returns {string[]} */
  const eventsIn = (text) =>
    [...text.matchAll(/new (\w+Event)\(/g)].flatMap(([, type = '']) => eventNames.get(type) ?? []);
  /** @param {string} text @returns {string[]} */
  const propertiesIn = (text) => [...text.matchAll(/var\(\s*(--press-[a-z-]+)/g)].map(([, name = '']) => name);

  /** @type {string[]} */
  const problems = [];
  /** @param {string} where @param {string} kind @param {Iterable<string>} used @param {Item[]} [documented] */
  const compare = (where, kind, used, documented = []) => {
    const names = new Set(documented.filter(({ description }) => description).map(({ name }) => name));
    for (const name of new Set(used)) if (!names.has(name)) problems.push(`${where}: ${kind} ${name}`);
  };

  for (const element of elements) {
    const folder = sources.filter(({ path }) => dirname(path) === dirname(element.path));
    const own = [...base, ...folder].map(({ text }) => text);
    const where = element.tagName ?? '';
    if (!element.description) problems.push(`${where}: description`);
    compare(where, 'attribute', own.flatMap(attributesIn), element.attributes);
    compare(where, 'event', own.flatMap(eventsIn), element.events);
    compare(where, 'slot', [''], element.slots);
    const css = [...base, ...folder].filter(({ path }) => path.endsWith('.css.ts'));
    compare(
      where,
      'CSS property',
      css.flatMap(({ text }) => propertiesIn(text)),
      element.cssProperties,
    );
  }
  for (const declaration of [shared, ...elements])
    compare(
      declaration.name,
      'member',
      publicMembers(declaration).map(({ name }) => name),
      declaration.members,
    );

  // Most classes belong to templates that several elements share: each is described once, and only while it is there.
  const classes = [shared, ...elements].flatMap((declaration) => declaration.cssClasses ?? []);
  const others = new Set([...elements.map(({ tagName }) => tagName), ...eventNames.values()]);
  const used = new Map(
    sources.flatMap(({ path, text }) => {
      // A class is neither in a comment nor the name of an animation.
      const code = text.replace(/\/\*.*?\*\/|(?:@keyframes|animation:) press-[a-z-]+/gs, '');
      return [...code.matchAll(/(?<![-@/\w])press-[a-z]+(?:-[a-z]+)*(?!\.js)/g)].map(
        ([name]) => /** @type {const} */ ([name, path]),
      );
    }),
  );
  for (const [name, path] of used) if (!others.has(name)) compare(path, 'class', [name], classes);
  for (const { name } of classes) if (!used.has(name)) problems.push(`no template has the class ${name}`);
  return problems;
}

/** @param {string | undefined} text */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** @param {string} title @param {string} head @param {string[][]} rows */
function table(title, head, rows) {
  if (!rows.length) return '';
  const line = (/** @type {string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  const columns = head.split(', ');
  return `\n${title && `**${title}**\n\n`}${[columns, columns.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}

/** @param {string} name */
const code = (name) => (name ? `\`${name}\`` : '');

/** @param {Item[]} [items] */
const named = (items = []) => items.map(({ name, description = '' }) => [code(name), description]);

/** @param {Item[]} [items] */
const typed = (items = []) =>
  items.map(({ name, type, description = '' }) => [code(name), code(type?.text ?? ''), description]);

/** @param {Declaration} declaration @param {string} title */
function section(declaration, title) {
  const members = publicMembers(declaration);
  // The analyser takes the argument of an event's constructor for one.
  const events = (declaration.events ?? []).filter(({ description }) => description);
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], description = '' }) => [
      code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
      description,
    ]);
  return `
## ${title}

${declaration.description}
${table('Attributes', 'attribute, type, what it is', typed(declaration.attributes))}${table('Properties', 'property, type, what it is', typed(fields))}${table('Methods', 'method, what it does', methods)}${table('Events', 'event, when', named(events))}${table(
    'Inside',
    'slot, what may stand there',
    (declaration.slots ?? []).map(({ name, description = '' }) => [
      name ? code(name) : '(the element’s own)',
      description,
    ]),
  )}${table('Classes', 'class, what it is on', named(declaration.cssClasses))}${table('CSS properties', 'property, what it sets', named(declaration.cssProperties))}`;
}

/**
 * The page, as it is to stand in the repository.
 * @param {Source[]} sources
 */
export async function elementDocs(sources) {
  const { elements, shared } = describeElements(sources);
  const markdown = `<!-- Written by scripts/element-docs.mjs from the docstrings: change those. -->

# The elements

Each attribute, property, method, event, class and CSS property of each element. Classes are for rules of your own: they
stand in every rendering, snapshots too, and keep their names within a major version.
${elements.map((element) => section(element, `\`<${element.tagName}>\``)).join('')}
## Classes that all elements share
${table('', 'class, what it is on', named(shared.cssClasses))}`;
  return format(markdown, { ...(await resolveConfig(page)), parser: 'markdown' });
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function runElementDocs() {
  const sources = readSources();
  const isCurrent = contentOf(page) === (await elementDocs(sources));
  return reportChecks([
    { name: 'Everything that an element has is in a docstring', problems: undocumented(sources) },
    { name: 'docs/elements.md', problems: isCurrent ? [] : ['It is old. Run: node scripts/element-docs.mjs'] },
  ]);
}

if (isMain(import.meta.filename)) {
  if (!process.argv.includes('--check')) writeFileSync(page, await elementDocs(readSources()));
  process.exitCode = (await runElementDocs()).failed ? 1 : 0;
}
