import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findServers } from '../../../../scripts/servers.mjs';
import { start, temporaryFolder } from './processes.testing.js';

/** What wrk counted. */
export interface Load {
  requests: number;
  /** In seconds. */
  duration: number;
  /** Connections that were refused or broke, answers that did not come in time. */
  socketErrors: number;
  /** Answers with a status of 400 or more. */
  badStatuses: number;
  /** In milliseconds. */
  median: number;
  p99: number;
}

export const said = ({ requests, duration, median, p99, socketErrors, badStatuses }: Load): string =>
  `${Math.round(requests / duration)} requests a second for ${duration.toFixed(0)} s, half of them answered within ${median.toFixed(1)} ms, 99 of 100 within ${p99.toFixed(1)} ms; ${socketErrors} socket errors, ${badStatuses} answers with an error`;

/** Asks for one path after the other, over and over, and says at the end what came of it. */
const script = (paths: readonly string[]) => `
local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local threads, n = 0, 0
function setup(thread) thread:set("offset", threads * 1000) threads = threads + 1 end
function init() n = offset end
function request()
  n = n + 1
  return wrk.format("GET", paths[n % #paths + 1])
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"duration":%f,"socketErrors":%d,"badStatuses":%d,"median":%f,"p99":%f}\\n',
    summary.requests, summary.duration / 1e6, e.connect + e.read + e.write + e.timeout, e.status,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`;

/** Loads a server as browsers do until `end`, which says how it went. */
export async function load(
  port: number,
  paths: readonly string[],
  connections = 50,
): Promise<{ end: () => Promise<Load> }> {
  const file = join(await temporaryFolder(), 'paths.lua');
  await writeFile(file, script(paths));
  const wrk = start(findServers().wrk!, [
    ...['-t2', `-c${connections}`, '-d1h', '--timeout', '20s', '-H', 'Accept-Encoding: gzip', '-s', file],
    `http://127.0.0.1:${port}/`,
  ]);
  return {
    async end() {
      await wrk.end('SIGINT');
      const said = wrk
        .out()
        .split('\n')
        .find((line) => line.startsWith('{'));
      if (!said) throw new Error(`wrk: ${wrk.err()}${wrk.out()}`);
      return JSON.parse(said) as Load;
    },
  };
}
