import { HELP } from './help.js';
import { DONE, UNUSABLE, USAGE, UnusableError, UsageError, type Io } from './io.js';
import { version } from './version.js';

/** A command gives its exit status where that is not 0. */
type Command = (argv: string[], io: Io) => Promise<number | void>;

/** Loaded when they are asked for: a short run is made of little else than loading. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./build/build.js')).build,
  serve: async () => (await import('./serve/serve.js')).serve,
  withdraw: async () => (await import('./withdraw/withdraw.js')).withdraw,
  notice: async () => (await import('./notice/notice.js')).notice,
  check: async () => (await import('./check/check.js')).check,
  import: async () => (await import('./import.js')).importFiles,
};

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
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`there is no command "${name}"; there is: ${Object.keys(COMMANDS).join(', ')}`);
  const command = await load();
  return command(argv, io);
}
