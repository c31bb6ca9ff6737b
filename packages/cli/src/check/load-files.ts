import { basename, dirname, join } from 'node:path';
import { fileError, readJson, UnusableError } from '@pressrum/build/files.js';
import type { CommandIo } from '../io.js';
import type { FileSet } from './check-files.js';
import { parseDocument, type CheckedDocument } from './document.js';
import { error } from './finding.js';
import { readMember } from './located.js';

/** The files that one command-line argument names, and a message for each that cannot be used. */
interface LoadedFiles {
  set: FileSet;
  problems: string[];
}

/** Loads a file, or an output folder: `pressroom.json`, its further pages, `releases/*.json`, `notice.json`. */
export async function loadFiles(name: string, io: CommandIo): Promise<LoadedFiles> {
  const names = name === '-' ? undefined : await listNames(name, io);
  return names ? loadFolder(name, names, io) : loadFile(name, io);
}

async function loadFile(file: string, io: CommandIo): Promise<LoadedFiles> {
  const loader = createLoader(io);
  const document = await loader.load(file);
  const folder = join(dirname(file), 'releases');
  const releaseIds =
    file === '-' ? new Set<string>() : parseReleaseIds(await listNames(folder, io).catch(() => undefined));
  const isPage = document?.kind === 'room' || document?.kind === 'page';
  return {
    set: {
      pages: document && isPage ? [document] : [],
      others: document && !isPage ? [document] : [],
      releaseIds,
      loadFindings: [],
    },
    problems: loader.problems,
  };
}

async function loadFolder(folder: string, names: string[], io: CommandIo): Promise<LoadedFiles> {
  if (!names.includes('pressroom.json') && !names.includes('notice.json')) {
    throw new UnusableError(`${folder}: contains no pressroom.json; name the folder with the document, or a file`);
  }
  const loader = createLoader(io);
  const { pages, loadFindings } = await loadPages(join(folder, 'pressroom.json'), names, loader, io);
  const releases = ((await listNames(join(folder, 'releases'), io).catch(() => undefined)) ?? [])
    .filter(isJson)
    .sort();
  const others: CheckedDocument[] = [];
  for (const name of releases) {
    const document = await loader.load(join(folder, 'releases', name));
    // Also check pages that no other page links to, since anybody can read them.
    if (document) others.push(isFullRelease(document, name) ? { ...document, kind: 'release' } : document);
  }
  if (names.includes('notice.json')) {
    const notice = await loader.load(join(folder, 'notice.json'));
    if (notice) others.push(notice);
  }
  return {
    set: { pages, others, releaseIds: parseReleaseIds(releases), loadFindings },
    problems: loader.problems,
  };
}

/** Loads a document and its further pages by following `next`. */
async function loadPages(first: string, names: string[], loader: Loader, io: CommandIo) {
  const pages: CheckedDocument[] = [];
  const loadFindings: FileSet['loadFindings'] = [];
  let file: string | undefined = names.includes(basename(first)) ? first : undefined;
  while (file) {
    const page = await loader.load(file);
    if (!page) break;
    pages.push({ ...page, kind: pages.length ? 'page' : page.kind });
    const { next } = page.value;
    const target: string | undefined = typeof next === 'string' ? await resolveFile(next, file, io) : undefined;
    file = undefined;
    if (!target) break;
    const fault = loader.isLoaded(target)
      ? 'leads back to an earlier page'
      : (await exists(target, io))
        ? undefined
        : 'names a file that does not exist';
    if (fault)
      loadFindings.push({
        file: page.file,
        ...error('next', `"${next as string}" ${fault}, so older releases are not found; build the folder again`),
      });
    else file = target;
  }
  return { pages, loadFindings };
}

/**
 * Finds the file for the URL of the next page. The path of an absolute URL begins with folders of the server, which are not
 * known here, so this takes the longest end of the path that is a file.
 */
async function resolveFile(next: string, page: string, io: CommandIo): Promise<string | undefined> {
  const [, origin, path = ''] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?|\/\/[^/?#]*)?([^?#]*)/i.exec(next) ?? [];
  const parts = pathParts(path);
  if (!parts?.length) return undefined;
  if (!origin && !path.startsWith('/')) return join(dirname(page), ...parts);
  for (let from = 0; from < parts.length; from++) {
    const file = join(dirname(page), ...parts.slice(from));
    if (await exists(file, io)) return file;
  }
  return undefined;
}

function pathParts(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

async function exists(file: string, io: CommandIo): Promise<boolean> {
  const names = await listNames(dirname(file), io).catch(() => undefined);
  return !!names?.includes(basename(file));
}

type Loader = ReturnType<typeof createLoader>;

/** Loads each file once, and collects the problems. */
function createLoader(io: CommandIo) {
  const loaded = new Set<string>();
  const problems: string[] = [];
  return {
    problems,
    isLoaded: (file: string) => loaded.has(file),
    async load(file: string): Promise<CheckedDocument | undefined> {
      if (loaded.has(file)) return undefined;
      loaded.add(file);
      try {
        return parseDocument(file, await readJson(file, io));
      } catch (fault) {
        if (!(fault instanceof UnusableError)) throw fault;
        problems.push(fault.message);
        return undefined;
      }
    },
  };
}

/** Lists a folder; `undefined` for a file. */
async function listNames(folder: string, io: CommandIo): Promise<string[] | undefined> {
  try {
    return await io.listFolder(folder);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw fileError(folder, fault);
  }
}

const isJson = (name: string) => name.endsWith('.json');

/** True for a single release, or a document with only the release that the file is named after. */
function isFullRelease({ kind, value: { releases } }: CheckedDocument, name: string): boolean {
  if (kind === 'release') return true;
  const [id, ...others] = Array.isArray(releases) ? releases.map((release) => readMember(release, 'id')) : [];
  return !others.length && typeof id === 'string' && parseReleaseIds([name]).has(id);
}

/** The release ids in file names, which may be percent-encoded. */
function parseReleaseIds(names: string[] = []): Set<string> {
  const ids = names.filter(isJson).map((name) => name.slice(0, -'.json'.length));
  return new Set(ids.flatMap((id) => [id, decode(id)]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
