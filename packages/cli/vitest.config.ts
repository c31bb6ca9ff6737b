import { nodeTests } from '../../vitest.shared.js';

export default nodeTests([], {
  // Most tests wait for a browser or a server: Vitest's own number of workers leaves a core without work.
  maxWorkers: '100%',
  projects: [
    {
      extends: true,
      test: {
        name: 'built-pages',
        include: ['test/pages/*.test.ts'],
        // One build of the sample room for all of them.
        globalSetup: 'test/pages/built-room.setup.ts',
      },
    },
    {
      extends: true,
      test: { name: 'command', include: ['test/**/*.test.ts'], exclude: ['test/pages/**'] },
    },
  ],
});
