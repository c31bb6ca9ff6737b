// The package map: which package may import which, and no import cycles. `npm run lint:map` checks it.

/** Beside these, a package may import only what its package.json names from npm. */
const MAP = {
  model: [],
  i18n: ['model'],
  base: ['i18n', 'model'],
  feeds: ['i18n', 'model'],
  about: ['base', 'i18n', 'model'],
  contact: ['base', 'i18n', 'model'],
  release: ['about', 'base', 'contact', 'i18n', 'model'],
  embed: ['about', 'base', 'contact', 'i18n', 'model', 'release'],
  react: ['about', 'base', 'contact', 'embed', 'release'],
  site: ['about', 'base', 'contact', 'embed', 'feeds', 'i18n', 'model', 'release'],
  build: ['embed', 'feeds', 'i18n', 'model', 'site'],
  cli: ['build', 'feeds', 'i18n', 'model', 'site'],
};

/** What tests and stories import does not count. */
const SOURCES = '\\.(?:test|testing|stories)\\.ts$';

const withoutNode = ['model', 'i18n', 'base', 'feeds', 'about', 'contact', 'release', 'embed', 'react', 'site'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Move what both need into a module of its own.',
      severity: 'error',
      from: { pathNot: SOURCES },
      to: { circular: true },
    },
    ...Object.entries(MAP).map(([name, allowed]) => ({
      name: `map-${name}`,
      comment: `${name} may import ${allowed.join(', ') || 'no other package of ours'}. See "Where things are" in CONTRIBUTING.md.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^packages/${name}/src/`, pathNot: SOURCES },
      to: { path: '^(?:packages|apps)/', pathNot: `^packages/(?:${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'no-node',
      comment: 'This package also runs in browsers and on edge platforms.',
      severity: 'error',
      from: { path: `^packages/(?:${withoutNode.join('|')})/src/`, pathNot: SOURCES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-relative-path-into-another-package',
      comment: 'Import it by its name, as those who install it do. What tests share is in packages/testing.',
      severity: 'error',
      from: { path: '^((?:packages|apps)/[^/]+)/', pathNot: '^packages/testing/src/' },
      to: { path: '^(?:packages|apps)/', pathNot: ['^$1/', '/dist/', '^packages/testing/src/'] },
    },
    {
      name: 'fixtures-through-testing',
      comment:
        'The testing package gives the fixtures of other packages a name; it imports nothing else of them by path.',
      severity: 'error',
      from: { path: '^packages/testing/src/' },
      to: { path: '^(?:packages|apps)/', pathNot: ['^packages/testing/', '/dist/', '^packages/[^/]+/fixtures/'] },
    },
    {
      name: 'scripts-only-in-tests',
      comment: 'What packages publish must not depend on the scripts of this repository.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: SOURCES },
      to: { path: '^(?:scripts|turbo)/' },
    },
    {
      name: 'not-resolvable',
      comment: 'The module is missing, or its package is not in package.json.',
      severity: 'error',
      from: { pathNot: SOURCES },
      to: { couldNotResolve: true, pathNot: ['^node:', '^@storybook/'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['\\.d\\.ts$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
