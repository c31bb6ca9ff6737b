import { basename, dirname, join } from 'node:path';
import { UnusableError, fileError, type Io } from '../io.js';
import { readJson } from '../json-file.js';
import type { DocumentSet } from './check-documents.js';
import { documentOf, type Document } from './document.js';
import { error } from './finding.js';
import { memberOf } from './placed.js';

/** The files of one name on the command line, and one line for each that cannot be used. */
export interface Gathered {
  set: DocumentSet;
  problems: string[];
}

/** A file, or the files of an output folder: `pressroom.json`, its further pages, `releases/*.json`, `notice.json`. */
export async function gather(name: string, io: Io): Promise<Gathered> {
  const names = name === '-' ? undefined : await namesIn(name, io);
  return names ? gatherFolder(name, names, io) : gatherFile(name, io);
}

async function gatherFile(file: string, io: Io): Promise<Gathered> {
  const loading = loader(io);
  const document = await loading.load(file);
  const folder = join(dirname(file), 'releases');
  const elsewhere = file === '-' ? new Set<string>() : idsOf(await namesIn(folder, io).catch(() => undefined));
  const isPage = document?.kind === 'room' || document?.kind === 'page';
  return {
    set: {
      pages: document && isPage ? [document] : [],
      others: document && !isPage ? [document] : [],
      elsewhere,
      gathered: [],
    },
    problems: loading.problems,
  };
}

async function gatherFolder(folder: string, names: string[], io: Io): Promise<Gathered> {
  if (!names.includes('pressroom.json') && !names.includes('notice.json')) {
    throw new UnusableError(
      `${folder}: has no pressroom.json in it; name the folder with the document, or a file`,
    );
  }
  const loading = loader(io);
  const { pages, gathered } = await loadPages(join(folder, 'pressroom.json'), names, loading, io);
  const releases = ((await namesIn(join(folder, 'releases'), io).catch(() => undefined)) ?? [])
    .filter(isJson)
    .sort();
  const others: Document[] = [];
  for (const name of releases) {
    const document = await loading.load(join(folder, 'releases', name));
    // A page that no other names can be read by anybody too.
    if (document) others.push(isWholeRelease(document, name) ? { ...document, kind: 'release' } : document);
  }
  if (names.includes('notice.json')) {
    const notice = await loading.load(join(folder, 'notice.json'));
    if (notice) others.push(notice);
  }
  return { set: { pages, others, elsewhere: idsOf(releases), gathered }, problems: loading.problems };
}

/** A document and the pages that follow it, each named by the one before. */
async function loadPages(first: string, names: string[], loading: Loading, io: Io) {
  const pages: Document[] = [];
  const gathered: DocumentSet['gathered'] = [];
  let file: string | undefined = names.includes(basename(first)) ? first : undefined;
  while (file) {
    const page = await loading.load(file);
    if (!page) break;
    pages.push({ ...page, kind: pages.length ? 'page' : page.kind });
    const { next } = page.value;
    const target: string | undefined = typeof next === 'string' ? await fileOf(next, file, io) : undefined;
    file = undefined;
    if (!target) break;
    const fault = loading.isLoaded(target)
      ? 'leads back to a page before it'
      : (await exists(target, io))
        ? undefined
        : 'names a file that is not there';
    if (fault)
      gathered.push({
        file: page.file,
        ...error(
          'next',
          `"${next as string}" ${fault}, so that older releases are not found; build the folder anew`,
        ),
      });
    else file = target;
  }
  return { pages, gathered };
}

/**
 * The file that a page's address of the next one stands for. Of an address on a server, the server's part of the path is
 * not known: the longest end of it that is a file here; none where there is none.
 */
async function fileOf(next: string, page: string, io: Io): Promise<string | undefined> {
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

async function exists(file: string, io: Io): Promise<boolean> {
  const names = await namesIn(dirname(file), io).catch(() => undefined);
  return !!names?.includes(basename(file));
}

type Loading = ReturnType<typeof loader>;

/** Loads each file once and remembers what is wrong with it. */
function loader(io: Io) {
  const loaded = new Set<string>();
  const problems: string[] = [];
  return {
    problems,
    isLoaded: (file: string) => loaded.has(file),
    async load(file: string): Promise<Document | undefined> {
      if (loaded.has(file)) return undefined;
      loaded.add(file);
      try {
        return documentOf(file, await readJson(file, io));
      } catch (fault) {
        if (!(fault instanceof UnusableError)) throw fault;
        problems.push(fault.message);
        return undefined;
      }
    },
  };
}

/** The names in a folder; nothing for what is none. */
async function namesIn(folder: string, io: Io): Promise<string[] | undefined> {
  try {
    return await io.namesIn(folder);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw fileError(folder, fault);
  }
}

const isJson = (name: string) => name.endsWith('.json');

/** A release alone, or a document with nothing but the release that the file is named by. */
function isWholeRelease({ kind, value: { releases } }: Document, name: string): boolean {
  if (kind === 'release') return true;
  const [id, ...others] = Array.isArray(releases) ? releases.map((release) => memberOf(release, 'id')) : [];
  return !others.length && typeof id === 'string' && idsOf([name]).has(id);
}

/** Files of releases are named by their ids, which some servers want encoded. */
function idsOf(names: string[] = []): Set<string> {
  const ids = names.filter(isJson).map((name) => name.slice(0, -'.json'.length));
  return new Set(ids.flatMap((id) => [id, decoded(id)]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
