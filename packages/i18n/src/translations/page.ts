import type { Language } from './language.js';

/** The texts of the pages of a built press room, outside the elements. */
export interface PageTexts {
  /** The language's own name. */
  name: string;
  press: string;
  releases: string;
  /** Leads to every release. */
  all: string;
  /** Lead to the next page and the one before. */
  older: string;
  newer: string;
  /** Leads to the pictures, films and sound of all releases, and to older ones. */
  media: string;
  olderMedia: string;
  skip: string;
  menu: string;
  /** The way to the search of all releases, on a page that says that there is nothing. */
  search: string;
  /** What search engines show of the front page, of all releases, of older ones, and of the media. */
  describePress: Description;
  describeAll: Description;
  describePage: Description;
  describeMedia: Description;
  subscribe: string;
  byEmail: string;
  /** The name of the site's own links at the foot of a page. */
  footer: string;
  notFound: string;
  notFoundHelp: string;
}

/** A sentence about a page, with the sender's name or without. */
export interface Description {
  from: string;
  anonymous: string;
}

export const PAGE_TEXTS: Record<Language, PageTexts> = {
  sv: {
    name: 'Svenska',
    press: 'Press',
    releases: 'Pressmeddelanden',
    all: 'Alla pressmeddelanden',
    older: 'Äldre pressmeddelanden',
    newer: 'Nyare pressmeddelanden',
    media: 'Bilder och film',
    olderMedia: 'Äldre bilder och film',
    skip: 'Till innehållet',
    menu: 'Meny',
    search: 'Sök bland alla pressmeddelanden',
    describePress: {
      from: 'Pressmeddelanden från {name}, och presskontakter med telefonnummer och öppettider.',
      anonymous: 'Pressmeddelanden, och presskontakter med telefonnummer och öppettider.',
    },
    describeAll: {
      from: 'Alla pressmeddelanden från {name}, med sökning på ord, ämne och år.',
      anonymous: 'Alla pressmeddelanden, med sökning på ord, ämne och år.',
    },
    describePage: {
      from: 'Äldre pressmeddelanden från {name}.',
      anonymous: 'Äldre pressmeddelanden.',
    },
    describeMedia: {
      from: 'Pressbilder, film och ljud från {name}, att ladda ner.',
      anonymous: 'Pressbilder, film och ljud, att ladda ner.',
    },
    subscribe: 'Prenumerera',
    byEmail: 'E-post',
    footer: 'Om webbplatsen',
    notFound: 'Sidan finns inte',
    notFoundHelp: 'Adressen kan vara felskriven, eller så har sidan tagits bort.',
  },
  en: {
    name: 'English',
    press: 'Press',
    releases: 'Press releases',
    all: 'All press releases',
    older: 'Older press releases',
    newer: 'Newer press releases',
    media: 'Pictures and film',
    olderMedia: 'Older pictures and film',
    skip: 'Skip to content',
    menu: 'Menu',
    search: 'Search all press releases',
    describePress: {
      from: 'Press releases from {name}, and press contacts with telephone numbers and opening hours.',
      anonymous: 'Press releases, and press contacts with telephone numbers and opening hours.',
    },
    describeAll: {
      from: 'All press releases from {name}, with search by word, topic and year.',
      anonymous: 'All press releases, with search by word, topic and year.',
    },
    describePage: {
      from: 'Older press releases from {name}.',
      anonymous: 'Older press releases.',
    },
    describeMedia: {
      from: 'Press pictures, film and sound from {name}, for download.',
      anonymous: 'Press pictures, film and sound, for download.',
    },
    subscribe: 'Subscribe',
    byEmail: 'E-mail',
    footer: 'About this site',
    notFound: 'Page not found',
    notFoundHelp: 'The address may be mistyped, or the page may have been removed.',
  },
  fi: {
    name: 'Suomi',
    press: 'Medialle',
    releases: 'Tiedotteet',
    all: 'Kaikki tiedotteet',
    older: 'Vanhemmat tiedotteet',
    newer: 'Uudemmat tiedotteet',
    media: 'Kuvat ja videot',
    olderMedia: 'Vanhemmat kuvat ja videot',
    skip: 'Siirry sisältöön',
    menu: 'Valikko',
    search: 'Hae kaikista tiedotteista',
    describePress: {
      from: 'Tiedotteet ja mediayhteystiedot aukioloaikoineen: {name}.',
      anonymous: 'Tiedotteet ja mediayhteystiedot aukioloaikoineen.',
    },
    describeAll: {
      from: 'Kaikki tiedotteet ja haku sanan, aiheen ja vuoden mukaan: {name}.',
      anonymous: 'Kaikki tiedotteet ja haku sanan, aiheen ja vuoden mukaan.',
    },
    describePage: {
      from: 'Vanhemmat tiedotteet: {name}.',
      anonymous: 'Vanhemmat tiedotteet.',
    },
    describeMedia: {
      from: 'Ladattavat kuvat, videot ja äänet: {name}.',
      anonymous: 'Ladattavat kuvat, videot ja äänet.',
    },
    subscribe: 'Tilaa',
    byEmail: 'Sähköposti',
    footer: 'Tietoa sivustosta',
    notFound: 'Sivua ei löydy',
    notFoundHelp: 'Osoite voi olla kirjoitettu väärin, tai sivu on poistettu.',
  },
  nb: {
    name: 'Norsk bokmål',
    press: 'Presse',
    releases: 'Pressemeldinger',
    all: 'Alle pressemeldinger',
    older: 'Eldre pressemeldinger',
    newer: 'Nyere pressemeldinger',
    media: 'Bilder og film',
    olderMedia: 'Eldre bilder og film',
    skip: 'Til innholdet',
    menu: 'Meny',
    search: 'Søk i alle pressemeldinger',
    describePress: {
      from: 'Pressemeldinger fra {name}, og pressekontakter med telefonnummer og åpningstider.',
      anonymous: 'Pressemeldinger, og pressekontakter med telefonnummer og åpningstider.',
    },
    describeAll: {
      from: 'Alle pressemeldinger fra {name}, med søk på ord, emne og år.',
      anonymous: 'Alle pressemeldinger, med søk på ord, emne og år.',
    },
    describePage: {
      from: 'Eldre pressemeldinger fra {name}.',
      anonymous: 'Eldre pressemeldinger.',
    },
    describeMedia: {
      from: 'Pressebilder, film og lyd fra {name}, til nedlasting.',
      anonymous: 'Pressebilder, film og lyd, til nedlasting.',
    },
    subscribe: 'Abonner',
    byEmail: 'E-post',
    footer: 'Om nettstedet',
    notFound: 'Siden finnes ikke',
    notFoundHelp: 'Adressen kan være feilskrevet, eller siden kan være fjernet.',
  },
  da: {
    name: 'Dansk',
    press: 'Presse',
    releases: 'Pressemeddelelser',
    all: 'Alle pressemeddelelser',
    older: 'Ældre pressemeddelelser',
    newer: 'Nyere pressemeddelelser',
    media: 'Billeder og film',
    olderMedia: 'Ældre billeder og film',
    skip: 'Til indholdet',
    menu: 'Menu',
    search: 'Søg i alle pressemeddelelser',
    describePress: {
      from: 'Pressemeddelelser fra {name}, og pressekontakter med telefonnumre og åbningstider.',
      anonymous: 'Pressemeddelelser, og pressekontakter med telefonnumre og åbningstider.',
    },
    describeAll: {
      from: 'Alle pressemeddelelser fra {name}, med søgning på ord, emne og år.',
      anonymous: 'Alle pressemeddelelser, med søgning på ord, emne og år.',
    },
    describePage: {
      from: 'Ældre pressemeddelelser fra {name}.',
      anonymous: 'Ældre pressemeddelelser.',
    },
    describeMedia: {
      from: 'Pressebilleder, film og lyd fra {name}, til download.',
      anonymous: 'Pressebilleder, film og lyd, til download.',
    },
    subscribe: 'Abonner',
    byEmail: 'E-mail',
    footer: 'Om webstedet',
    notFound: 'Siden findes ikke',
    notFoundHelp: 'Adressen kan være tastet forkert, eller siden kan være fjernet.',
  },
};
