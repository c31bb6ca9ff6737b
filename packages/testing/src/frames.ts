/** Pages in frames, for tests in browsers. */
import { waitUntil } from './wait-until.js';

/** Opens a page in a frame of its own, and waits until it has loaded. */
export async function openFrame(set: (frame: HTMLIFrameElement) => void): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '900';
  set(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

export const removeFrames = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());

/** Waits until every element of ours in a page has its content, and its buttons work. */
export const whenReady = (frame: HTMLIFrameElement): Promise<void> =>
  waitUntil(() => {
    const page = frame.contentDocument;
    const elements = [...(page?.querySelectorAll('press-room, press-room > *') ?? [])].filter((element) =>
      element.localName.startsWith('press-'),
    );
    return (
      elements.length > 0 &&
      elements.every((element) => element.getAttribute('state') === 'ready') &&
      page?.querySelector('[data-press-ready]')
    );
  }, 'the elements are ready');

/** What a page shows of the elements, as markup: the same markup is the same text, with the same roles. */
export const shownMarkup = (frame: HTMLIFrameElement): string =>
  frame
    .contentDocument!.querySelector('press-room')!
    .innerHTML.replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ');
