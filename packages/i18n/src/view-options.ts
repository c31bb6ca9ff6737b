import type { PressRoom } from '@pressrum/model';
import type { Translation } from './translations/translation.js';
import { translationFor } from './translations/index.js';

/** What a template needs besides its data. */
export interface ViewOptions {
  /** The interface texts; a release in another language than theirs is marked with its own. */
  texts: Translation;
  /** The level of the part's own heading, 2 to 6. */
  level: number;
  /** The document that the data is part of: its sender, whose number replaces a contact's missing one, and its age. */
  room: PressRoom;
  /** The time of rendering, from which stale contacts are determined. */
  now: Date;
  /** True for what is shown first: its image is loaded eagerly. */
  isFirst?: boolean;
}

/** The options for one part of a page in the given language (BCP 47). */
export const viewOptions = (
  language: string,
  level: number,
  room: PressRoom = {},
  now = new Date(),
): ViewOptions => ({
  texts: translationFor(language),
  level,
  room,
  now,
});
