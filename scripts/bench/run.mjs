// Runs the benchmarks: npm run bench -- PART [OPTIONS], or all parts without one. Each compares ours with a floor, and with
// what others use, in one run. Options are those of the part's scripts, such as --rounds 5 or --json FILE.
import { spawnSync } from 'node:child_process';
import { environment, root } from '../environment.mjs';

/** The scripts of each part. @type {Record<string, string[][]>} */
const parts = {
  bytes: [['scripts/budgets.mjs'], ['packages/cli/bench/first-view.mjs']],
  render: [['packages/react/bench/render.mjs'], ['packages/release/bench/search.mjs']],
  growth: [['packages/embed/bench/growth.mjs']],
  load: [['packages/cli/bench/loading.mjs'], ['packages/cli/bench/loading.mjs', '--network', 'lighthouse']],
  read: [
    ['packages/feeds/bench/rss.mjs'],
    ['packages/feeds/bench/slopes.mjs'],
    ['packages/feeds/bench/memory.mjs'],
  ],
  build: [['packages/cli/bench/archive.mjs']],
  serve: [['packages/cli/bench/serving.mjs']],
  start: [['packages/cli/bench/start.mjs']],
};

const [part, ...options] = process.argv.slice(2);
const scripts = part === undefined ? Object.values(parts).flat() : parts[part];
if (!scripts) throw new Error(`There is no part ${part}. There is ${Object.keys(parts).join(', ')}.`);

for (const [script = '', ...more] of scripts) {
  console.log(`\n${[script, ...more].join(' ')}`);
  const { status } = spawnSync('node', [script, ...more, ...options], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
