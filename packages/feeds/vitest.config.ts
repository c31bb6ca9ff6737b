import { nodeTests, propertyTests } from '../../vitest.shared.js';

export default nodeTests('src/**/*.test.ts', propertyTests);
