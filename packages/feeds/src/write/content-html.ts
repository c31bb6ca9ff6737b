import { FEED_TEXTS } from '@pressrum/i18n/translations/feed.js';
import { textsIn } from '@pressrum/i18n/translations/language.js';
import type { Organization, Person, PressRoom, Release } from '@pressrum/model';
import { telephoneLine } from '@pressrum/model/json-ld.js';
import { escapeHtml } from '../normalize/sanitize.js';

/**
 * The HTML around a release's body in RSS and Atom, for feed readers and importers: the lead before it, contacts and the
 * "about" text after it. Empty without these. Readers of Pressrum's feeds remove both to restore `articleBody`.
 */
export function wrapBody(release: Release, room: PressRoom): { before: string; after: string } {
  const { description, contacts, inLanguage = room.inLanguage } = release;
  const { organization } = room;
  const ownLanguage = room.inLanguage ?? inLanguage;
  const text = organization && toAboutHtml(organization, ownLanguage);
  // A Swedish "about" text below a Finnish release is read aloud in Swedish.
  const about = text && ownLanguage !== inLanguage ? `<div lang="${ownLanguage}">\n${text}\n</div>` : text;
  return {
    before: description ? toParagraphs(description) : '',
    after: [contacts && toContactsHtml(contacts, inLanguage), about].filter(Boolean).join('\n'),
  };
}

/** The lead, the body, the contacts and the "about" text; `undefined` without any of them. */
export function toContentHtml(release: Release, room: PressRoom): string | undefined {
  const { before, after } = wrapBody(release, room);
  return [before, release.articleBody, after].filter(Boolean).join('\n') || undefined;
}

/**
 * Contacts as press offices write them and `readText` reads them: a lead-in, then a paragraph for each contact with lines
 * such as "Alma Berglund (V), kommunalråd", the employer, the numbers, the e-mail address, the remark.
 */
export const toContactsHtml = (contacts: readonly Person[], language = 'sv'): string =>
  [
    toParagraph(textsFor(language).contacts),
    ...contacts.map((contact) => toParagraph(formatContact(contact, language))),
  ].join('\n');

/** The "about" text with its heading "Om …"; empty without a text. */
export const toAboutHtml = ({ name, description }: Organization, language = 'sv'): string =>
  description
    ? `<h2>${toInline(textsFor(language).about.replace('{name}', () => name))}</h2>\n${toParagraphs(description)}`
    : '';

function formatContact(contact: Person, language: string): string {
  const { name, memberOf, jobTitle, worksFor, telephone = [], email, description } = contact;
  const who = `${name}${memberOf ? ` (${memberOf})` : ''}${jobTitle ? `, ${jobTitle}` : ''}`;
  const numbers = telephone.map((number) => telephoneLine(number, language));
  return [who, worksFor, ...numbers, email, description].filter(Boolean).join('\n');
}

const textsFor = (language: string) => textsIn(FEED_TEXTS, language);

const toParagraphs = (text: string) =>
  normalizeLineFeeds(text)
    .split(/\n{2,}/)
    .map(toParagraph)
    .join('\n');
const toParagraph = (text: string) => `<p>${toInline(text)}</p>`;
const toInline = (text: string) => escapeHtml(normalizeLineFeeds(text)).replace(/\n/g, '<br>');
const normalizeLineFeeds = (text: string) => text.replace(/\r\n?/g, '\n');
