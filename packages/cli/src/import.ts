import { parseArgs } from 'node:util';
import { finish, isTimeZone, merge, readText, withOverlay, type ReadContext, type Reading } from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import { IMPORT_HELP } from './help.js';
import { UnusableError, UsageError, fileError, nameOf, type Io } from './io.js';
import { readOverlay } from './overlay-file.js';

type Reader = (input: Uint8Array, context: ReadContext) => Reading;

/** The formats that `--from` takes. */
const READERS: Record<string, Reader> = { auto: readText, text: readText };

/** `pressrum import`: files of other formats to one press room document on standard output. */
export async function importFiles(argv: string[], io: Io): Promise<void> {
  const options = readOptions(argv);
  if (options.help) return io.out(IMPORT_HELP);
  const { files, reader, timeZone } = options;

  const readings: Reading[] = [];
  const overlay = options.with === undefined ? undefined : await readOverlay(options.with, io);
  const problems: string[] = [];
  for (const file of files) {
    try {
      readings.push(reader(await io.readFile(file), { source: nameOf(file), timeZone }));
    } catch (error) {
      problems.push(fileError(file, error).message);
    }
  }
  const { room, sources, diagnostics } = merge(readings);
  for (const { severity, source, message } of diagnostics) {
    if (severity === 'error') problems.push(`${source}: ${message}`);
  }
  // One bad file spoils the whole: half a press room would look like all of it.
  if (problems.length || !room) throw new UnusableError(problems.join('\n'));

  const completed = overlay ? completedRoom(room, overlay, options.with!) : room;
  const document = await finish(completed, { now: io.now, timeZone });
  if (options.report !== undefined) await write(options.report, { sources, diagnostics }, io);
  for (const { source, message } of diagnostics) io.err(`pressrum: warning: ${source}: ${message}\n`);
  io.out(json(document));
}

/** What an overlay adds may itself lack what its place needs, such as the name of an organisation. */
function completedRoom(room: PressRoom, overlay: PressRoom, file: string): PressRoom {
  const completed = withOverlay(room, overlay);
  const [problem] = checkPressRoom(completed);
  if (problem) throw new UnusableError(`${nameOf(file)}: ${problem.path}: ${problem.message}; add it there`);
  return completed;
}

function readOptions(argv: string[]) {
  const { values, positionals: files } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'auto' },
      with: { type: 'string' },
      'time-zone': { type: 'string', default: 'Europe/Stockholm' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { from, 'time-zone': timeZone, help, report, with: overlay } = values;
  const reader = Object.hasOwn(READERS, from) ? READERS[from] : undefined;
  if (!reader) {
    throw new UsageError(`--from ${from}: cannot read that format; it reads ${Object.keys(READERS).join(', ')}`);
  }
  if (!isTimeZone(timeZone)) {
    throw new UsageError(`--time-zone ${timeZone}: is unknown; use an IANA name such as Europe/Stockholm`);
  }
  if (!help && !files.length) throw new UsageError('import: a file is missing; name one, or - for standard input');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('import: - can be named only once');
  return { files, reader, timeZone, help, report, with: overlay };
}

async function write(file: string, value: unknown, io: Io): Promise<void> {
  try {
    await io.writeFile(file, json(value));
  } catch (error) {
    throw fileError(file, error);
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
