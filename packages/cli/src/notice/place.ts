import { basename, dirname, join } from 'node:path';
import { isTimeZone } from '@pressrum/feeds';
import { readPressRoom, type PressRoom } from '@pressrum/model';
import { CONFIG_FILE, DEFAULT_OUT } from '../config/config.js';
import { UnusableError, UsageError, fileError, type Io } from '../io.js';
import { readJson } from '../json-file.js';
import type { Common } from './options.js';

/** The notice's file and what stands beside it. */
export interface Place {
  file: string;
  /** What the file holds; absent where there is none. */
  before: string | undefined;
  /** The document beside it, as far as it can be read. */
  document: PressRoom;
  timeZone: string;
  warnings: string[];
}

const DEFAULT_ZONE = 'Europe/Stockholm';

/** Finds the file. A folder in which no page would look for it is refused: nobody would see the notice. */
export async function placeOf({ folder, file: named, timeZone }: Common, io: Io): Promise<Place> {
  const file = named ?? join(await pressFolder(folder, io), 'notice.json');
  const before = await textOf(file, io);
  if (before !== undefined && isDocument(before))
    throw new UnusableError(`${file}: is a press room document, not a notice; name the notice.json beside it`);
  const document = readPressRoom(parsed((await textOf(join(dirname(file), 'pressroom.json'), io)) ?? '{}'));
  const own = document.organization?.timeZone;
  const isNoticeFile = basename(file) === 'notice.json';
  return {
    file,
    before,
    document,
    timeZone: timeZone ?? (own && isTimeZone(own) ? own : DEFAULT_ZONE),
    warnings: isNoticeFile ? [] : [`${file}: pages look for a file named notice.json beside their document`],
  };
}

async function pressFolder(named: string | undefined, io: Io): Promise<string> {
  const folder = named ?? '.';
  const names = await io.namesIn(folder).catch((error: unknown) => {
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

/** Beside a configuration: the folder that it builds, where pages look. */
async function builtFolder(folder: string, io: Io): Promise<string> {
  const { out } = (await readJson(join(folder, CONFIG_FILE), io)) as { out?: unknown };
  const built = join(folder, typeof out === 'string' ? out : DEFAULT_OUT);
  const names = await io.namesIn(built).catch((): string[] => []);
  if (names.includes('pressroom.json') || names.includes('notice.json')) return built;
  throw new UnusableError(
    `${built}: has no pressroom.json yet; run pressrum build first, or name a folder with --in`,
  );
}

async function textOf(file: string, io: Io): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await io.readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError(file, error);
  }
}

/** Overwriting one of these would take the whole press room away. */
function isDocument(text: string): boolean {
  const value = parsed(text);
  return (
    typeof value === 'object' &&
    value !== null &&
    ['releases', 'organization', 'contactPoints', 'articleBody'].some((name) => name in value)
  );
}

/** The value of a JSON text; nothing for any other. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
