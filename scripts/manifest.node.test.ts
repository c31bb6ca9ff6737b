// The manifests of the elements, and what is generated from them, are what tools expect.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { describe, expect, it } from 'vitest';
import { root } from './environment.mjs';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const schema = readJson(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json')) as object;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

const folders = globSync('packages/*/dist/custom-elements.json', { cwd: root }).map((path) =>
  join(root, path, '../..'),
);
const manifests = folders.map((folder) => ({
  folder,
  manifest: readJson(join(folder, 'dist/custom-elements.json')) as Package,
}));
const elements = manifests.flatMap(({ manifest }) =>
  manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap((declaration) =>
      'tagName' in declaration && declaration.tagName ? [declaration as CustomElementDeclaration] : [],
    ),
  ),
);
const generated = globSync('packages/*/dist/types/*', { cwd: root }).map((path) => join(root, path));

/** Finds the word `undefined` where it is no type of a property that may be absent. */
const findUndefined = (text: string): string[] => text.match(/^.*(?<!\| )\bundefined\b.*$/gm) ?? [];

describe('The manifests of the elements', () => {
  it('describe all elements', () => {
    const tags = readFileSync(join(root, 'packages/embed/src/tags.ts'), 'utf8').match(/(?<=')press-[a-z-]+/g);
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(tags!.sort());
  });

  it('are valid by the official schema, which refuses another one (control)', () => {
    for (const { manifest } of manifests) expect([validate(manifest), validate.errors]).toEqual([true, null]);
    expect(validate({ schemaVersion: '1.0.0', modules: [{ kind: 'javascript-module' }] })).toBe(false);
  });

  it('name only modules that are in the package', () => {
    const missing = manifests.flatMap(({ folder, manifest }) =>
      manifest.modules.map(({ path }) => path).filter((path) => !globSync(join(folder, path)).length),
    );
    expect(missing).toEqual([]);
  });

  it('name the module that registers each element, and the one with its class', () => {
    const registered = manifests.flatMap(({ manifest }) =>
      manifest.modules.flatMap(({ exports = [] }) =>
        exports.filter(({ kind }) => kind === 'custom-element-definition'),
      ),
    );
    expect(registered.map(({ name }) => name).sort()).toEqual(elements.map(({ tagName }) => tagName).sort());
    for (const { declaration } of registered) expect(declaration.module).toMatch(/^dist\/.*\.js$/);
  });

  it.each(elements.map((element) => [element.tagName, element] as const))(
    'contain what %s inherits, types of its events, and the property of each attribute',
    (_, { members = [], events = [], attributes = [] }) => {
      const names = members.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['src', 'headingLevel', 'isolate']));
      expect(members.find(({ name }) => name === 'src')).toMatchObject({
        attribute: 'src',
        inheritedFrom: { name: 'PressElement', package: '@pressrum/base', module: 'dist/press-element.js' },
      });
      expect(events.map(({ name, type }) => `${name}: ${type.text}`).sort()).toEqual([
        'press-error: PressErrorEvent',
        'press-load: PressLoadEvent',
      ]);
      // `lang` is the platform's, and the element sets `state` itself.
      const untied = attributes.filter(({ fieldName }) => !fieldName).map(({ name }) => name);
      expect(untied.sort()).toEqual(['lang', 'state']);
      for (const { fieldName } of attributes) if (fieldName) expect(names).toContain(fieldName);
    },
  );
});

describe('The types and data generated from the manifests', () => {
  it('never say undefined where there is nothing', () => {
    expect(generated.length).toBeGreaterThan(20);
    expect(generated.flatMap((path) => findUndefined(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('are searched for the word undefined as generators print it (control)', () => {
    expect(findUndefined('a?: string | undefined;\nb?: PressAbout["undefined"];')).toHaveLength(1);
    expect(findUndefined('Background. _(default: undefined)_')).toHaveLength(1);
  });
});
