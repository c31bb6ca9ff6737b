// What an archive costs to build: node bench/archive.mjs [releases]
// A feed with the newest releases, and a file with all of them; then one more in the feed. Each build is a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feedOf, releasesOf } from './generated.mjs';

const COUNT = Number(process.argv[2] ?? 10_000);
const ROUNDS = 5;
const command = fileURLToPath(new URL('../bin/pressrum.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pressrum-archive-'));
/** @param {string} name @param {unknown} value */
const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));

/** Seconds, the largest resident set in MB, and what the command said. */
function build() {
  const start = process.hrtime.bigint();
  const script = `
    process.argv = [process.execPath, ${JSON.stringify(command)}, 'build', '--json'];
    process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS));
    await import(${JSON.stringify(command)});`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  const memory = Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024;
  return { seconds, memory, ...JSON.parse(stdout) };
}

const releases = releasesOf(COUNT + ROUNDS);
write('pressrum.config.json', {
  site: 'https://www.bjorkvik.example/press/',
  sources: ['feed.json', 'archive.json'],
  organization: { name: 'Björkviks kommun', telephone: [{ text: '0980-319 200', e164: '+46980319200' }] },
  contactPoints: [{ name: 'Presstjänsten', telephone: [{ text: '0980-319 210', e164: '+46980319210' }] }],
  holidays: { country: 'SE' },
  hours: [
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '08:00', closes: '16:30' },
  ],
});
write('archive.json', feedOf(releases.slice(ROUNDS)));
write('feed.json', feedOf(releases.slice(ROUNDS, ROUNDS + 30)));

try {
  const whole = build();
  console.log(
    `${COUNT} releases: ${whole.seconds.toFixed(1)} s, ${whole.memory.toFixed(0)} MB, ${whole.files.written.length} files`,
  );
  const again = build();
  console.log(
    `nothing new:       ${again.seconds.toFixed(2)} s (${percent(again.seconds / whole.seconds)}), ${again.files.written.length} files`,
  );
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) {
    write('feed.json', feedOf(releases.slice(ROUNDS - round, ROUNDS - round + 30)));
    rounds.push(build());
  }
  rounds.sort((a, b) => a.seconds - b.seconds);
  const { seconds, memory } = rounds[Math.floor(ROUNDS / 2)];
  const files = Math.max(...rounds.map((round) => round.files.written.length));
  console.log(
    `one more release:  ${seconds.toFixed(2)} s (${percent(seconds / whole.seconds)}, at most 5 %), ${memory.toFixed(0)} MB, at most ${files} files (at most 20); median of ${ROUNDS}`,
  );
  console.log(`in the folder:     ${readdirSync(join(folder, 'dist'), { recursive: true }).length} names`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} ratio */
function percent(ratio) {
  return `${(ratio * 100).toFixed(1)} %`;
}
