import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '@pressrum/build/files.js';
import { diskIo } from './disk-io.testing.js';
import { main } from '../src/main.js';
import { listFiles } from '@pressrum/build';

/** Files of a folder: their content by path, with slashes. */
export type Files = ReadonlyMap<string, Buffer>;

/** The result of a command line: exit status, output, and the files in `dist`. */
export interface Ran {
  status: number;
  out: string;
  err: string;
  dist: Files;
}

/** A folder with a configuration and sources, on the real disk, for the running test. */
export interface Project {
  folder: string;
  /** The time of the next run. */
  now: string;
  /** The error of the clock, in milliseconds. */
  skew: number;
  environment: Record<string, string>;
  fetchSource?: Io['fetchSource'];
  /** The paths of the files that runs have read. */
  reads: string[];
  /** Writes a file; a value that is not text becomes JSON. */
  write(path: string, content: unknown): Promise<void>;
  remove(path: string): Promise<void>;
  /** Changes members of the configuration; `undefined` removes one. */
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
      const io = diskIo({
        readFile(file) {
          project.reads.push(file);
          return readFile(file);
        },
        ...(project.fetchSource && { fetchSource: project.fetchSource }),
        stdout: (text) => void (printed.out += text),
        stderr: (text) => void (printed.err += text),
        environment: project.environment,
        now: () => now,
      });
      const status = await main(argv, io);
      return { status, ...printed, dist: await project.files('dist') };
    },
    async files(name) {
      const names = [...(await listFiles(path(name)))].sort();
      return new Map(
        await Promise.all(names.map(async (file) => [file, await readFile(path(name, file))] as const)),
      );
    },
  };
  await project.configure({});
  return project;
}

/** The paths of files that contain a text, ignoring case. */
export const holding = (files: Files, text: string): string[] =>
  [...files]
    .filter(([, bytes]) => bytes.toString('utf8').toLowerCase().includes(text.toLowerCase()))
    .map(([path]) => path);

/** The paths of files that were added, changed or removed. */
export function changed(before: Files, after: Files): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => !before.get(path)?.equals(after.get(path) ?? Buffer.from('none'))).sort();
}

/** Parses a JSON file. */
export const jsonIn = <T>(files: Files, path: string): T => JSON.parse(files.get(path)!.toString('utf8')) as T;
