import { readFile, readdir, writeFile } from 'node:fs/promises';
import { replaceFile } from '@pressrum/build/files.js';
import type { CommandIo } from '../src/io.js';

/** The environment of a command: the real disk, no terminal, and what is given. */
export const diskIo = (given: Partial<CommandIo> & Pick<CommandIo, 'stdout' | 'stderr' | 'now'>): CommandIo => ({
  readFile: (file) => readFile(file),
  writeFile: (file, text) => writeFile(file, text),
  replaceFile,
  listFolder: (folder) => readdir(folder),
  isTerminal: false,
  environment: {},
  stopSignal: () => Promise.resolve(),
  ...given,
});
