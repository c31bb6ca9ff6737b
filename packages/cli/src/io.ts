import type { Io } from '@pressrum/build/files.js';

/** The environment of a command. */
export interface CommandIo extends Io {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** True when standard error is a terminal. */
  isTerminal: boolean;
  /** The current time. */
  now: () => Date;
  /** Resolves when a long-running command should stop. */
  stopSignal: () => Promise<void>;
}

/** Exit statuses. `sourceFailed`: done, but a source failed and its last good content was kept. */
export const EXIT = { ok: 0, inputError: 1, usageError: 2, sourceFailed: 3 } as const;

/** The command line is wrong. */
export class UsageError extends Error {}
