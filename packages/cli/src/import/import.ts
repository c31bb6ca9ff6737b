import {
  applyOverlay,
  describeFeeds,
  explainText,
  finalize,
  findEmbargo,
  findFeeds,
  isArticlePage,
  isEmbargoOver,
  isTimeZone,
  merge,
  readDate,
  readers,
  type ExplainedLine,
  type Reading,
} from '@pressrum/feeds';
import type { PressRoom } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import {
  displayName,
  fileError,
  readFileOrUrl,
  readOverlay,
  quote,
  UnusableError,
  type FileContent,
} from '@pressrum/build/files.js';
import { UsageError, type CommandIo } from '../io.js';

/** The options of the command line. */
export interface ImportOptions {
  from: string;
  with?: string;
  timeZone: string;
  date?: string;
  explain?: boolean;
  url?: string;
  allow?: string[];
  report?: string;
}

/** Beside the document; `pressrum notice` writes it. */
const NOTICE_FILE = 'notice.json';

/** Reads files and URLs, and prints one press room document on standard output. */
export async function importFiles(files: string[], options: ImportOptions, io: CommandIo): Promise<void> {
  const { from, timeZone, url, allow = [] } = options;
  const reader = Object.hasOwn(readers, from) ? readers[from] : undefined;
  if (!reader)
    throw new UsageError(`--from ${from}: cannot read that format; it reads ${Object.keys(readers).join(', ')}`);
  if (!isTimeZone(timeZone))
    throw new UsageError(`--time-zone ${timeZone}: is unknown; use an IANA name such as Europe/Stockholm`);
  if (options.date !== undefined && readDate(options.date, timeZone) === undefined)
    throw new UsageError(`--date ${options.date}: is not a date; write it as 2017-11-30 or 2017-11-30 09:00`);
  const context = {
    timeZone,
    ...(url !== undefined && { url }),
    ...(options.date !== undefined && { date: options.date }),
  };

  const readings: Reading[] = [];
  const overlay = options.with === undefined ? undefined : await readOverlay(options.with, io);
  const problems: string[] = [];
  for (const file of files) {
    try {
      const { bytes, ...origin } = await readFeedOrFile(file, from, io, allow);
      if (options.explain) {
        io.stdout(formatExplanation(explainText(bytes, { ...context, source: displayName(file) })));
        continue;
      }
      readings.push(reader(bytes, { ...origin, ...context, source: displayName(file), now: io.now() }));
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(error.message);
    }
  }
  if (options.explain) {
    if (problems.length) throw new UnusableError(problems.join('\n'));
    return;
  }
  const { room, sources, diagnostics } = merge(readings);
  for (const { severity, source, message } of diagnostics) {
    if (severity === 'error') problems.push(`${source}: ${message}`);
  }
  // Print nothing when a file failed: half a press room would look complete.
  if (problems.length || !room) throw new UnusableError(problems.join('\n'));

  const completed = overlay ? completeRoom(room, overlay, options.with!) : room;
  const named = { ...completed, noticeUrl: completed.noticeUrl ?? NOTICE_FILE };
  const document = await finalize(named, { now: io.now(), timeZone });
  if (options.report !== undefined) await writeReport(options.report, { sources, diagnostics }, io);
  for (const { source, message } of diagnostics) io.stderr(`pressrum: warning: ${source}: ${message}\n`);
  for (const warning of describeEmbargoes(document, io.now(), timeZone))
    io.stderr(`pressrum: warning: ${warning}\n`);
  io.stdout(formatJson(document));
}

/** Reads a file or URL; of a site's address, the feed that its page names. The page of a release is read itself. */
async function readFeedOrFile(
  name: string,
  from: string,
  io: CommandIo,
  allow: readonly string[],
): Promise<FileContent> {
  const content = await readFileOrUrl(name, io, allow);
  const { bytes, url } = content;
  if (!url || from !== 'auto') return content;
  const feeds = findFeeds(bytes, url);
  const isSite = new URL(url).pathname === '/';
  if (!feeds[0] || (!isSite && isReleasePage(content, name))) return content;
  io.stderr(`pressrum: ${displayName(name)}: ${describeFeeds(feeds)}\n`);
  return readFileOrUrl(feeds[0].url, io, allow);
}

/** A page that says that it is an article, or from which a dated release can be read. */
function isReleasePage({ bytes, contentType, url }: FileContent, source: string): boolean {
  if (isArticlePage(new TextDecoder().decode(bytes))) return true;
  const { room } = readers['html']!(bytes, {
    source,
    ...(contentType && { contentType }),
    ...(url && { url }),
  });
  return Boolean(room?.releases?.some(({ datePublished }) => datePublished));
}

/** A document is published as it is; a build would hold these releases back. */
const describeEmbargoes = ({ releases = [] }: PressRoom, now: Date, timeZone: string): string[] =>
  releases.flatMap((release) => {
    const embargo = findEmbargo(release, timeZone);
    return embargo && !isEmbargoOver(embargo, now)
      ? `${release.headline}: says ${quote(embargo.words)}, so a build would hold it back; do not publish the document before`
      : [];
  });

/** Adds the overlay. Checks the result, since what an overlay adds may be incomplete, such as an organisation without a name. */
function completeRoom(room: PressRoom, overlay: PressRoom, file: string): PressRoom {
  const completed = applyOverlay(room, overlay);
  const [problem] = checkPressRoom(completed);
  if (problem) throw new UnusableError(`${displayName(file)}: ${problem.path}: ${problem.message}; add it there`);
  return completed;
}

async function writeReport(file: string, value: unknown, io: CommandIo): Promise<void> {
  try {
    await io.writeFile(file, formatJson(value));
  } catch (error) {
    throw fileError(file, error, 'write');
  }
}

/** Lines with their numbers, and under each what it may be, the likeliest first. */
const formatExplanation = (lines: readonly ExplainedLine[]): string =>
  lines
    .map(
      ({ number, text, labels }) =>
        `${String(number).padStart(4)}  ${text}\n` +
        labels.map(({ name, score, why }) => `        ${name} ${score.toFixed(2)}: ${why}\n`).join(''),
    )
    .join('');

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
