// Tests that run in Node: the packages without elements, and everything named *.node.test.ts.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/{model,feeds,cli}/{src,test}/**/*.test.ts',
      '{packages,apps}/*/**/*.node.test.ts',
      'scripts/**/*.node.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
