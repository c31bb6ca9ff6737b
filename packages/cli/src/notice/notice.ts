import { checkPressRoom } from '@pressrum/model/check.js';
import { UsageError, fileError, type Io } from '../io.js';
import { NOTICE_HELP } from './help.js';
import { makeNotice } from './make-notice.js';
import { readRequest, type Common } from './options.js';
import { placeOf, type Place } from './place.js';
import { contentOf, noticeText, periodText, standing } from './show.js';

/** `pressrum notice`: sets, ends or shows the crisis line. */
export async function notice(argv: string[], io: Io): Promise<void> {
  const request = readRequest(argv);
  if (request.action === 'help') return io.out(NOTICE_HELP);
  const place = await placeOf(request, io);
  const { timeZone } = place;
  if (request.action === 'show') return io.out(standing(place, io.now));

  const wanted = request.action === 'set' ? makeNotice(request, io.now, timeZone) : {};
  const [problem] = request.action === 'set' ? checkPressRoom({ notice: wanted }) : [];
  if (problem) throw new UsageError(`notice: ${problem.path}: ${problem.message}`);
  const text = request.action === 'set' ? `${JSON.stringify(wanted, null, 2)}\n` : '{}\n';

  for (const warning of place.warnings) io.err(`pressrum: warning: ${warning}\n`);
  if (request.action === 'set' && request.until === undefined)
    io.err(`pressrum: warning: it has no end, so it stays until you end it: ${endCommand(request)}\n`);
  io.out(beforeText(place));
  await put(place, text, request, io);
  io.out(afterText(place, text, request, io.now));
}

function endCommand({ folder, file }: Common): string {
  const where = folder !== undefined ? ` --in ${folder}` : file !== undefined ? ` --file ${file}` : '';
  return `pressrum notice --end${where}`;
}

async function put({ file }: Place, text: string, { isDry }: Common, io: Io): Promise<void> {
  if (isDry) return;
  await io.replaceFile(file, text).catch((error: unknown) => {
    throw fileError(file, error);
  });
}

/** What the file held, so that it can be put back. */
function beforeText({ file, before }: Place): string {
  if (before === undefined || contentOf(before) === 'none') return '';
  return `${file} held this before; to put it back, write it there again:\n\n${before.trimEnd()}\n\n`;
}

function afterText({ file, timeZone, document }: Place, text: string, { isDry }: Common, now: Date): string {
  const content = contentOf(text);
  const what = isDry ? 'Nothing is written (--dry-run). It would be' : 'Written';
  if (typeof content !== 'string')
    return `${what}: ${file}, ${periodText(content, now, timeZone)}\n\n${noticeText(content)}`;
  const hides = document.notice ? " The document's own notice is not shown either." : '';
  return `${what}: ${file}, no notice.${hides}\n`;
}
