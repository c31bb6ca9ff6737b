// What all tests in browsers share.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/browser-reporter.mjs';
import { ensureBrowsers, wantedEngines } from './scripts/browsers.mjs';
import { builtPages } from './scripts/built-pages.mjs';
import { startEngines } from './scripts/engines.mjs';
import { root } from './scripts/environment.mjs';

/**
 * The configuration of @web/test-runner for some files. All limits are generous, since a machine that is busy with other
 * work must make no test fail.
 * @param {object} tests
 * @param {string[]} tests.files
 * @param {string} tests.counts where the number of passed and failed tests goes, for `npm test`
 * @param {import('./scripts/browsers.mjs').Engine[]} [tests.engines]
 * @param {string} [tests.head] HTML before the tests
 * @param {import('koa').Middleware[]} [tests.middleware]
 */
export const browserTests = async ({ files, counts, engines = wantedEngines, head = '', middleware = [] }) => ({
  rootDir: root,
  files,
  browsers: await startEngines(ensureBrowsers(engines)),
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 3_600_000,
  testFramework: { config: { timeout: 180_000 } },
  /** @param {string} framework */
  testRunnerHtml: (framework) => `${head}<script type="module" src="${framework}"></script>`,
  nodeResolve: true,
  plugins: [
    // Class fields must not hide Lit's accessors: the same compiler settings as the build's.
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) }),
  ],
  middleware: [...middleware, builtPages],
  /** @param {{ args: unknown[] }} log */
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(counts, engines)],
});
