import { nodeTests } from '../../vitest.shared.js';

// One browser with a few pages is what two cores can do. A test's time holds its wait for a page.
export default nodeTests('test/**/*.{node,full}.test.ts', {
  name: 'pages',
  fileParallelism: false,
  isolate: true,
  testTimeout: 300_000,
  hookTimeout: 300_000,
});
