import type { CommandIo } from '../io.js';

/**
 * Logs events on standard output, as lines of JSON. Those of one turn of the event loop are written together, because under
 * load a write of each would take a good part of the time.
 */
export function createLog({ stdout, now }: Pick<CommandIo, 'stdout' | 'now'>) {
  let lines = '';
  const flush = () => {
    if (lines) stdout(lines);
    lines = '';
  };
  const log = (event: object) => {
    if (!lines) setImmediate(flush);
    lines += `${JSON.stringify({ time: now().toISOString(), ...event })}\n`;
  };
  return { log, flush };
}
