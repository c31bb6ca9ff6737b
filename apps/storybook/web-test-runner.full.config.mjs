// Every story in three engines, in light DOM and isolated; and an editor's walk from the start page.
import { browserTests } from '../../web-test-runner.shared.mjs';

export default await browserTests({
  files: ['test/stories.test.ts', 'test/newcomer.test.ts'],
  head: '<script>window.isFull = true</script>',
  counts: 'test-results/browser-full.json',
});
