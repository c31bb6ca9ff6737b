import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The configuration of a package's tests in Node, in its `vitest.config.ts`. Files named `*.full.test.ts` are only in
 * `--mode full`.
 */
export const nodeTests = (include: string | string[], more: ViteUserConfig['test'] = {}) =>
  defineConfig(({ mode }) => ({
    test: {
      include: [include].flat(),
      exclude: ['**/node_modules/**', '**/dist/**', ...(mode === 'full' ? [] : ['**/*.full.test.ts'])],
      // Half of the time would go into loading the same modules for each file. Files leave nothing behind.
      isolate: false,
      // Generous, since a machine that is busy with other work must make no test fail.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 120_000 } },
      // How many tests passed, for `npm test`: in `test-results/test.json` or, in `--mode full`, `full.json`.
      reporters: ['default', 'json'],
      outputFile: { json: `test-results/${mode}.json` },
      ...more,
    },
  }));

/** What packages with property tests add. */
export const propertyTests: ViteUserConfig['test'] = {
  setupFiles: [`${import.meta.dirname}/vitest.properties.ts`],
  globalSetup: [`${import.meta.dirname}/vitest.properties.ts`],
};
