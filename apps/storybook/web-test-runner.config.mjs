// An editor's walk in three engines; every story once, in Chromium (or the first engine that `BROWSERS` names).
import { browserTests } from '../../web-test-runner.shared.mjs';

const walk = await browserTests({ files: ['test/newcomer.test.ts'], counts: 'test-results/browser.json' });

export default {
  ...walk,
  groups: [{ name: 'stories', files: ['test/stories.test.ts'], browsers: walk.browsers.slice(0, 1) }],
};
