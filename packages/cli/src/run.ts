import { readFile, readdir, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileError, replaceFile } from '@pressrum/build/files.js';
import { EXIT } from './io.js';
import { main } from './main.js';
import { toTerminalText } from './terminal-text.js';

/** Runs the command line of this process. */
export async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`pressrum import … | head`) is not an error.
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    process.stderr.write(`pressrum: ${fileError('standard output', error, 'write').message}\n`);
    process.exit(EXIT.inputError);
  });
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] || NaN);
  process.exitCode = await main(process.argv.slice(2), {
    readFile: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
    writeFile: (file, text) => writeFile(file, text),
    replaceFile,
    listFolder: (folder) => readdir(folder),
    stdout: (text) => void process.stdout.write(process.stdout.isTTY ? toTerminalText(text) : text),
    stderr: (text) => void process.stderr.write(toTerminalText(text)),
    isTerminal: process.stderr.isTTY === true,
    environment: process.env,
    now: () => (Number.isInteger(epoch) ? new Date(epoch * 1000) : new Date()),
    stopSignal: () =>
      new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  });
}
