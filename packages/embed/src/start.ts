/**
 * For a page that shows something before any script runs: lets it be painted, and has `pressrum.js` fetched then.
 *
 * Built into `pressrum-start.js`, for pages with a snapshot in them. The `pressroom.js` of a press room is the same code
 * behind a line of data, the room's snapshot: it brings what a page shows first in one file, with nothing to work out.
 */
import { isNative, type Sanitising } from '@pressrum/base/native.js';
import { languageOf, parsed } from '@pressrum/base/tree.js';
import { checkedImport } from './checked-import.js';
import { script } from './own-script.js';
import type { RoomSnapshot } from './snapshot.js';

/** What `pressroom.js` has before this code; in `pressrum-start.js` there is no such name. */
declare const roomSnapshot: RoomSnapshot;
/** Of `pressrum.js`; the build's. */
declare const INTEGRITY: string;

if (typeof roomSnapshot === 'undefined') afterPaint(fetchElements);
else void show(roomSnapshot);

/** How many cards fill most screens. */
const FIRST = 4;

/** Puts the snapshot into an empty room that asks for its document. Where there is none, nothing is waited for. */
async function show(snapshot: RoomSnapshot): Promise<void> {
  // What stands inside a room can be judged only when all of it is there.
  await parsed(document);
  try {
    const room = [...document.querySelectorAll('press-room')].find((one) => isFor(one, snapshot));
    // Without its style sheet a snapshot would be shown bare, and move when the elements bring theirs.
    if (room && document.querySelector('link[rel=stylesheet][href*=pressrum]')) {
      const content = fragment(snapshot.html);
      const rest = takeRest(content);
      room.append(content);
      return afterPaint(
        () => {
          rest?.show();
          fetchElements();
        },
        // What stands below the room must not be seen to move.
        () => rest?.isInView() && rest.show(),
      );
    }
  } catch (error) {
    // An address that is none, or a policy of Trusted Types. The elements can do without.
    console.warn('Pressrum:', error);
  }
  fetchElements();
}

/** Takes out the cards that need not be laid out for the first view, and can put them back. */
function takeRest(content: DocumentFragment) {
  const next = content.querySelectorAll('.press-card')[FIRST];
  const list = next?.parentElement;
  if (!list) return undefined;
  const range = new Range();
  range.selectNodeContents(list);
  range.setStartBefore(next);
  const rest = range.extractContents();
  return {
    show: () => list.append(rest),
    isInView: () => list.getBoundingClientRect().bottom < innerHeight,
  };
}

const isFor = (room: Element, { src, language }: RoomSnapshot): boolean =>
  new URL(room.getAttribute('src') ?? '', room.baseURI).href === new URL(src, script?.src).href &&
  !room.firstElementChild &&
  !room.matches('[isolate],[heading-level]') &&
  primary(languageOf(room)) === primary(language);

/** `sv` of `sv-FI`. */
const primary = (language: string) => language.split('-')[0]!.toLowerCase();

/** The snapshot comes in this script and is trusted as it is; where the engine sanitises, it needs no policy. */
function fragment(html: string): DocumentFragment {
  const template: HTMLTemplateElement & Sanitising = document.createElement('template');
  if (isNative()) template.setHTML!(html, { sanitizer: { comments: true } });
  else template.innerHTML = html;
  return template.content;
}

/** How long what was painted has for itself, in milliseconds: a picture comes a little later than the text around it. */
const PAUSE = 100;

/** A moment after the next frame, with something done before that; at once in a page that nobody sees, which has none. */
function afterPaint(then: () => void, before?: () => void): void {
  if (document.hidden) return then();
  requestAnimationFrame(() => {
    before?.();
    setTimeout(then, PAUSE);
  });
}

/** What is on the page stays as it is when they cannot be had. */
function fetchElements(): void {
  const url = new URL('pressrum.js', script?.src).href;
  // Where its parts are, which it cannot tell itself: a module that is imported has no tag.
  if (script) script.dataset['src'] = url;
  checkedImport(url, INTEGRITY, script?.nonce).catch((error: unknown) => console.warn('Pressrum:', error));
}
