import type { Io } from '../io.js';

/** How far a long work is, on a terminal: one line that is written over. In a log there is none. */
export function progressOn({ err, isTerminal }: Pick<Io, 'err' | 'isTerminal'>) {
  let last = 0;
  let width = 0;
  const clear = () => {
    if (width) err(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  return {
    clear,
    show(done: number, total: number) {
      if (!isTerminal || (Date.now() - last < 100 && done < total)) return;
      last = Date.now();
      const line = `Making files: ${done} of ${total}`;
      err(`\r${line}`);
      width = line.length;
    },
  };
}
