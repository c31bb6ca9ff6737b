import { nodeTests } from '../../vitest.shared.js';

// The other tests run in browsers.
export default nodeTests('test/**/*.{node,full}.test.ts');
