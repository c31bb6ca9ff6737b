import type { CountryCode } from 'libphonenumber-js/max';
import type { RangeOutcome } from '../../provenance/span.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import type { Line } from '../lines.js';
import { readAbout } from './about.js';
import { findDoubtfulNumbers, type DoubtfulNumber } from './contact-doubts.js';
import { divideContacts } from './contact-point.js';
import { takeContacts } from './contacts.js';
import { readPressService } from './press-service.js';
import { readAboutName, type Sections } from './sections.js';
import type { TracedContact, TracedPerson } from './traced-contact.js';

/** The content of a text's sections. `body` are the lines that remain. */
export interface SectionContent {
  body: Line[];
  /** The organisation's own text and, if its heading has one, the name. */
  about: { name: string | undefined; description: Traced | undefined } | undefined;
  contacts: TracedPerson[];
  contactPoints: TracedContact[];
  marks: RangeOutcome[];
  doubts: DoubtfulNumber[];
}

/** Reads the contacts in the body, the "about" text, and the press service's contacts. */
export function readSections(
  sections: Sections,
  country: CountryCode,
  take = (lines: Line[]) => takeContacts(lines, country),
): SectionContent {
  const extracted = take(sections.body);
  const about = readAbout(sections.about, extracted.rest, country);
  const pressLines = sections.press?.lines ?? [];
  const press = readPressService(pressLines, country);
  const people = divideContacts([...extracted.contacts, ...about.contacts], press.contacts.length > 0);
  const headings = [sections.about, sections.press].flatMap((section) =>
    section ? [omitted(section.heading, 'heading')] : [],
  );
  return {
    body: about.body,
    about: sections.about && { name: readAboutName(sections.about), description: about.description },
    contacts: people.contacts,
    contactPoints: [...press.contacts, ...people.contactPoints],
    marks: [sections, extracted, about, press].flatMap(({ marks }) => marks).concat(headings),
    doubts: [...extracted.doubts, ...findDoubtfulNumbers(pressLines, country)],
  };
}
