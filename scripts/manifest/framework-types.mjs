import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { camelCase } from './elements.mjs';
import { allClasses, fieldsOf } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').ElementClass & { tagName: string }} Element */

const EVENTS = ['PressErrorEvent', 'PressLoadEvent'];

/** @param {string | undefined} text */
const comment = (text = '') => `  /** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n`;

/** @param {string} name */
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/**
 * The members of an interface.
 * @param {{ name: string, type: string, description?: string | undefined }[]} items
 */
const membersOf = (items) =>
  items
    .map(({ name, type, description }) => `${comment(description)}  ${key(name)}?: ${type} | undefined;\n`)
    .join('');

/**
 * The properties of an element, under their own names and under those of their attributes.
 * @param {Element} element
 */
const propsOf = (element) =>
  fieldsOf(element).flatMap(({ name, attribute, description }) =>
    [...new Set([name, attribute ?? name])].map((alias) => ({
      name: alias,
      type: `${element.name}['${name}'] | null`,
      description,
    })),
  );

/**
 * The listeners of an element.
 * @param {Element} element
 * @param {(event: string) => string} listenerName
 */
const listenersOf = ({ events = [] }, listenerName) =>
  events.map(({ name, type, description }) => ({
    name: listenerName(name),
    type: `((event: ${type?.text ?? 'Event'}) => void)`,
    description,
  }));

/** @param {string} text */
const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * How a framework names the listeners and finds the types of elements.
 * @type {Record<string, { listener: (event: string) => string, imports: string, type: (props: string, element: Element) => string, module: string, declare: (members: string) => string }>}
 */
const frameworks = {
  react: {
    imports: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    listener: (event) => `on${event}`,
    type: (props, { name }) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${props}`,
    module: 'react',
    declare: (members) => `  namespace JSX {\n    interface IntrinsicElements {\n${members}    }\n  }\n`,
  },
  preact: {
    imports: `import type { HTMLAttributes } from 'preact';`,
    listener: (event) => `on${event}`,
    type: (props, { name }) => `HTMLAttributes<${name}> & ${props}`,
    module: 'preact',
    declare: (members) => `  namespace JSX {\n    interface IntrinsicElements {\n${members}    }\n  }\n`,
  },
  solid: {
    imports: `import type { JSX } from 'solid-js';`,
    listener: (event) => `on:${event}`,
    type: (props, { name }) => `JSX.HTMLAttributes<${name}> & ${props}`,
    module: 'solid-js',
    declare: (members) => `  namespace JSX {\n    interface IntrinsicElements {\n${members}    }\n  }\n`,
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps } from 'vue';`,
    listener: (event) => camelCase(`on-${event}`),
    type: (props, { name }) => `new () => ${name} & { $props: HTMLAttributes & PublicProps & ${props} }`,
    module: 'vue',
    declare: (members) => `  interface GlobalComponents {\n${members}  }\n`,
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    listener: (event) => `on${event}`,
    type: (props, { name }) => `HTMLAttributes<${name}> & ${props}`,
    module: 'svelte/elements',
    declare: (members) => `  interface SvelteHTMLElements {\n${members}  }\n`,
  },
};

/**
 * The declarations by which a framework knows the elements of a package: one file per framework.
 * @param {Element[]} elements
 * @param {keyof typeof frameworks & string} framework
 * @param {string} packageName
 */
export function declareFor(elements, framework, packageName) {
  const { imports, listener, type, module, declare } = /** @type {typeof frameworks[string]} */ (
    frameworks[framework]
  );
  const interfaces = elements.map(
    (element) =>
      `/** The properties and events of \`${element.tagName}\`. */\nexport interface ${element.name}Props {\n${membersOf(
        [...propsOf(element), ...listenersOf(element, listener)],
      )}}\n`,
  );
  const members = elements.map(
    (element) =>
      `${comment(element.description)}      '${element.tagName}': ${type(`${element.name}Props`, element)};\n`,
  );
  return `// ${capitalize(framework)}'s types of the elements. Written from custom-elements.json.
import type { ${EVENTS.join(', ')} } from '@pressrum/base';
import type { ${elements.map(({ name }) => name).join(', ')} } from '${packageName}';
${imports}

${interfaces.join('\n')}
declare module '${module}' {
${declare(members.join(''))}}
`;
}

/**
 * A plugin of the custom elements analyzer: writes the types of each framework.
 * @param {string} folder
 * @param {string} packageName
 */
export const frameworkTypes = (folder, packageName) => ({
  name: 'framework-types',
  /** @param {import('./manifest.mjs').LinkPhase} phase */
  packageLinkPhase({ customElementsManifest }) {
    const elements = allClasses(customElementsManifest).flatMap((element) =>
      element.tagName ? [{ ...element, tagName: element.tagName }] : [],
    );
    mkdirSync(folder, { recursive: true });
    for (const framework of Object.keys(frameworks))
      writeFileSync(join(folder, `${framework}.d.ts`), declareFor(elements, framework, packageName));
  },
});
