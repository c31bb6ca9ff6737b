import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inFolder } from '../files/file-error.js';
import { UnusableError } from '../io.js';
import { readProcessStart } from './process-start.js';

/** How long a command waits for a running build, such as one that fetches slow sources. */
export const LOCK_WAIT_MS = 120_000;

export interface LockOptions {
  /** How long to wait for another holder. Default 0. */
  waitMs?: number;
  /** Ends the wait, not the work. */
  signal?: AbortSignal;
}

/**
 * A lock's content. The process id alone does not identify a holder: containers start again with the same ids, and a system
 * gives an id to another program. The start of the process tells them apart.
 */
let lockOwner: Promise<string> | undefined;
const owner = (): Promise<string> =>
  (lockOwner ??= readProcessStart(process.pid).then((start = '-') => `${process.pid} ${start} ${randomUUID()}`));

/**
 * Runs work while no other process holds the lock. Throws when another process still holds it after `waitMs`. A lock whose
 * process no longer runs is removed.
 */
export async function withLock<T>(lock: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  await inFolder(dirname(lock), acquire(lock, options));
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

const POLL_INTERVAL_MS = 100;

/** A hard link puts the lock in place together with its content, which names the process. */
async function acquire(lock: string, { waitMs = 0, signal }: LockOptions): Promise<void> {
  const fresh = `${lock}.${randomUUID().slice(0, 8)}`;
  const end = Date.now() + waitMs;
  await mkdir(dirname(lock), { recursive: true });
  try {
    await writeFile(fresh, await owner());
    while (!(await isAcquired(fresh, lock))) {
      const holder = await readFile(lock, 'utf8').catch(() => undefined);
      if (holder === undefined) continue;
      if (!(await isRunning(holder))) await rm(lock, { force: true });
      else if (Date.now() >= end)
        throw new UnusableError(
          `${lock}: another build is running; wait for it, or remove that file if there is none`,
        );
      else await sleep(POLL_INTERVAL_MS, undefined, signal && { signal });
    }
  } finally {
    await rm(fresh, { force: true });
  }
}

async function isAcquired(fresh: string, lock: string): Promise<boolean> {
  try {
    await link(fresh, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isRunning(holder: string): Promise<boolean> {
  const pid = parseInt(holder);
  if (!pid || pid === process.pid) return holder === (await owner());
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Locks of earlier versions have two words.
  const [, start, id] = holder.split(' ');
  const current = id === undefined || start === '-' ? undefined : await readProcessStart(pid);
  return current === undefined || current === start;
}
