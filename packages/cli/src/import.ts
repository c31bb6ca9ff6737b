import { parseArgs } from 'node:util';
import { finish, isTimeZone, merge, readers, withOverlay, type Reading } from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import { IMPORT_HELP } from './help.js';
import { UnusableError, UsageError, fileError, nameOf, type Io } from './io.js';
import { readOverlay } from './overlay-file.js';
import { readSource } from './source.js';

/** `pressrum import`: files, or what stands behind addresses, to one press room document on standard output. */
export async function importFiles(argv: string[], io: Io): Promise<void> {
  const options = readOptions(argv);
  if (options.help) return io.out(IMPORT_HELP);
  const { files, reader, context, allow } = options;

  const readings: Reading[] = [];
  const overlay = options.with === undefined ? undefined : await readOverlay(options.with, io);
  const problems: string[] = [];
  for (const file of files) {
    try {
      const { bytes, ...known } = await readSource(file, io, allow);
      readings.push(reader(bytes, { ...known, ...context, source: nameOf(file), now: io.now }));
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(error.message);
    }
  }
  const { room, sources, diagnostics } = merge(readings);
  for (const { severity, source, message } of diagnostics) {
    if (severity === 'error') problems.push(`${source}: ${message}`);
  }
  // One bad file spoils the whole: half a press room would look like all of it.
  if (problems.length || !room) throw new UnusableError(problems.join('\n'));

  const completed = overlay ? completedRoom(room, overlay, options.with!) : room;
  const document = await finish(completed, { now: io.now, timeZone: context.timeZone });
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
      url: { type: 'string' },
      allow: { type: 'string', multiple: true, default: [] },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { from, 'time-zone': timeZone, url, allow, help, report, with: overlay } = values;
  const reader = Object.hasOwn(readers, from) ? readers[from] : undefined;
  if (!reader) {
    throw new UsageError(`--from ${from}: cannot read that format; it reads ${Object.keys(readers).join(', ')}`);
  }
  if (!isTimeZone(timeZone)) {
    throw new UsageError(`--time-zone ${timeZone}: is unknown; use an IANA name such as Europe/Stockholm`);
  }
  if (url !== undefined && !/^https?:/i.test(url)) {
    throw new UsageError(`--url ${url}: is no address; give the whole, such as https://www.example.se/press`);
  }
  if (!help && !files.length) throw new UsageError('import: a file is missing; name one, or - for standard input');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('import: - can be named only once');
  const context = { timeZone, ...(url !== undefined && { url }) };
  return { files, reader, context, allow, help, report, with: overlay };
}

async function write(file: string, value: unknown, io: Io): Promise<void> {
  try {
    await io.writeFile(file, json(value));
  } catch (error) {
    throw fileError(file, error);
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
