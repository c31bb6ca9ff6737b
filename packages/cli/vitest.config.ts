import { nodeTests } from '../../vitest.shared.js';

// Most tests wait for a browser or a server: Vitest's own number of workers leaves a core without work.
export default nodeTests('test/**/*.test.ts', { maxWorkers: '100%' });
