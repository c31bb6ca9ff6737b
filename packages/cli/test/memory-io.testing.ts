import { main } from '../src/main.js';

/** The result of a command line: exit status, output, and the files. */
export interface Ran {
  status: number;
  out: string;
  err: string;
  files: Record<string, string>;
}

const fault = (code: string) => Object.assign(new Error(code), { code });

/** Runs a command line on files in memory. Folders are the parts of names before slashes. */
export async function run(
  argv: string[],
  given: Record<string, unknown> = {},
  now = '2026-11-24T12:00:00Z',
): Promise<Ran> {
  const ran: Ran = { status: -1, out: '', err: '', files: {} };
  for (const [name, content] of Object.entries(given))
    ran.files[name] = typeof content === 'string' ? content : JSON.stringify(content);
  const write = (file: string, text: string) => {
    ran.files[file] = text;
    return Promise.resolve();
  };
  ran.status = await main(argv, {
    readFile: (file) => {
      const text = ran.files[file];
      return text === undefined
        ? Promise.reject(fault('ENOENT'))
        : Promise.resolve(new TextEncoder().encode(text));
    },
    writeFile: write,
    replaceFile: write,
    listFolder: (folder) => {
      const names = Object.keys(ran.files);
      const path = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
      const inside = names
        .filter((name) => name.startsWith(path))
        .map((name) => name.slice(path.length).split('/')[0]!);
      if (names.includes(folder)) return Promise.reject(fault('ENOTDIR'));
      return inside.length ? Promise.resolve([...new Set(inside)]) : Promise.reject(fault('ENOENT'));
    },
    stdout: (text) => void (ran.out += text),
    stderr: (text) => void (ran.err += text),
    isTerminal: false,
    environment: {},
    now: () => new Date(now),
    stopSignal: () => Promise.resolve(),
  });
  return ran;
}
