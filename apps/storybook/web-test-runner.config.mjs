// Every story, once, in Chromium (or the first engine that `BROWSERS` names).
import { wantedEngines } from '../../scripts/browsers.mjs';
import { browserTests } from '../../web-test-runner.shared.mjs';

export default await browserTests({
  files: ['test/stories.test.ts'],
  engines: wantedEngines.slice(0, 1),
  counts: 'test-results/browser.json',
});
