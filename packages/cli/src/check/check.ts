import { parseArgs } from 'node:util';
import { DONE, UNUSABLE, UnusableError, UsageError, type Io } from '../io.js';
import { checkDocuments, type CheckedFile } from './check-documents.js';
import { gather } from './gather.js';
import { CHECK_HELP } from './help.js';
import { reportText } from './report.js';

/** `pressrum check`: what an editor should mend in documents and output folders, on standard output. */
export async function check(argv: string[], io: Io): Promise<number> {
  const { values, positionals: names } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    io.out(CHECK_HELP);
    return DONE;
  }
  if (!names.length)
    throw new UsageError('check: a file is missing; name one, such as pressroom.json, or a folder');
  if (names.filter((name) => name === '-').length > 1) throw new UsageError('check: - can be named only once');

  const { files, problems } = await checkAll(names, io);
  if (values.json) io.out(`${JSON.stringify(files.flatMap(flat), null, 2)}\n`);
  else if (files.length) io.out(reportText(files));
  if (problems.length) throw new UnusableError(problems.join('\n'));
  const isFaulty = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return isFaulty ? UNUSABLE : DONE;
}

/** Every file that can be used is checked, whatever is wrong with others. */
async function checkAll(names: readonly string[], io: Io) {
  const files: CheckedFile[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      const gathered = await gather(name, io);
      files.push(...checkDocuments(gathered.set, io.now));
      problems.push(...gathered.problems);
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(error.message);
    }
  }
  return { files, problems };
}

const flat = ({ file, findings }: CheckedFile) => findings.map((finding) => ({ file, ...finding }));
