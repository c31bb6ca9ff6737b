import type { Organization, Person, PressRoom, Release } from '@pressrum/model';
import { telephoneLine } from '@pressrum/model/json-ld.js';
import { escapeHtml } from '../clean/sanitise.js';

/** What opens contacts and the organisation's own text, by language; `{name}` is the organisation's. */
const WORDS: Record<string, { contacts: string; about: string }> = {
  sv: { contacts: 'För mer information kontakta:', about: 'Om {name}' },
  en: { contacts: 'For more information, contact:', about: 'About {name}' },
  fi: { contacts: 'Lisätietoja antaa:', about: 'Tietoa: {name}' },
  nb: { contacts: 'For mer informasjon, kontakt:', about: 'Om {name}' },
  da: { contacts: 'For mere information, kontakt:', about: 'Om {name}' },
};

/**
 * The HTML that stands before and after a release's body in RSS and Atom, so that people in feed readers, and every other
 * importer, have what the document keeps apart: the lead before it, its contacts and the organisation's own text after
 * it. Each is empty where the document has none. With both taken off, the content of a feed of ours is the `articleBody`.
 */
export function aroundBody(release: Release, room: PressRoom): { before: string; after: string } {
  const { description, contacts, inLanguage = room.inLanguage } = release;
  const { organization } = room;
  const ownLanguage = room.inLanguage ?? inLanguage;
  const text = organization && aboutHtml(organization, ownLanguage);
  // A Swedish "about" text below a Finnish release is read aloud in Swedish.
  const about = text && ownLanguage !== inLanguage ? `<div lang="${ownLanguage}">\n${text}\n</div>` : text;
  return {
    before: description ? paragraphs(description) : '',
    after: [contacts && contactsHtml(contacts, inLanguage), about].filter(Boolean).join('\n'),
  };
}

/** The lead, the body, the contacts and the organisation's own text; `undefined` for a release without any of them. */
export function contentHtml(release: Release, room: PressRoom): string | undefined {
  const { before, after } = aroundBody(release, room);
  return [before, release.articleBody, after].filter(Boolean).join('\n') || undefined;
}

/**
 * Contacts as press offices write them, and as `readText` reads them: a line that says that they come, then for each one
 * a paragraph of lines: "Alma Berglund (V), kommunalråd", the employer, the numbers, the address, the remark.
 */
export const contactsHtml = (contacts: readonly Person[], language = 'sv'): string =>
  [
    paragraph(wordsFor(language).contacts),
    ...contacts.map((contact) => paragraph(contactLines(contact, language))),
  ].join('\n');

/** The organisation's own text under "Om …"; empty where it has none. */
export const aboutHtml = ({ name, description }: Organization, language = 'sv'): string =>
  description
    ? `<h2>${inline(wordsFor(language).about.replace('{name}', () => name))}</h2>\n${paragraphs(description)}`
    : '';

function contactLines(contact: Person, language: string): string {
  const { name, memberOf, jobTitle, worksFor, telephone = [], email, description } = contact;
  const who = `${name}${memberOf ? ` (${memberOf})` : ''}${jobTitle ? `, ${jobTitle}` : ''}`;
  const numbers = telephone.map((number) => telephoneLine(number, language));
  return [who, worksFor, ...numbers, email, description].filter(Boolean).join('\n');
}

/** Norwegian without a written form is Bokmål, and so is Nynorsk here; Swedish stands for what we have no words for. */
const wordsFor = (language: string) =>
  WORDS[
    language
      .toLowerCase()
      .split('-')[0]!
      .replace(/^n[on]$/, 'nb')
  ] ?? WORDS['sv']!;

const paragraphs = (text: string) =>
  lineFeeds(text)
    .split(/\n{2,}/)
    .map(paragraph)
    .join('\n');
const paragraph = (text: string) => `<p>${inline(text)}</p>`;
const inline = (text: string) => escapeHtml(lineFeeds(text)).replace(/\n/g, '<br>');
const lineFeeds = (text: string) => text.replace(/\r\n?/g, '\n');
