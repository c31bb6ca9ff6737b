import type { SiteFile } from '../site/site.js';

/** A file's content as it is answered. */
export interface Answer {
  bytes: Uint8Array;
  etag: string;
  /** What it was made of. */
  key: string | undefined;
}

/** How much is kept of what has been made, in bytes; the longest unused goes first. */
const KEPT = 64 * 2 ** 20;

/** The contents of files, each made when it is first asked for, once however many ask. What stays the same is taken over. */
export function contentsOf(files: readonly SiteFile[], before?: Contents): Contents {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const kept = new Map<string, Promise<Answer>>();
  const sizes = new Map<string, number>();
  let size = 0;

  const forget = (path: string) => {
    kept.delete(path);
    size -= sizes.get(path) ?? 0;
    sizes.delete(path);
  };
  const keep = (path: string, answer: Promise<Answer>) => {
    kept.set(path, answer);
    answer.then(
      ({ bytes }) => {
        if (kept.get(path) !== answer) return;
        sizes.set(path, bytes.length);
        size += bytes.length;
        for (const oldest of kept.keys()) {
          if (size <= KEPT || oldest === path) break;
          forget(oldest);
        }
      },
      () => kept.get(path) === answer && forget(path),
    );
    return answer;
  };

  return {
    get(path) {
      const file = byPath.get(path);
      if (!file) return Promise.resolve(undefined);
      const known = kept.get(path);
      if (known) {
        // To the end of the line.
        kept.delete(path);
        kept.set(path, known);
        return known;
      }
      const old = file.key === undefined ? undefined : before?.kept(path);
      return keep(path, old ? old.then((answer) => (answer.key === file.key ? answer : made(file))) : made(file));
    },
    kept: (path) => kept.get(path),
  };
}

export interface Contents {
  get(path: string): Promise<Answer | undefined>;
  /** What has been made already. */
  kept(path: string): Promise<Answer> | undefined;
}

async function made(file: SiteFile): Promise<Answer> {
  const content = await file.content();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const hex = Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { bytes, etag: `"${hex}"`, key: file.key };
}
