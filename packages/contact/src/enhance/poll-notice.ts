import { warnInvalid } from '@pressrum/base';
import { isNoticeUnset, parseNotice, type Notice } from '@pressrum/model';

const POLL_INTERVAL_MS = 60_000;
/** The interval while the file does not exist. */
const MISSING_POLL_INTERVAL_MS = 300_000;
/** HTTP statuses that mean that the file does not exist. */
const MISSING_STATUSES = [403, 404, 410];

/** Receives the notice in the file, `null` if the file says that there is none, `undefined` if it is empty or gone. */
type NoticeListener = (notice: Notice | null | undefined) => void;

interface NoticeFile {
  listeners: Set<NoticeListener>;
  /** Absent until the file has said something. */
  notice?: Notice | null | undefined;
  /** The latest content. A mistake in it is reported once. */
  text?: string | undefined;
  /** When it was last requested, in milliseconds since 1970. */
  requestedAt: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** Called when a hidden page is shown again. */
  resume(): void;
  /** How many requests in a row found no file. One may be chance: a file is away for a moment while a site is deployed. */
  missingCount: number;
}

/** One per URL and page, shared by all elements that show its notice. */
const files = new Map<string, NoticeFile>();

/**
 * Polls the notice's file: now, and every minute while the page is visible. Calls the listener with each usable change. A file
 * that does not exist is polled every five minutes. Returns a stop function.
 */
export function pollNotice(url: string, listener: NoticeListener): () => void {
  const file = files.get(url) ?? createFile(url);
  if (file.notice !== undefined) listener(file.notice);
  file.listeners.add(listener);
  if (file.listeners.size === 1) scheduleRequest(url, file);
  return () => {
    file.listeners.delete(listener);
    if (file.listeners.size) return;
    clearTimeout(file.timer);
    file.timer = undefined;
    document.removeEventListener('visibilitychange', file.resume);
  };
}

function createFile(url: string): NoticeFile {
  const file: NoticeFile = {
    listeners: new Set(),
    requestedAt: 0,
    missingCount: 0,
    resume: () => scheduleRequest(url, file),
  };
  files.set(url, file);
  return file;
}

function scheduleRequest(url: string, file: NoticeFile): void {
  if (!file.listeners.size || file.timer) return;
  const isMissing = file.missingCount > 0 && file.text === undefined;
  const interval = isMissing ? MISSING_POLL_INTERVAL_MS : POLL_INTERVAL_MS;
  file.timer = setTimeout(
    () => {
      file.timer = undefined;
      if (!document.hidden) void request(url, file);
      else document.addEventListener('visibilitychange', file.resume, { once: true });
    },
    Math.max(0, file.requestedAt + interval - Date.now()),
  );
}

async function request(url: string, file: NoticeFile): Promise<void> {
  file.requestedAt = Date.now();
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    file.missingCount = MISSING_STATUSES.includes(response.status) ? file.missingCount + 1 : 0;
    const text = file.missingCount > 1 ? undefined : response.ok ? await response.text() : file.text;
    if (text !== file.text) {
      file.text = text;
      file.notice = text === undefined ? undefined : readNotice(JSON.parse(text));
      file.listeners.forEach((listener) => listener(file.notice));
    }
  } catch (error) {
    // The current notice stays.
    console.warn(url, error);
  }
  scheduleRequest(url, file);
}

function readNotice(content: unknown): Notice | null | undefined {
  if (isNoticeUnset(content)) return undefined;
  const notice = parseNotice(content, warnInvalid);
  if (notice === undefined) throw new TypeError('This is no notice.');
  return notice;
}
