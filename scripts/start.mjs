// `npm start`: builds everything, then serves the municipality's press page and Storybook, and prints both addresses.
import { spawnSync } from 'node:child_process';
import { environment, root } from './environment.mjs';
import { municipalityHeaders, serve } from './serve.mjs';

console.log('Building the packages, the sample press room and Storybook …');
const build = spawnSync('turbo', ['run', 'build', '--output-logs=errors-only'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) process.exit(build.status ?? 1);

const page = await serve(`${root}apps/municipality/dist`, { port: 8080, headers: municipalityHeaders });
// The code of its builder shows the sample, which pages elsewhere may then load.
const storybook = await serve(`${root}apps/storybook/dist`, {
  port: 6006,
  headers: { 'Access-Control-Allow-Origin': '*' },
});
console.log(`
  The municipality's press page   ${page.url}
  Storybook                       ${storybook.url}

  The page's text is in apps/municipality/press/. Ctrl+C ends.
`);
