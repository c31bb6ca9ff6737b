import type { Command } from 'commander';
import { UsageError, type CommandIo } from '../io.js';
import { collectPaths } from '../options.js';
import type { CheckOptions } from './check.js';

/** `pressrum check`. */
export function addCheckCommand(program: Command, io: CommandIo, setStatus: (status: number) => void): void {
  program
    .command('check')
    .summary('find problems in documents and folders')
    .description(
      `Finds problems in documents and folders. Changes nothing and fetches nothing.

A file is a press room document, a release or a notice (notice.json). A folder is checked as a page reads it: pressroom.json, the older pages that it names, releases/*.json and notice.json.`,
    )
    .argument('<FILE...>', 'files or folders; - for standard input', collectPaths('FILE'))
    .option('--json', 'print the findings as JSON: [{ "file", "path", "severity", "message" }]')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CheckOptions) => {
      if (files.filter((file) => file === '-').length > 1) throw new UsageError('check: - can be named only once');
      const { check } = await import('./check.js');
      setStatus(await check(files, options, io));
    });
}

const HELP = `
A line says how much it matters, where it is, and what to do:

  error    must be fixed before the file is published: what the page cannot
           read, and releases that nobody may see yet
  advice   is for an editor to judge: a contact that cannot be reached, a
           picture without a description, a text that is repeated ...

  pressroom.json
    error   releases[0].datePublished "Ny bro över ån": is in the future ...
    advice  contactPoints[1] "Kommunikatör i beredskap": has neither
            telephone nor e-mail ...

"releases[0]" is the first release in the file, "releases[1]" the second.

Exit status:
  0  no problems found, or only advice
  1  there are errors, or a file cannot be used
  2  wrong usage

Examples:
  pressrum check pressroom.json
  pressrum check public/press
  pressrum import release.txt | pressrum check -
  pressrum check public/press && rsync -a public/press/ server:/press/`;
