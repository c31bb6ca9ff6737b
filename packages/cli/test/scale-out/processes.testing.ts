import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that is running. */
export interface Running {
  pid: number;
  /** What it has said so far. */
  out: () => string;
  err: () => string;
  hasEnded: () => boolean;
  /** Ends it, and waits for that. */
  end: (signal?: NodeJS.Signals) => Promise<void>;
}

const running = new Set<ChildProcess>();
const endings: (() => unknown)[] = [];

/** Something to undo when the file's tests are done. */
export const atEnd = (ending: () => unknown): void => void endings.push(ending);

/** Ends all that was started, and takes away what was made; for `afterAll`. */
export async function endAll(): Promise<void> {
  for (const ending of endings.splice(0).reverse()) await ending();
  for (const child of running) child.kill('SIGKILL');
}
// Servers end their workers when they are asked to, not when they are killed.
process.once('exit', () => running.forEach((child) => child.kill()));

export function start(command: string, parameters: readonly string[], cwd?: string): Running {
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  running.add(child);
  const ended = once(child, 'close').catch((error: Error) => (said.err += error.message));
  void ended.then(() => running.delete(child));
  return {
    pid: child.pid!,
    out: () => said.out,
    err: () => said.err,
    hasEnded: () => !running.has(child),
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** Runs a program to its end. */
export async function run(command: string, parameters: readonly string[], cwd?: string) {
  const program = spawn(command, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  const said = { out: '', err: '' };
  program.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  program.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const [status] = (await once(program, 'close')) as [number | null];
  return { ...said, status };
}

/** A number once it has stayed the same for a moment: what a log says comes after the answer. */
export async function settled(read: () => number): Promise<number> {
  for (let value = read(); ;) {
    await sleep(500);
    const later = read();
    if (later === value) return value;
    value = later;
  }
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pressrum-scale-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that nothing listens on, and that the system gives to nobody who connects: below its own range. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return (server.address() as AddressInfo | null)?.port ?? port;
  }
}

/** Whether somebody listens on a port. */
export const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** A text with each placeholder replaced wherever it stands; one that is not there is an error. */
export function replaced(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`"${from}" does not stand there to be replaced`);
    return result.replaceAll(from, to);
  }, text);
}

/** Resident memory of a process, in MB. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)![1]) / 1024;
}
