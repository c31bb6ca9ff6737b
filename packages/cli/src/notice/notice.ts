import { checkPressRoom } from '@pressrum/model/check.js';
import { fileError } from '@pressrum/build/files.js';
import { UsageError, type CommandIo } from '../io.js';
import { parseRequest, type NoticeInput, type NoticeOptions, type Target } from './request.js';
import { makeNotice } from './make-notice.js';
import { findNoticeFile, type NoticeFile } from './notice-file.js';
import { describeCurrent, noticeText, parseContent, periodText } from './show.js';

/** Sets, ends or shows the notice. */
export async function notice(words: string[], options: NoticeOptions, io: CommandIo): Promise<void> {
  const request = parseRequest(words, options);
  const noticeFile = await findNoticeFile(request, io);
  const { timeZone } = noticeFile;
  if (request.action === 'show') return io.stdout(describeCurrent(noticeFile, io.now()));

  const text = request.action === 'set' ? setText(request, io.now(), timeZone) : endText(noticeFile);

  for (const warning of noticeFile.warnings) io.stderr(`pressrum: warning: ${warning}\n`);
  if (request.action === 'set' && request.until === undefined)
    io.stderr(`pressrum: warning: it has no end, so it stays until you end it: ${endCommand(request)}\n`);
  io.stdout(beforeText(noticeFile));
  await writeNotice(noticeFile, text, request, io);
  io.stdout(afterText(noticeFile, text, request, io.now()));
}

function setText(request: NoticeInput, now: Date, timeZone: string): string {
  const next = makeNotice(request, now, timeZone);
  const [problem] = checkPressRoom({ notice: next });
  if (problem) throw new UsageError(`notice: ${problem.path}: ${problem.message}`);
  return `${JSON.stringify(next, null, 2)}\n`;
}

/** An empty file, or one that also ends the document's own notice; the latter where the document is not known. */
const endText = ({ document }: NoticeFile) => (document && !document.notice ? '{}\n' : '{ "notice": null }\n');

function endCommand({ folder, file }: Target): string {
  const where = folder !== undefined ? ` --in ${folder}` : file !== undefined ? ` --file ${file}` : '';
  return `pressrum notice --end${where}`;
}

async function writeNotice(
  { file }: NoticeFile,
  text: string,
  { isDryRun }: Target,
  io: CommandIo,
): Promise<void> {
  if (isDryRun) return;
  await io.replaceFile(file, text).catch((error: unknown) => {
    throw fileError(file, error, 'write');
  });
}

/** The previous content, so that it can be restored. */
function beforeText({ file, before }: NoticeFile): string {
  if (before === undefined || ['empty', 'none'].some((nothing) => nothing === parseContent(before))) return '';
  return `${file} contained this before; to restore it, write it there again:\n\n${before.trimEnd()}\n\n`;
}

function afterText(
  { file, timeZone, document }: NoticeFile,
  text: string,
  { isDryRun }: Target,
  now: Date,
): string {
  const content = parseContent(text);
  const what = isDryRun ? 'Nothing is written (--dry-run). It would be' : 'Written';
  if (typeof content !== 'string')
    return `${what}: ${file}, ${periodText(content, now, timeZone)}\n\n${noticeText(content)}`;
  const hides = document?.notice ? " The document's own notice is not shown either." : '';
  return `${what}: ${file}, no notice.${hides}\n`;
}
