import { getSourceUrl } from '@pressrum/base';
import { viewOptions } from '@pressrum/i18n';
import { isNoticeValid, readDocument, type Notice } from '@pressrum/model';
import { render } from 'lit/html.js';
import { noticeContent } from '../notice/notice.template.js';
import { everyMinute } from './every-minute.js';
import { pollNotice } from './poll-notice.js';

/** What a reader notices of a notice: its text, and where its links lead. */
const readContent = (content: Element | null) =>
  [
    content?.textContent.replace(/\s+/g, ' ').trim(),
    ...[...(content?.querySelectorAll('a') ?? [])].map(String),
  ].join();

/** The file's URL. None on another origin: data cannot make a page send requests elsewhere, again and again. */
function resolveNoticeUrl(noticeUrl: string | undefined, base: string): string | undefined {
  if (!noticeUrl || !base.startsWith('http')) return undefined;
  const url = new URL(noticeUrl, base);
  return url.origin === new URL(base).origin ? url.href : undefined;
}

/**
 * Keeps the notice up to date: shows and removes the document's notice when its time comes, and polls the file that the
 * document names (`noticeUrl`), which takes precedence. The container is a live region, so each new element in it is
 * announced. Returns a stop function.
 */
export function updateNotice(container: HTMLElement, source: unknown, language: string): () => void {
  const room = readDocument(source, 'contactPoints');
  let fileNotice: Notice | null | undefined;
  let renderedState: string | undefined;
  const update = () => {
    const options = viewOptions(language, Number(container.dataset['pressLevel'] ?? 2), room);
    const notice = fileNotice === undefined ? room.notice : fileNotice;
    const validNotice = notice && isNoticeValid(notice, options.now) ? notice : undefined;
    const state = JSON.stringify([validNotice]);
    if (state === renderedState) return;
    const isFirst = renderedState === undefined;
    renderedState = state;
    const content = document.createElement('div');
    if (validNotice) render(noticeContent(validNotice, options), content);
    // What the template or a snapshot has rendered is not announced again.
    if (!isFirst || readContent(content) !== readContent(container)) container.replaceChildren(content);
  };
  const stops = [everyMinute(update)];
  const url = resolveNoticeUrl(room.noticeUrl, getSourceUrl(source) ?? container.baseURI);
  if (url)
    stops.push(
      pollNotice(url, (notice) => {
        fileNotice = notice;
        update();
      }),
    );
  update();
  return () => stops.forEach((stop) => stop());
}
