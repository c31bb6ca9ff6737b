import type { Organization, PressRoom } from './shape.js';
import type { Translation } from './translations/translation.js';
import { translationFor } from './translations/index.js';

/** What a template needs to know beside its data. */
export interface ViewOptions {
  /** The language (BCP 47) of the page around; text in another language is marked with its own. */
  language: string;
  /** The interface texts. */
  texts: Translation;
  /** The level of the part's own heading, 2 to 6. */
  level: number;
  /** The moment for which it is rendered; old contacts are told from it. */
  now: Date;
  /** The sender, whose number stands in where a contact has none. */
  organization?: Organization | undefined;
  /** How old contacts may be (ISO 8601 duration) before the page says so; `P12M` where absent. */
  contactsStaleAfter?: string | undefined;
  /** The date that the contacts are from, where they come from an old page. */
  contactPointsAsOf?: string | undefined;
}

/** The options for one part of a page, with what the document says of it. */
export function viewOptions(language: string, level: number, room: PressRoom = {}, now = new Date()): ViewOptions {
  const { organization, contactsStaleAfter, contactPointsAsOf } = room;
  return {
    language,
    texts: translationFor(language),
    level,
    now,
    organization,
    contactsStaleAfter,
    contactPointsAsOf,
  };
}
