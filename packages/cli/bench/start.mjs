// What the command costs from start to end, against Node itself doing nothing:
//   node packages/cli/bench/start.mjs [--rounds 15] [--json FILE]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report, watchLoad } from '../../../scripts/bench/report.mjs';
import { takeTurns, timeOf } from '../../../scripts/bench/take-turns.mjs';

const { rounds, json } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, json: { type: 'string' } },
}).values;
const command = fileURLToPath(new URL('../bin/pressrum.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pressrum-start-'));
const text = join(folder, 'nyhet.txt');
writeFileSync(text, 'Bron öppnar på lördag\n\n2026-11-19\n\nKommunen öppnar den nya bron över ån.\n');

/** @type {Record<string, string[]>} */
const runs = {
  'node -e 0': ['-e', '0'],
  'pressrum --help': [command, '--help'],
  'pressrum build --help': [command, 'build', '--help'],
  'pressrum import of one text': [command, 'import', text],
};

/** @param {string} name */
function run(name) {
  const { status, stderr } = spawnSync(process.execPath, runs[name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
}

try {
  const load = watchLoad();
  const samples = await takeTurns(Object.keys(runs), (name) => timeOf(() => run(name)), {
    rounds: Number(rounds),
    warmUp: 1,
  });
  report([{ name: 'start to end', unit: 'ms', floor: 'node -e 0', samples }], {
    part: 'start',
    subject: `Node ${process.version}, ${rounds} rounds`,
    load: load(),
    json,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
