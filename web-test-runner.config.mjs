// Component tests and tests of pages, in three engines. `BROWSERS=chromium,firefox` takes fewer.
//   npx wtr                 all of them
//   npx wtr --files FILE    one file
import { olderBuild } from './apps/municipality/test/older-build.mjs';
import { hostileContent } from './scripts/hostile-content.mjs';
import { browserTests } from './web-test-runner.shared.mjs';

export default await browserTests({
  files: [
    'packages/{base,release,contact,about,embed}/src/**/*.test.ts',
    'apps/{builder,municipality}/test/**/*.test.ts',
    '!**/*.{node,full}.test.ts',
  ],
  middleware: [olderBuild, hostileContent],
  counts: 'test-results/browser.json',
});
