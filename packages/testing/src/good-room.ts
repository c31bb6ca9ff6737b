import type { PressRoom } from '@pressrum/model';

/** A document without problems on 24 November 2026. Each call returns a new one, which a test may break. */
export const goodRoom = () =>
  ({
    version: 1,
    inLanguage: 'sv',
    organization: {
      name: 'Björkviks kommun',
      description:
        'Björkvik ligger där ån möter havet. Här bor 18 000 invånare, och lika många cyklar.\n\nKommunen driver förskolor, skolor, äldreomsorg, bibliotek och hamnen.',
      url: 'https://www.bjorkvik.example/',
      telephone: [{ text: '0980-319 200', e164: '+46980319200' }],
      timeZone: 'Europe/Stockholm',
    },
    contactPoints: [
      {
        name: 'Presstjänsten',
        contactType: 'press',
        telephone: [{ text: '0980-319 210', e164: '+46980319210' }],
        hoursAvailable: [{ opens: '08:00', closes: '16:30' }],
      },
      {
        name: 'Kommunikatör i beredskap',
        contactType: 'on-call',
        telephone: [{ text: '070-174 06 10', e164: '+46701740610' }],
      },
    ],
    contactPointsAsOf: '2026-11-01',
    hoursKnownThrough: '2027-12-31',
    releases: [
      {
        id: 'ny-bro',
        url: 'https://www.bjorkvik.example/press/ny-bro',
        inLanguage: 'sv',
        headline: 'Ny bro över ån öppnar i mars',
        description: 'Efter två års bygge öppnar den nya gång- och cykelbron över ån den 14 mars.',
        articleBody:
          '<p>Bron är 120 meter lång. Läs mer på <a href="https://www.bjorkvik.example/bron">sidan om bron</a>.</p>\n<p><img src="bron.jpg" alt="Bron."></p>',
        datePublished: '2026-11-19T09:00:00+01:00',
        image: { url: 'bron.jpg', alt: 'En smal bro i trä.' },
        contacts: [{ name: 'Alma Berglund', telephone: [{ text: '0980-319 221', e164: '+46980319221' }] }],
      },
      {
        id: 'hamnen',
        inLanguage: 'sv',
        headline: 'Så gick det för hamnen',
        description: 'Båtarna var 107 och fiskmåsarna fler.',
        articleBody: '<p>Det blev ett gott år.</p>',
        datePublished: '2026-10-15',
      },
    ],
    notice: {
      headline: 'Brand i hamnen',
      telephone: [{ text: '113 13', label: 'Frågor' }],
      validThrough: '2026-11-24T18:00:00+01:00',
    },
  }) satisfies PressRoom;
