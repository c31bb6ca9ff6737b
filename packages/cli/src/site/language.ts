import type { Site } from './site.js';

/** Words of the pages around the elements, by language. */
export interface Words {
  /** The language's own name. */
  name: string;
  press: string;
  releases: string;
  /** Leads to every release. */
  all: string;
  /** Lead to the next page and the one before. */
  older: string;
  newer: string;
  skip: string;
  menu: string;
  feed: string;
}

const WORDS: Record<string, Words> = {
  sv: {
    name: 'Svenska',
    press: 'Press',
    releases: 'Pressmeddelanden',
    all: 'Alla pressmeddelanden',
    older: 'Äldre pressmeddelanden',
    newer: 'Nyare pressmeddelanden',
    skip: 'Till innehållet',
    menu: 'Meny',
    feed: 'RSS',
  },
  en: {
    name: 'English',
    press: 'Press',
    releases: 'Press releases',
    all: 'All press releases',
    older: 'Older press releases',
    newer: 'Newer press releases',
    skip: 'Skip to content',
    menu: 'Menu',
    feed: 'RSS',
  },
  fi: {
    name: 'Suomi',
    press: 'Medialle',
    releases: 'Tiedotteet',
    all: 'Kaikki tiedotteet',
    older: 'Vanhemmat tiedotteet',
    newer: 'Uudemmat tiedotteet',
    skip: 'Siirry sisältöön',
    menu: 'Valikko',
    feed: 'RSS',
  },
  nb: {
    name: 'Norsk bokmål',
    press: 'Presse',
    releases: 'Pressemeldinger',
    all: 'Alle pressemeldinger',
    older: 'Eldre pressemeldinger',
    newer: 'Nyere pressemeldinger',
    skip: 'Til innholdet',
    menu: 'Meny',
    feed: 'RSS',
  },
  da: {
    name: 'Dansk',
    press: 'Presse',
    releases: 'Pressemeddelelser',
    all: 'Alle pressemeddelelser',
    older: 'Ældre pressemeddelelser',
    newer: 'Nyere pressemeddelelser',
    skip: 'Til indholdet',
    menu: 'Menu',
    feed: 'RSS',
  },
};

/** The words in a language; English stands for those that there are none in. */
export const wordsIn = (language: string): Words => WORDS[primary(language)] ?? WORDS['en']!;

/** The languages of the pages. */
export const pageLanguages: readonly string[] = Object.keys(WORDS);

/** The page that a release has: in its own language where pages are made in that, else in the main one. */
export const languageFor = ({ languages }: Pick<Site, 'languages'>, inLanguage: string | undefined): string =>
  languages.find((language) => inLanguage && primary(language) === primary(inLanguage)) ?? languages[0];

/** Norwegian without a written form, and Nynorsk, are Bokmål here. */
const primary = (language: string) =>
  language
    .toLowerCase()
    .split('-')[0]!
    .replace(/^n[on]$/, 'nb');

/** The path of a page in one of the languages: `index.html` in the main one, `index.en.html` in another. */
export const languagePath = ({ languages }: Pick<Site, 'languages'>, path: string, language: string): string =>
  language === languages[0] ? path : path.replace(/\.html$/, `.${language}.html`);
