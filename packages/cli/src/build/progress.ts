import type { CommandIo } from '../io.js';

/** A progress line for terminals; silent when standard error is not a terminal. */
export function createProgress({ stderr, isTerminal }: Pick<CommandIo, 'stderr' | 'isTerminal'>) {
  let last = 0;
  let width = 0;
  const clear = () => {
    if (width) stderr(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  return {
    clear,
    show(done: number, total: number) {
      if (!isTerminal || (Date.now() - last < 100 && done < total)) return;
      last = Date.now();
      const line = `Creating files: ${done} of ${total}`;
      stderr(`\r${line}`);
      width = line.length;
    },
  };
}
