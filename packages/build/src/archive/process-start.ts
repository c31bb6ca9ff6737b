import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * When a process was started, as text without blanks; `undefined` where that cannot be found out. With the process id it
 * identifies a process: systems give the id of one that ended to another program.
 */
export async function readProcessStart(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const [stat, boot] = await Promise.all(
      [`/proc/${pid}/stat`, '/proc/sys/kernel/random/boot_id'].map((file) =>
        readFile(file, 'utf8').catch(() => undefined),
      ),
    );
    // The name of the program, in brackets, may contain blanks and brackets (proc(5)).
    const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks && boot && `${boot.trim()}:${ticks}`;
  }
  if (process.platform === 'win32') return undefined;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim().replace(/\s+/g, '_') || undefined;
}
