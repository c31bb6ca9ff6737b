import { fill } from '@pressrum/i18n';
import { textsIn } from '@pressrum/i18n/translations/language.js';
import { PAGE_TEXTS, type Description, type PageTexts } from '@pressrum/i18n/translations/page.js';
import { primaryLanguage } from '@pressrum/model';
import type { Site } from '../types.js';

/** The page texts in a language; English if there are none. */
export const pageTexts = (language: string): PageTexts => textsIn(PAGE_TEXTS, language, 'en');

/** The page that a release has: in its own language where pages are made in that, else in the main one. */
export const pageLanguage = ({ languages }: Pick<Site, 'languages'>, inLanguage: string | undefined): string =>
  languages.find((language) => inLanguage && primaryLanguage(language) === primaryLanguage(inLanguage)) ??
  languages[0];

/** The path of a page in one of the languages: `index.html` in the main one, `index.en.html` in another. */
export const languagePath = ({ languages }: Pick<Site, 'languages'>, path: string, language: string): string =>
  language === languages[0] ? path : path.replace(/\.html$/, `.${language}.html`);

/** A description of a page, such as "Alla pressmeddelanden från {name}.", or without a name the text before it. */
export const describe = (text: Description, { room: { organization } }: Pick<Site, 'room'>): string =>
  organization ? fill(text.from, { name: organization.name }) : text.anonymous;
