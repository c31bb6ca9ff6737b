import { hasNativeSanitizer, type SetHtml } from '@pressrum/base/sanitizer-support.js';
import { pageLanguage } from '@pressrum/base/tree.js';

/** The content of a `press-room` without attributes, and its style sheet. */
export interface RoomSnapshot {
  /** BCP 47. */
  language: string;
  /** As `roomSnapshot` makes it. */
  html: string;
  /** The text of `pressrum.css`. */
  css: string;
}

/**
 * Puts the snapshot and its style sheet into the first press room that would show the same: an empty one for this document,
 * in the same language, without options of its own.
 */
export function showSnapshot({ language, html, css }: RoomSnapshot, documentUrl: string): void {
  const room = [...document.querySelectorAll('press-room')].find(
    (element) =>
      !element.firstElementChild &&
      !element.matches('[isolate],[heading-level]') &&
      primaryTag(pageLanguage(element)) === primaryTag(language) &&
      isUrlOf(element, documentUrl),
  );
  if (!room) return;
  try {
    const content = parseTrusted(html);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    room.append(content);
  } catch (error) {
    // A Trusted Types policy forbids it. The elements render the room from its data.
    console.warn('Pressrum:', error);
  }
}

/** `sv` of `sv-FI`. */
const primaryTag = (language: string) => language.split('-')[0]!.toLowerCase();

function isUrlOf(room: Element, documentUrl: string): boolean {
  const src = room.getAttribute('src');
  return !src || (URL.canParse(src, room.baseURI) && new URL(src, room.baseURI).href === documentUrl);
}

/** Parses HTML that is as trusted as the script it came in. `setHTML` needs no Trusted Types policy. */
function parseTrusted(html: string): DocumentFragment {
  const template: HTMLTemplateElement & SetHtml = document.createElement('template');
  if (hasNativeSanitizer()) template.setHTML!(html, { sanitizer: { comments: true } });
  else template.innerHTML = html;
  return template.content;
}
