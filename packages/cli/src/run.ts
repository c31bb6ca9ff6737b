import { readFile, readdir, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { main } from './main.js';
import { replaceFile } from './replace-file.js';

/** Runs the command on this process: its arguments, streams, files and exit status. */
export async function run(): Promise<void> {
  // A reader that has seen enough (`pressrum import … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] || NaN);
  process.exitCode = await main(process.argv.slice(2), {
    readFile: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
    writeFile: (file, text) => writeFile(file, text),
    replaceFile,
    namesIn: (folder) => readdir(folder),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    environment: process.env,
    now: Number.isInteger(epoch) ? new Date(epoch * 1000) : new Date(),
    clock: () => new Date(),
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  });
}
