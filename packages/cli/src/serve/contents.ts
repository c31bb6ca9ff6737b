import type { SiteFile } from '../site/site.js';

/** A file of the press room, as it is served. */
export type ServedFile = Pick<SiteFile, 'path' | 'key' | 'content'>;

/** A file's content as it is answered. */
export interface Answer {
  bytes: Uint8Array;
  /** Weak, since it stays when the content is compressed on its way. */
  etag: string;
}

interface Kept {
  /** What it was made of. */
  key: string | undefined;
  answer: Promise<Answer>;
  /** In bytes; 0 until it is made. */
  size: number;
}

/** How much is kept of what has been made, in bytes; the longest unused goes first. */
const MOST_KEPT = 64 * 2 ** 20;

/** The contents of files, each made when it is first asked for, once however many ask. */
export interface Contents {
  /** From now on it is these files. What was made of the same as theirs stays, everything else goes. */
  show(files: readonly ServedFile[]): void;
  has(path: string): boolean;
  /** Rejects where the content cannot be made. */
  get(path: string): Promise<Answer | undefined>;
}

export function contents(): Contents {
  let files: ReadonlyMap<string, ServedFile> = new Map();
  const kept = new Map<string, Kept>();
  let size = 0;

  const forget = (path: string) => {
    size -= kept.get(path)?.size ?? 0;
    kept.delete(path);
  };
  const make = (file: ServedFile): Kept => {
    const one: Kept = { key: file.key, answer: made(file), size: 0 };
    const isKept = () => kept.get(file.path) === one;
    one.answer.then(
      ({ bytes }) => {
        if (!isKept()) return;
        size += one.size = bytes.length;
        for (const oldest of kept.keys()) {
          if (size <= MOST_KEPT) break;
          forget(oldest);
        }
      },
      () => isKept() && forget(file.path),
    );
    return one;
  };

  return {
    show(next) {
      files = new Map(next.map((file) => [file.path, file]));
      for (const [path, { key }] of kept) if (key === undefined || key !== files.get(path)?.key) forget(path);
    },
    has: (path) => files.has(path),
    async get(path) {
      const file = files.get(path);
      if (!file) return undefined;
      const one = kept.get(path) ?? make(file);
      // To the end of the line.
      kept.delete(path);
      kept.set(path, one);
      return one.answer;
    },
  };
}

async function made({ content }: ServedFile): Promise<Answer> {
  const given = await content();
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const hex = Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { bytes, etag: `W/"${hex}"` };
}
