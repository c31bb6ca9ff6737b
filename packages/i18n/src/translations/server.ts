import type { Language } from './language.js';

/** What the fetch handler answers in place of a page. */
export interface ServerTexts {
  unavailable: string;
  notFound: string;
}

export const SERVER_TEXTS: Record<Language, ServerTexts> = {
  sv: {
    unavailable: 'Pressrummet kan inte visas just nu. Försök igen om en stund.',
    notFound: 'Sidan finns inte.',
  },
  en: {
    unavailable: 'The press room cannot be shown right now. Try again in a moment.',
    notFound: 'The page does not exist.',
  },
  fi: {
    unavailable: 'Lehdistöhuonetta ei voi näyttää juuri nyt. Yritä hetken kuluttua uudelleen.',
    notFound: 'Sivua ei ole.',
  },
  nb: {
    unavailable: 'Presserommet kan ikke vises akkurat nå. Prøv igjen om litt.',
    notFound: 'Siden finnes ikke.',
  },
  da: {
    unavailable: 'Presserummet kan ikke vises lige nu. Prøv igen om lidt.',
    notFound: 'Siden findes ikke.',
  },
};
