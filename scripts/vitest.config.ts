import { nodeTests } from '../vitest.shared.js';

// The other tests run in browsers.
export default nodeTests('**/*.node.test.ts', { name: 'scripts' });
