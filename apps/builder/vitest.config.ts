import { nodeTests } from '../../vitest.shared.js';

export default nodeTests('src/**/*.test.ts');
