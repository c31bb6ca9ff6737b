// How much memory hostile sources take: each family, at 20 MB, in a process of its own whose heap may not grow above
// 1.5 GB. What does not fit ends the process, and this.
//   npm run bench -- read
import { spawnSync } from 'node:child_process';
import { families } from './hostile-families.mjs';

const SIZE = 20_000_000;
const HEAP = 1500;

const [, , name] = process.argv;
if (name) {
  const { readAny } = await import('../dist/index.js');
  const { room, diagnostics } = readAny(/** @type {(size: number) => string} */ (families[name])(SIZE), {
    source: 'bench',
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(`${String(peak).padStart(5)} MB  ${name}: ${room ? 'read' : diagnostics[0]?.message}`);
} else {
  for (const family of Object.keys(families)) {
    const options = [
      `--max-old-space-size=${HEAP}`,
      '--disable-warning=ExperimentalWarning',
      import.meta.filename,
      family,
    ];
    const { status } = spawnSync(process.execPath, options, { stdio: ['ignore', 'inherit', 'ignore'] });
    if (status !== 0) {
      console.log(`   OUT of memory  ${family}`);
      process.exitCode = 1;
    }
  }
}
