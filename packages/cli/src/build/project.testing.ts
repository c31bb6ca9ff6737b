import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Release } from '@pressrum/model';
import { onTestFinished } from 'vitest';
import type { Io } from '../io.js';
import { main } from '../main.js';
import { replaceFile } from '../replace-file.js';
import { filesIn } from './write-site.js';

/** Files of a folder: their content by path, with slashes. */
export type Files = ReadonlyMap<string, Buffer>;

/** What a command line gave: its exit status, what it printed, and what is in `dist` after it. */
export interface Ran {
  status: number;
  out: string;
  err: string;
  dist: Files;
}

/** A folder with a configuration and sources, on the real disk, for the running test. */
export interface Project {
  folder: string;
  /** The moment of what is run next. */
  now: string;
  /** How far the clock is off, in milliseconds. */
  skew: number;
  environment: Record<string, string>;
  fetchSource?: Io['fetchSource'];
  /** The files that what was run has read, by their paths. */
  reads: string[];
  /** Writes a file; a value that is no text as JSON. */
  write(path: string, content: unknown): Promise<void>;
  remove(path: string): Promise<void>;
  /** Changes members of the configuration; `undefined` takes one out. */
  configure(members: Record<string, unknown>): Promise<void>;
  /** `pressrum build` with this configuration, and more arguments. */
  build(...more: string[]): Promise<Ran>;
  withdraw(...more: string[]): Promise<Ran>;
  /** Any command line. */
  run(...argv: string[]): Promise<Ran>;
  path(...names: string[]): string;
  /** The files of a folder of the project: `dist`, `.pressrum`. */
  files(folder: string): Promise<Files>;
}

export const NOW = '2026-11-24T12:00:00Z';

export async function projectOf(config: Record<string, unknown>): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'pressrum-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = (...names: string[]) => join(folder, ...names);
  let current: Record<string, unknown> = { site: 'https://www.bjorkvik.example/press/', pageSize: 5, ...config };
  const project: Project = {
    folder,
    now: NOW,
    skew: 0,
    environment: {},
    reads: [],
    path,
    async write(name, content) {
      await mkdir(dirname(path(name)), { recursive: true });
      const isText = typeof content === 'string' || content instanceof Uint8Array;
      await writeFile(path(name), isText ? content : JSON.stringify(content));
    },
    remove: (name) => rm(path(name), { recursive: true, force: true }),
    configure(members) {
      current = { ...current, ...members };
      return project.write('pressrum.config.json', current);
    },
    build: (...more) => project.run('build', '--config', path('pressrum.config.json'), ...more),
    withdraw: (...more) => project.run('withdraw', '--config', path('pressrum.config.json'), ...more),
    async run(...argv) {
      const printed = { out: '', err: '' };
      const now = new Date(Date.parse(project.now) + project.skew);
      const status = await main(argv, {
        readFile(file) {
          project.reads.push(file);
          return readFile(file);
        },
        writeFile: (file, text) => writeFile(file, text),
        replaceFile,
        namesIn: (name) => readdir(name),
        ...(project.fetchSource && { fetchSource: project.fetchSource }),
        out: (text) => void (printed.out += text),
        err: (text) => void (printed.err += text),
        isTerminal: false,
        environment: project.environment,
        now,
        clock: () => now,
        untilStopped: () => Promise.resolve(),
      });
      return { status, ...printed, dist: await project.files('dist') };
    },
    async files(name) {
      const names = [...(await filesIn(path(name)))].sort();
      return new Map(
        await Promise.all(names.map(async (file) => [file, await readFile(path(name, file))] as const)),
      );
    },
  };
  await project.configure({});
  return project;
}

/** A release with words of its own: everything in it says its number. */
export function releaseOf(number: number, more: Partial<Release> = {}): Release {
  const day = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
  return {
    id: `${day}-nyhet-${number}`,
    url: `https://nyheter.bjorkvik.example/${number}`,
    headline: `Nyhet ${number} från kommunen`,
    description: `Ingress${number} om ärendet.`,
    articleBody: `<p>Brödtext${number} om ärendet.</p>`,
    datePublished: `${day}T09:00:00+01:00`,
    inLanguage: 'sv',
    contacts: [
      {
        name: `Kontakt${number} Berg`,
        email: `kontakt${number}@bjorkvik.example`,
        telephone: [telephoneOf(number)],
      },
    ],
    ...more,
  };
}

const telephoneOf = (number: number) => {
  const last = String(number % 100).padStart(2, '0');
  return { text: `08-465 004 ${last}`, e164: `+468465004${last}` };
};

/** Releases from one number to another, newest first. */
export const releasesOf = (from: number, to: number): Release[] =>
  Array.from({ length: to - from + 1 }, (_, index) => releaseOf(to - index));

/** A press room document as a source. */
export const roomOf = (releases: readonly Release[], more: object = {}) => ({
  version: 1,
  organization: { name: 'Björkviks kommun', url: 'https://www.bjorkvik.example/' },
  contactPoints: [
    {
      id: 'press',
      name: 'Presstjänsten',
      contactType: 'press',
      telephone: [{ text: '0980-319 200', e164: '+46980319200' }],
    },
  ],
  releases,
  ...more,
});

/** The same releases as a feed. */
export const rssOf = (releases: readonly Release[]): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Björkviks kommun</title><link>https://www.bjorkvik.example/</link><description>Nyheter från kommunen</description>
${releases.map(itemOf).join('\n')}
</channel></rss>
`;

const itemOf = ({ url, headline, datePublished, description, articleBody }: Release) => `<item>
<title>${headline}</title><link>${url}</link><guid isPermaLink="true">${url}</guid>
<pubDate>${new Date(datePublished!).toUTCString()}</pubDate>
<description>${description}</description><content:encoded><![CDATA[${articleBody}]]></content:encoded></item>`;

/** The paths of files that hold a text, whatever its case. */
export const holding = (files: Files, text: string): string[] =>
  [...files]
    .filter(([, bytes]) => bytes.toString('utf8').toLowerCase().includes(text.toLowerCase()))
    .map(([path]) => path);

/** The paths of files that are new, other or gone. */
export function changed(before: Files, after: Files): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => !before.get(path)?.equals(after.get(path) ?? Buffer.from('none'))).sort();
}

/** The JSON that a file holds. */
export const jsonIn = <T>(files: Files, path: string): T => JSON.parse(files.get(path)!.toString('utf8')) as T;
