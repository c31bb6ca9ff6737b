// Tests that run in Node: `node` are the packages without elements, and everything named *.node.test.ts; `pages` look
// at every story of the built Storybook, in Chromium.
import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/dist/**'];
const stories = 'apps/storybook/test/*.node.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'packages/{model,feeds,cli}/{src,test}/**/*.test.ts',
            '{packages,apps}/*/**/*.node.test.ts',
            'scripts/**/*.node.test.ts',
          ],
          exclude: [...exclude, stories],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: [stories],
          exclude,
          // One browser with a few pages is what two cores can do; a test's time holds its wait for a page.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
