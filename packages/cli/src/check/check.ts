import { UnusableError } from '@pressrum/build/files.js';
import { EXIT, type CommandIo } from '../io.js';
import { checkFiles, type CheckedFile } from './check-files.js';
import { loadFiles } from './load-files.js';
import { reportText } from './report.js';

/** The options of the command line. */
export interface CheckOptions {
  json?: boolean;
}

/** Prints the problems of documents and output folders, and returns the exit status. */
export async function check(names: string[], { json }: CheckOptions, io: CommandIo): Promise<number> {
  const { files, problems } = await checkAll(names, io);
  if (json) io.stdout(`${JSON.stringify(files.flatMap(withFile), null, 2)}\n`);
  else if (files.length) io.stdout(reportText(files));
  if (problems.length) throw new UnusableError(problems.join('\n'));
  const isFaulty = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return isFaulty ? EXIT.inputError : EXIT.ok;
}

/** Checks every usable file, whatever is wrong with the others. */
async function checkAll(names: readonly string[], io: CommandIo) {
  const files: CheckedFile[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      const loaded = await loadFiles(name, io);
      files.push(...checkFiles(loaded.set, io.now()));
      problems.push(...loaded.problems);
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(error.message);
    }
  }
  return { files, problems };
}

const withFile = ({ file, findings }: CheckedFile) => findings.map((finding) => ({ file, ...finding }));
