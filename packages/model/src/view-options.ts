import type { PressRoom } from './shape.js';
import type { Translation } from './translations/translation.js';
import { translationFor } from './translations/index.js';

/** What a template needs to know beside its data. */
export interface ViewOptions {
  /** The interface texts; a release in another language than theirs is marked with its own. */
  texts: Translation;
  /** The level of the part's own heading, 2 to 6. */
  level: number;
  /** The document around the data: the sender, whose number stands in where a contact has none, and how old it is. */
  room: PressRoom;
  /** The moment for which it is rendered; old contacts are told from it. */
  now: Date;
  /** True for what stands in the first view: its picture is fetched at once. */
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
