import { warnOfDrop } from '@pressrum/base';
import { readPressRoom, type Notice } from '@pressrum/model';

/** How long after one question the next is asked: of a file that is there, and of one that is not. */
const PAUSE = 60_000;
const LONG_PAUSE = 300_000;
/** What servers answer where there is no file. */
const NOT_THERE = [403, 404, 410];

/** Told of the notice in the file, `null` where it says that there is none; `undefined` where there is no file any more. */
type Follower = (notice: Notice | null | undefined) => void;

interface File {
  followers: Set<Follower>;
  /** Absent until something usable has come. */
  notice?: Notice | null | undefined;
  /** What it held last, so that the same mistake is told once. */
  text?: string | undefined;
  asked: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** How often in a row there was no file: while a site is put in place it may be away for a moment. */
  missed: number;
}

/** One for each address and page, however many elements follow it. */
const files = new Map<string, File>();

/**
 * Follows a `notice.json`: asks for it at once and then every minute while it is there and the page is seen, and calls
 * back with each usable answer. Where there is no such file it is asked for every five minutes. Returns what ends it.
 */
export function followNotice(url: string, follower: Follower): () => void {
  const file = files.get(url) ?? { followers: new Set(), asked: 0, missed: 0 };
  files.set(url, file);
  if (file.notice !== undefined) follower(file.notice);
  file.followers.add(follower);
  if (file.followers.size === 1) askLater(url, file);
  return () => {
    file.followers.delete(follower);
    if (file.followers.size) return;
    clearTimeout(file.timer);
    file.timer = undefined;
  };
}

function askLater(url: string, file: File): void {
  if (!file.followers.size || file.timer) return;
  file.timer = setTimeout(
    () => {
      file.timer = undefined;
      if (!document.hidden) void ask(url, file);
      else document.addEventListener('visibilitychange', () => askLater(url, file), { once: true });
    },
    Math.max(0, file.asked + (file.missed && file.text === undefined ? LONG_PAUSE : PAUSE) - Date.now()),
  );
}

async function ask(url: string, file: File): Promise<void> {
  file.asked = Date.now();
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    file.missed = NOT_THERE.includes(response.status) ? file.missed + 1 : 0;
    const text = file.missed > 1 ? undefined : response.ok ? await response.text() : file.text;
    if (text !== file.text) {
      file.text = text;
      file.notice = text === undefined ? undefined : noticeIn(JSON.parse(text));
      file.followers.forEach((follower) => follower(file.notice));
    }
  } catch (error) {
    // What is shown stays.
    console.warn(url, error);
  }
  askLater(url, file);
}

/** The notice in a file's content: the bare notice, or one under its name as in the document. An empty one is none. */
function noticeIn(content: unknown): Notice | null {
  const given = (content as { notice?: unknown } | null)?.notice;
  const notice = given === undefined ? content : given;
  const isNone = !Object.values(notice ?? {}).some((value) => value !== null && value !== '');
  if (isNone && typeof content === 'object') return null;
  const read = readPressRoom({ notice }, warnOfDrop).notice;
  if (!read) throw new TypeError('This is no notice.');
  return read;
}
