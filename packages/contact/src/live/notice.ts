import { urlOf } from '@pressrum/base';
import { roomOf, viewOptions, type Notice } from '@pressrum/model';
import { render } from 'lit/html.js';
import { isValid, noticeContent } from '../notice/notice.template.js';
import { everyMinute } from './minutes.js';
import { followNotice } from './notice-file.js';

/** What a reader meets in a notice: its words, and where its links lead. */
const told = (content: Element | null) =>
  [
    content?.textContent.replace(/\s+/g, ' ').trim(),
    ...[...(content?.querySelectorAll('a') ?? [])].map(String),
  ].join();

/** A release's own document stands in a folder of the room's, where no notice is. */
const OF_RELEASE = /\/releases\/(?!pressroom\.json)[^/?#]+\.json(?:[?#].*)?$/;

/**
 * Keeps the notice true: the document's appears and expires by itself, and the `notice.json` beside the document goes
 * before it. Each state is a new element in the place, which is a live region: it is announced.
 */
export function keepNotice(place: HTMLElement, source: unknown, language: string): () => void {
  const room = roomOf(source, 'contactPoints');
  let file: Notice | null | undefined;
  let written: string | undefined;
  const write = () => {
    const options = viewOptions(language, 2, room);
    const notice = file === undefined ? room.notice : file;
    const shown = notice && isValid(notice, options.now) ? notice : undefined;
    const state = JSON.stringify([shown]);
    if (state === written) return;
    const isFirst = written === undefined;
    written = state;
    const content = document.createElement('div');
    if (shown) render(noticeContent(shown, options), content);
    // What the template or a snapshot put there is not announced anew.
    if (!isFirst || told(content) !== told(place)) place.replaceChildren(content);
  };
  // Data in a `data:` or `blob:` URL has nothing beside it.
  const url = urlOf(source)?.startsWith('http') ? urlOf(source) : undefined;
  const ends = [
    everyMinute(write),
    ...(url
      ? [
          followNotice(new URL('notice.json', url.replace(OF_RELEASE, '/')).href, (notice) => {
            file = notice;
            write();
          }),
        ]
      : []),
  ];
  write();
  return () => ends.forEach((end) => end());
}
