// What `pressrum serve` answers beside nginx, which serves the folder of a build: node bench/serving.mjs [rounds]
// Needs wrk and nginx (node scripts/servers.mjs). To compare commands: COMMANDS=before=PATH,now=PATH node bench/serving.mjs
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { median } from '../../../scripts/bench/statistics.mjs';
import { findServers } from '../../../scripts/servers.mjs';
import { feedOf, releasesOf } from './generated.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = 5;
const CONNECTIONS = 50;
const RELEASES = 400;
const NGINX_PORT = 20_080;
const commands = Object.fromEntries(
  (process.env['COMMANDS'] ?? `serve=${fileURLToPath(new URL('../bin/pressrum.js', import.meta.url))}`)
    .split(',')
    .map((entry) => /** @type {[string, string]} */ (entry.split('='))),
);
const { wrk = '', nginx = '' } = findServers();
if (!wrk || !nginx) {
  console.log(
    'SKIPPED: requests a second, which needs wrk and nginx. To get them: node scripts/servers.mjs --install',
  );
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'pressrum-serving-'));
const site = 'https://www.bjorkvik.example/';
writeFileSync(join(folder, 'pressrum.config.json'), JSON.stringify({ site, sources: ['feed.json'] }));
writeFileSync(join(folder, 'feed.json'), JSON.stringify(feedOf(releasesOf(RELEASES))));
/** @typedef {{ port: number, pid: number }} Server */
/** @type {import('node:child_process').ChildProcess[]} */
const running = [];

/** @param {string} command @param {number} port */
async function startServe(command, port) {
  const options = ['serve', '--host', '127.0.0.1', '--port', `${port}`, '--no-preview', '--max-age', '3600'];
  const child = spawn(process.execPath, [command, ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(child);
  // Read on, as whoever keeps the log does.
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('"loaded"')) break;
  child.stdout.resume();
  return { port, pid: child.pid ?? 0 };
}

/** @param {number} port */
async function startNginx(port) {
  const conf = readFileSync(new URL('../../../deploy/nginx/static.conf', import.meta.url), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/press/dist', join(folder, 'dist'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  mkdirSync(join(folder, 'conf'));
  writeFileSync(
    join(folder, 'conf/nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    worker_processes 1; events { worker_connections 1000; }
    http { types { text/html html; application/json json; text/css css; application/javascript js; text/xml xml; }
      access_log off; ${temporary.join(' ')} ${conf} }`,
  );
  const child = spawn(nginx, ['-c', join(folder, 'conf/nginx.conf'), '-e', join(folder, 'error.log')]);
  running.push(child);
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)));
  return { port, pid: child.pid ?? 0 };
}

/** @param {string[]} paths */
const script = (paths) => `
local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local n = 0
function request() n = n + 1 return wrk.format("GET", paths[n % #paths + 1]) end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"rate":%f,"p99":%f,"bytes":%f,"errors":%d}\\n', summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(99) / 1000, summary.bytes / summary.requests, e.connect + e.read + e.write + e.timeout + e.status))
end
`;

/** Seconds of processor time that a process and its children have used, as Linux counts them. @param {number} pid */
function processorTime(pid) {
  /** @type {number} */
  let ticks = 0;
  for (const id of [
    pid,
    ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean),
  ]) {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}

/** @param {Server} server @param {string} encoding */
function load({ port, pid }, encoding) {
  const start = processorTime(pid);
  const parameters = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', `Accept-Encoding: ${encoding}`];
  const { stdout, stderr } = spawnSync(
    wrk,
    [...parameters, '-s', join(folder, 'paths.lua'), `http://127.0.0.1:${port}/`],
    { encoding: 'utf8' },
  );
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  if (!line) throw new Error(stdout + stderr);
  const result = /** @type {{ requests: number, rate: number, p99: number, bytes: number, errors: number }} */ (
    JSON.parse(line)
  );
  return { ...result, processor: ((processorTime(pid) - start) / result.requests) * 1e6 };
}

try {
  const [first = ''] = Object.values(commands);
  const build = spawnSync(process.execPath, [first, 'build'], { cwd: folder, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stderr);
  const list = JSON.parse(readFileSync(join(folder, 'dist/pressroom.json'), 'utf8'));
  const pages = list.releases.slice(0, 20).map((/** @type {{ id: string }} */ { id }) => `/releases/${id}.html`);
  writeFileSync(join(folder, 'paths.lua'), script(['/', '/pressroom.json', ...pages]));

  /** @type {Record<string, Server>} */
  const servers = { nginx: await startNginx(NGINX_PORT) };
  let next = NGINX_PORT + 1;
  for (const [name, command] of Object.entries(commands)) servers[name] = await startServe(command, next++);
  /** @type {Record<string, ReturnType<typeof load>[]>} */
  const results = {};
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, server] of Object.entries(servers))
      for (const encoding of ['gzip', 'br, gzip']) {
        const result = load(server, encoding);
        // The first round warms up.
        if (round) (results[`${name}, ${encoding}`] ??= []).push(result);
      }
  console.log(
    `${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections; load ${loadavg().map((load) => load.toFixed(1))}`,
  );
  for (const [name, rounds] of Object.entries(results)) {
    /** @param {'rate' | 'p99' | 'bytes' | 'processor'} figure */
    const of = (figure) => median(rounds.map((round) => round[figure]));
    const errors = rounds.reduce((sum, round) => sum + round.errors, 0);
    console.log(
      `${name.padEnd(20)} ${of('rate').toFixed(0).padStart(6)} requests/s, p99 ${of('p99').toFixed(1).padStart(6)} ms, ${of('processor').toFixed(0).padStart(4)} µs of processor and ${of('bytes').toFixed(0)} bytes each, ${errors} errors`,
    );
  }
} finally {
  for (const child of running) {
    child.kill();
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}
