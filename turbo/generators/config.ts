// `npm run generate component` and `npm run generate reader`: the files that a new element or format consists of.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlopTypes } from '@turbo/gen';

interface ComponentAnswers {
  name: string;
  package: string;
}

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const isKebabCase = (value: string) =>
  KEBAB_CASE.test(value) || 'Use small letters, digits and hyphens, such as release-banner.';

/** Adds a component's modules to its package's `exports` and `sideEffects`. */
function exportComponent(root: string, { name, package: folder }: ComponentAnswers): string {
  const file = join(root, 'packages', folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    exports: Record<string, string>;
    sideEffects: string[];
  };
  const modules = [`press-${name}`, `${name}.template`, `${name}.css`];
  for (const module of modules) manifest.exports[`./${module}.js`] = `./dist/${name}/${module}.js`;
  manifest.sideEffects = [...new Set([...manifest.sideEffects, `./dist/${name}/press-${name}.js`])];
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return `packages/${folder}/package.json: exports of press-${name}`;
}

export default function generators(plop: PlopTypes.NodePlopAPI): void {
  const root = plop.getDestBasePath();

  plop.setGenerator('component', {
    description: 'An element: template, styles, class, registration, stories and test',
    prompts: [
      {
        type: 'input',
        name: 'name',
        message: 'Name without "press-", such as release-banner',
        validate: isKebabCase,
      },
      { type: 'list', name: 'package', message: 'Package', choices: ['release', 'contact', 'about'] },
    ],
    actions: [
      {
        type: 'addMany',
        destination: '{{ turbo.paths.root }}/packages/{{ package }}/src/{{ name }}',
        base: 'templates/component',
        templateFiles: 'templates/component/*.hbs',
      },
      (answers) => exportComponent(root, answers as ComponentAnswers),
      {
        type: 'append',
        path: '{{ turbo.paths.root }}/packages/{{ package }}/src/index.ts',
        template: `export { Press{{ pascalCase name }} } from './{{ name }}/{{ name }}.js';`,
      },
      {
        type: 'modify',
        path: '{{ turbo.paths.root }}/packages/embed/src/tags.ts',
        pattern: /\] as const;/,
        template: `  'press-{{ name }}',\n] as const;`,
      },
      () => 'The compiler now names the records in packages/embed that need the new tag: npm run typecheck',
    ],
  });

  plop.setGenerator('reader', {
    description: 'A reader of another format: reader, registration and a fixture',
    prompts: [
      {
        type: 'input',
        name: 'name',
        message: "The format's name for --from, such as mfn",
        validate: isKebabCase,
      },
      { type: 'input', name: 'title', message: 'Its title in messages, such as MFN' },
    ],
    actions: [
      {
        type: 'add',
        path: '{{ turbo.paths.root }}/packages/feeds/src/readers/{{ name }}.ts',
        templateFile: 'templates/reader/reader.ts.hbs',
      },
      {
        type: 'add',
        path: '{{ turbo.paths.root }}/packages/feeds/fixtures/formats/{{ name }}/01-release.json',
        templateFile: 'templates/reader/01-release.json.hbs',
      },
      {
        type: 'modify',
        path: '{{ turbo.paths.root }}/packages/feeds/src/readers/formats.ts',
        pattern: /(import \{ via \} from '.\/via.js';\n)/,
        template: `$1import { {{ camelCase name }} } from './{{ name }}.js';\n`,
      },
      {
        type: 'modify',
        path: '{{ turbo.paths.root }}/packages/feeds/src/readers/formats.ts',
        pattern: /(const structuredFormats: readonly Format\[\] = \[\n)/,
        template: `$1  {{ camelCase name }},\n`,
      },
      () =>
        'Next: write the expected document beside the fixture (01-release.expected.json), and a row in docs/formats.md',
    ],
  });
}
