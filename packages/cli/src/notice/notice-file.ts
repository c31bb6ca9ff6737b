import { basename, dirname, join } from 'node:path';
import { isTimeZone } from '@pressrum/feeds';
import { DEFAULT_TIME_ZONE, readPressRoom, type PressRoom } from '@pressrum/model';
import { CONFIG_FILE, DEFAULT_OUT, fileError, readJson, UnusableError } from '@pressrum/build/files.js';
import { UsageError, type CommandIo } from '../io.js';
import type { Target } from './request.js';

/** The notice file and the document beside it. */
export interface NoticeFile {
  file: string;
  /** The current content; `undefined` when there is no file. */
  before: string | undefined;
  /** The document beside it, as far as it is readable; `undefined` when there is none. */
  document: PressRoom | undefined;
  timeZone: string;
  warnings: string[];
}

/** Finds the notice file. Refuses a folder without a press room, where no page would look for it. */
export async function findNoticeFile(
  { folder, file: named, timeZone }: Target,
  io: CommandIo,
): Promise<NoticeFile> {
  const file = named ?? join(await pressFolder(folder, io), 'notice.json');
  const before = await readText(file, io);
  if (before !== undefined && isDocument(before))
    throw new UnusableError(`${file}: is a press room document, not a notice; name the notice.json beside it`);
  const documentFile = join(dirname(file), 'pressroom.json');
  const documentText = await readText(documentFile, io);
  const document = documentText === undefined ? undefined : readPressRoom(parseJson(documentText));
  const zone = document?.organization?.timeZone;
  return {
    file,
    before,
    document,
    timeZone: timeZone ?? (zone && isTimeZone(zone) ? zone : DEFAULT_TIME_ZONE),
    warnings: describeUnnamed(file, documentFile, document),
  };
}

/** Pages fetch the file that their document names, and no other. */
function describeUnnamed(file: string, documentFile: string, document: PressRoom | undefined): string[] {
  const name = basename(file);
  if (!document)
    return name === 'notice.json'
      ? []
      : [`${file}: pages fetch the file that their document names, usually notice.json`];
  const { noticeUrl } = document;
  if (noticeUrl === undefined)
    return [`${documentFile}: does not name the notice, so pages do not show it; add "noticeUrl": "${name}"`];
  return basename(noticeUrl) === name
    ? []
    : [
        `${file}: pages fetch ${noticeUrl}, which their document names in "noticeUrl"; write that file, or change the name`,
      ];
}

async function pressFolder(named: string | undefined, io: CommandIo): Promise<string> {
  const folder = named ?? '.';
  const names = await io.listFolder(folder).catch((error: unknown) => {
    const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    throw isFile
      ? new UnusableError(`${folder}: is a file, not a folder; name the folder it is in, or use --file`)
      : fileError(folder, error);
  });
  if (names.includes('pressroom.json') || names.includes('notice.json')) return folder;
  if (names.includes(CONFIG_FILE)) return builtFolder(folder, io);
  if (named === undefined)
    throw new UsageError('notice: this folder has no pressroom.json; name the one that has it with --in FOLDER');
  throw new UnusableError(
    `${folder}: has no pressroom.json, so no page looks for a notice there; name the folder with it, or the file with --file`,
  );
}

/** The output folder of the configuration in a folder. */
async function builtFolder(folder: string, io: CommandIo): Promise<string> {
  const { out } = (await readJson(join(folder, CONFIG_FILE), io)) as { out?: unknown };
  const built = join(folder, typeof out === 'string' ? out : DEFAULT_OUT);
  const names = await io.listFolder(built).catch((): string[] => []);
  if (names.includes('pressroom.json') || names.includes('notice.json')) return built;
  throw new UnusableError(
    `${built}: has no pressroom.json yet; run pressrum build first, or name a folder with --in`,
  );
}

async function readText(file: string, io: CommandIo): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await io.readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError(file, error);
  }
}

/** True for a press room document, which must not be overwritten. */
function isDocument(text: string): boolean {
  const value = parseJson(text);
  return (
    typeof value === 'object' &&
    value !== null &&
    ['releases', 'organization', 'contactPoints', 'articleBody'].some((name) => name in value)
  );
}

/** Parses JSON; `undefined` for any other text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
