import { build } from './build/build.js';
import { check } from './check/check.js';
import { HELP } from './help.js';
import { importFiles } from './import.js';
import { DONE, UNUSABLE, USAGE, UnusableError, UsageError, type Io } from './io.js';
import { notice } from './notice/notice.js';
import { serve } from './serve/serve.js';
import { version } from './version.js';
import { withdraw } from './withdraw/withdraw.js';

/** A command gives its exit status where that is not 0. */
type Command = (argv: string[], io: Io) => Promise<number | void>;

const COMMANDS: Record<string, Command> = { build, serve, withdraw, notice, check, import: importFiles };

/** Runs one command line (without `node` and the script's name) and gives the exit status. Never rejects. */
export async function main(argv: string[], io: Io): Promise<number> {
  try {
    return (await runCommand(argv, io)) ?? DONE;
  } catch (error) {
    const isOption = /^ERR_PARSE_ARGS/.test(String((error as { code?: unknown }).code));
    const isUsage = error instanceof UsageError || isOption;
    const said = error instanceof Error ? error.message : String(error);
    // What Node says after its first sentence is about file names that begin with a dash.
    const message = isOption ? said.replace(/\. .*$/s, '') : said;
    const isExpected = isUsage || error instanceof UnusableError;
    for (const line of message.split('\n')) io.err(`pressrum: ${isExpected ? '' : 'unexpected fault: '}${line}\n`);
    if (isUsage) io.err('Try: pressrum --help\n');
    return isUsage ? USAGE : UNUSABLE;
  }
}

async function runCommand([name, ...argv]: string[], io: Io): Promise<number | void> {
  if (name === '--help' || name === '-h') return io.out(HELP);
  if (name === '--version') return io.out(`${version()}\n`);
  if (name === undefined) throw new UsageError('a command is missing');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new UsageError(`there is no command "${name}"; there is: ${Object.keys(COMMANDS).join(', ')}`);
  return command(argv, io);
}
