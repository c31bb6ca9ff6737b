import { Command, CommanderError } from 'commander';
import { fileError, isFileSystemError, UnusableError, version } from '@pressrum/build/files.js';
import { addBuildCommand } from './build/command.js';
import { addCheckCommand } from './check/command.js';
import { addImportCommand } from './import/command.js';
import { EXIT, UsageError, type CommandIo } from './io.js';
import { addNoticeCommand } from './notice/command.js';
import { addServeCommand } from './serve/command.js';
import { addWithdrawCommand } from './withdraw/command.js';

/** Runs one command line (without `node` and the script's name) and returns the exit status. Never rejects. */
export async function main(argv: string[], io: CommandIo): Promise<number> {
  let status: number = EXIT.ok;
  const program = createProgram(io, (exit) => (status = exit));
  try {
    if (!argv.length) throw new UsageError('a command is missing');
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (thrown) {
    const error = isFileSystemError(thrown)
      ? fileError(thrown.path ?? 'a file', thrown, accessOf(thrown))
      : thrown;
    // Commander ends --help and --version in this way, too.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const isUsage = error instanceof UsageError || error instanceof CommanderError;
    const isExpected = isUsage || error instanceof UnusableError;
    for (const line of describeError(error).split('\n'))
      io.stderr(`pressrum: ${isExpected ? '' : 'unexpected error: '}${line}\n`);
    const command = program.commands.find((candidate) => candidate.name() === argv[0]);
    if (isUsage) io.stderr(`Try: pressrum ${command ? `${command.name()} ` : ''}--help\n`);
    return isUsage ? EXIT.usageError : EXIT.inputError;
  }
}

/** Describes the command line. Each command loads what it runs when it is called, so that `--help` is quick. */
function createProgram(io: CommandIo, setStatus: (status: number) => void): Command {
  const program = new Command('pressrum')
    .description('Press material for web pages.')
    .usage('COMMAND [options]')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      // `main` prints errors, all in the same form.
      outputError: () => undefined,
      getOutHelpWidth: () => 80,
    })
    .addHelpText('after', HELP);
  addBuildCommand(program, io, setStatus);
  addServeCommand(program, io);
  addWithdrawCommand(program, io);
  addImportCommand(program, io);
  addCheckCommand(program, io, setStatus);
  addNoticeCommand(program, io);
  return program;
}

const HELP = `
"pressrum COMMAND --help" explains a command, with examples.

A press room document is one JSON file with the press releases, the press
contacts and the text about the organisation. Pressrum's elements show it on
any web page.

First try, with a file pressrum.config.json that names your feed:
  { "sources": ["https://www.example.se/news/feed.xml"] }

  pressrum build && pressrum serve

Exit status:
  0  done
  1  an input could not be used; one line per input says how to fix it. Of
     check: or it found errors
  2  wrong usage
  3  done, but a source failed and its last good content was kept`;

const accessOf = ({ syscall = '' }: NodeJS.ErrnoException) =>
  /^(?:open|read|scandir|l?stat|access|readlink)$/.test(syscall) ? 'read' : 'write';

/** A message in the form of ours: one line, without "error:", the suggestion as its remedy. */
function describeError(error: unknown): string {
  if (!(error instanceof CommanderError)) return error instanceof Error ? error.message : String(error);
  return error.message
    .replace(/^error: /, '')
    .replace(/^missing required argument '(.*)'$/, '$1: is missing; name at least one')
    .replace(/^option '(.*)' argument missing$/, '$1: lacks its value; write it after the option')
    .replace(
      /^too many arguments(?: for '(\w+)')?.*$/,
      '$1: has too many arguments; remove those that it does not take',
    )
    .replace(/\n\(Did you mean (.*)\?\)$/, '; did you mean $1?')
    .replace(/\. Expected (.*)\.$/, '; expected $1');
}
