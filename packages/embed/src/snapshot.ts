import { BOX, boxVersion } from '@pressrum/base/template.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { readPressRoom, translationFor, type OnDrop } from '@pressrum/model';
import { pressRoom } from './room/room.template.js';

/** How a snapshot is made; the defaults are those of `<press-room>` on a Swedish page. */
export interface SnapshotOptions {
  /** The language (BCP 47) of the page that it will stand in. Default `sv`. */
  language?: string;
  /** The `heading-level` of the room. Default 2. */
  headingLevel?: number;
  /** The moment for which it is made. Default: now. */
  now?: Date;
  /** Told of what the document holds that cannot be shown. */
  onDrop?: OnDrop;
}

/**
 * A press room as plain HTML, to stand inside `<press-room>`: readable without any script, and left alone by the element
 * while its document has the same digest. Wants `pressrum.css` on the page.
 *
 * Each `articleBody` is printed as it stands: give it documents that `pressrum import` made (or `finish` of
 * `@pressrum/feeds`), which are sanitised, never one that a stranger wrote.
 */
export function roomSnapshot(source: unknown, options: SnapshotOptions = {}): string {
  const { language = 'sv', headingLevel = 2, now, onDrop } = options;
  const room = readPressRoom(source, onDrop);
  const { language: lang } = translationFor(language);
  const version = boxVersion(room.digest, lang, headingLevel);
  return `<div ${BOX}="${version}" lang="${lang}" dir="ltr">${renderToString(pressRoom(room, language, headingLevel, now))}</div>`;
}
