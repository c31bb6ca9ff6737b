// Component tests and stories in three engines. `BROWSERS=chromium,firefox` takes fewer.
//   npx wtr                              all of it
//   npx wtr --group components           one part
//   npx wtr --files FILE                 one file
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { olderBuild } from './apps/municipality/test/older-build.mjs';
import { ensureBrowsers, wantedEngines } from './scripts/browsers.mjs';
import { builtPages } from './scripts/built-pages.mjs';
import { countReporter } from './scripts/count-tests.mjs';
import { startEngines } from './scripts/engines.mjs';
import { root } from './scripts/environment.mjs';

const browsers = await startEngines(ensureBrowsers(wantedEngines));

const groups = [
  {
    name: 'components',
    files: [
      'packages/{base,release,contact,about,embed}/src/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      '!**/*.node.test.ts',
    ],
  },
  { name: 'stories', files: ['scripts/stories.test.ts'] },
];

export default {
  rootDir: root,
  // Files that were named on the command line are run instead.
  groups: process.argv.includes('--files') ? [] : groups,
  browsers,
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 420_000,
  testFramework: { config: { timeout: 20_000 } },
  /** @param {string} framework */
  testRunnerHtml: (framework) =>
    `<script>window.isFull = ${Boolean(process.env.FULL)}</script><script type="module" src="${framework}"></script>`,
  nodeResolve: true,
  plugins: [
    // Class fields must not hide Lit's accessors: the same compiler settings as the build's.
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) }),
  ],
  middleware: [olderBuild, builtPages],
  /** @param {{ args: unknown[] }} log */
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(process.env.COUNTS_FILE)],
};
