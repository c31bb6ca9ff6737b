/**
 * A press room of 33 releases as various as real ones: portrait and wide pictures and none, long words, an invitation, a
 * table, quotes, many contacts. The photographs are drawn by apps/storybook/scripts/draw-photographs.mjs.
 */
import type { ContactPoint, Image, Organization, Person, PressRoom, Release } from '@pressrum/model';

const organization: Organization = {
  name: 'Björkviks kommun',
  description:
    'Björkvik ligger där ån möter havet. Här bor 18 000 invånare, och lika många cyklar.\n\nKommunen driver förskolor, skolor, äldreomsorg, bibliotek och hamnen.',
  url: 'https://www.bjorkvik.example/',
  telephone: [{ text: '0980-319 200', e164: '+46980319200', label: 'Växel' }],
  email: 'kommunen@bjorkvik.example',
  logo: { url: 'logo.svg', alt: 'Björkviks kommuns vapen: en björk över två vågor.', width: 96, height: 96 },
  address: { streetAddress: 'Hamngatan 4', postalCode: '980 65', addressLocality: 'Björkvik' },
  identifier: '212000-0000',
  sameAs: ['https://social.example/@bjorkvik'],
  timeZone: 'Europe/Stockholm',
};

const contactPoints: ContactPoint[] = [
  {
    id: 'presstjansten',
    name: 'Presstjänsten',
    jobTitle: 'Kommunikationsavdelningen',
    contactType: 'press',
    telephone: [{ text: '0980-319 210', e164: '+46980319210' }],
    email: 'press@bjorkvik.example',
    hoursAvailable: [
      {
        dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
        opens: '08:00',
        closes: '16:30',
      },
    ],
  },
  {
    id: 'kommunikator-i-beredskap',
    name: 'Presskontakt vid allvarlig händelse',
    jobTitle: 'Kommunikatör i beredskap',
    contactType: 'on-call',
    condition: 'Vid pågående allvarlig händelse utanför kontorstid.',
    telephone: [{ text: '070-174 06 10', e164: '+46701740610', label: 'Mobil' }],
  },
  {
    id: 'hanna-lund',
    name: 'Hanna Lund',
    jobTitle: 'Hamnchef',
    worksFor: 'Björkviks hamn AB',
    contactType: 'spokesperson',
    telephone: [
      { text: '0980-319 200', e164: '+46980319200', extension: '214' },
      { text: '070-174 06 14', e164: '+46701740614', label: 'Mobil' },
    ],
    email: 'hanna.lund@bjorkvik.example',
    image: { url: 'photos/hanna-lund.svg', width: 600, height: 600 },
  },
  {
    id: 'sara-holm',
    name: 'Sara Holm',
    jobTitle: 'Pressekreterare',
    contactType: 'press',
    telephone: [{ text: '0980-319 212', e164: '+46980319212' }],
    email: 'sara.holm@bjorkvik.example',
  },
];

const photograph = (
  name: string,
  width: number,
  height: number,
  alt: string,
  more: Partial<Image> = {},
): Image => ({
  url: `photos/${name}.svg`,
  alt,
  width,
  height,
  credit: 'Nils Ekman',
  ...more,
});

const pictures = {
  bridge: photograph('bron', 1600, 900, 'En smal bro i trä över ån, med en cyklist mitt på.', {
    caption: 'Bron är 120 meter lång och fyra meter bred.',
  }),
  harbour: photograph('hamnen', 1500, 1000, 'En segelbåt och en röd fiskebåt vid fyren.'),
  school: photograph('skolan', 1600, 900, 'Norrskolans tegelhus vid vattnet.'),
  plough: photograph('plogen', 1200, 900, 'En orange plogbil i djup snö.', { caption: 'Elva fordon är ute.' }),
  library: photograph('biblioteket', 1000, 1400, 'Fyra hyllor med böcker i alla färger.'),
  wind: photograph('vindkraft', 2000, 800, 'Tre vindkraftverk mot en röd himmel.'),
  people: photograph('invanare', 1600, 900, 'Sex invånare i parken.'),
  bus: photograph('bussen', 1200, 1200, 'En grön buss vid kajen.'),
  forest: photograph('skogen', 900, 1350, 'Granskog vid en stilla sjö.'),
  coast: photograph('kusten', 2400, 800, 'Kusten i solnedgång.'),
  alma: photograph('alma-berglund', 900, 1200, 'Alma Berglund.', { caption: 'Alma Berglund (V).' }),
};

const person = (name: string, jobTitle: string, last: number): Person => ({
  name,
  jobTitle,
  telephone: [
    {
      text: `08-465 004 ${String(last).padStart(2, '0')}`,
      e164: `+468465004${String(last).padStart(2, '0')}`,
    },
  ],
  email: `${name.toLowerCase().replace(/å|ä/g, 'a').replace(/ö/g, 'o').replace(' ', '.')}@bjorkvik.example`,
});

const people = {
  alma: { ...person('Alma Berglund', 'kommunalråd', 1), memberOf: 'V' },
  omar: person('Omar Lindqvist', 'projektledare', 2),
  eva: person('Eva Sandström', 'skolchef', 3),
  nils: person('Nils Åkerman', 'driftchef', 4),
  lina: person('Lina Öberg', 'bibliotekschef', 5),
  jonas: person('Jonas Falk', 'socialchef', 6),
};

const text =
  '<p>Arbetet börjar efter nyår och pågår i två år. Under tiden går trafiken som vanligt, utom på natten mellan den 3 och 4 februari.</p>\n<h2>Vad det kostar</h2>\n<p>Hela satsningen kostar 41 miljoner kronor. Av dem betalar regionen en tredjedel.</p>';
const quote =
  '<figure><blockquote><p>– Det här har vi väntat på i tjugo år,</p></blockquote> <figcaption>säger kommunalrådet Alma Berglund (V).</figcaption></figure>\n<p>Beslutet var enhälligt.</p>';
const table =
  '<p>Så här har det gått:</p>\n<table><caption>Invånare per år</caption><thead><tr><th>År</th><th>Invånare</th><th>Födda</th><th>Inflyttade</th></tr></thead><tbody><tr><td>2024</td><td>17 632</td><td>171</td><td>702</td></tr><tr><td>2025</td><td>17 904</td><td>188</td><td>761</td></tr></tbody></table>';

type Draft = Partial<Release> & Pick<Release, 'headline'>;

const drafts: Draft[] = [
  {
    headline: 'Ny bro över ån öppnar i mars',
    alternativeHeadline: 'Gång- och cykelbron ersätter färjan från 1962',
    description:
      'Efter två års bygge öppnar den nya gång- och cykelbron över ån den 14 mars. Färjan går kvar till maj, och därefter tar museet hand om den.',
    articleBody: `${quote}\n${text}`,
    image: pictures.bridge,
    contacts: [people.alma, people.omar],
    keywords: ['Trafik', 'Cykel', 'Hamnen'],
  },
  {
    genre: 'Pressinbjudan',
    headline: 'Pressvisning av den nya bron',
    description: 'Se bron före öppningen, tillsammans med projektledaren. Anmäl dig senast den 1 december.',
    event: {
      startDate: '2026-12-03T13:00:00+01:00',
      endDate: '2026-12-03T14:30:00+01:00',
      location: 'Norra brofästet, Hamngatan 40, Björkvik',
      url: 'https://www.bjorkvik.example/press/anmalan',
    },
    contacts: [people.omar],
    keywords: ['Trafik'],
  },
  {
    headline: 'Kommunens budget: mer till skolan, mindre till asfalt',
    description:
      'Nästa års budget ger grundskolan 22 miljoner kronor mer. Pengarna tas från underhållet av gator, som får vänta till 2028. Skatten är oförändrad, och resultatet väntas bli fyra miljoner kronor. Fullmäktige fattar beslut på måndag.',
    image: pictures.school,
    contacts: [people.alma, people.eva, people.nils, people.jonas],
    keywords: ['Ekonomi', 'Skola'],
  },
  {
    headline: 'Biblioteket lånar ut symaskiner, borrmaskiner och en kanot',
    description: 'Från den 1 februari går det att låna saker, inte bara böcker. Kanoten får man ha i en vecka.',
    image: pictures.library,
    contacts: [people.lina],
    keywords: ['Kultur'],
  },
  {
    genre: 'Nyhet',
    headline: 'Vattnet är bra igen i Norrby',
    description: 'Du behöver inte längre koka vattnet.',
    contacts: [people.nils],
    keywords: ['Vatten'],
  },
  {
    headline:
      'Barnomsorgsverksamhetsutvecklingssamordnarorganisationen får nytt namn efter omröstning bland personalen',
    description:
      'Namnet var för långt för skylten. Nu heter den Förskolan. Skylten sätts upp i vår, och brevpapperet byts när det gamla är slut.',
    contacts: [people.eva],
    keywords: ['Skola'],
  },
  {
    headline: 'Elva plogbilar redo för vintern',
    description: 'Plogningen börjar med gångvägar och busshållplatser, sedan kommer de stora vägarna.',
    image: pictures.plough,
    contacts: [people.nils],
    keywords: ['Trafik', 'Vinter'],
  },
  {
    genre: 'Pressmeddelande',
    headline: 'Björkvik växer för femte året i rad',
    description: 'Vid årsskiftet hade kommunen 17 904 invånare. Det är 272 fler än året före.',
    articleBody: table,
    image: pictures.people,
    contacts: [people.alma],
    keywords: ['Befolkning'],
  },
  {
    headline: 'Alma Berglund ny ordförande i hamnbolaget',
    description: 'Hon efterträder Sture Wall, som har lett bolaget sedan 1999.',
    image: pictures.alma,
    contacts: [people.alma],
    keywords: ['Hamnen'],
  },
  {
    headline: 'Tre vindkraftverk vid Storskär får tummen upp',
    description:
      'Kommunfullmäktige säger ja till tre vindkraftverk, 1 200 meter från närmaste hus. Elen räcker till hela kommunen en blåsig dag. Bygget börjar tidigast 2028.',
    image: pictures.wind,
    contacts: [people.omar, people.alma],
    keywords: ['Energi'],
  },
  {
    headline: 'Natten utan ljus',
    keywords: ['Miljö'],
  },
  {
    headline: 'Bussen till kusten går varje halvtimme i sommar',
    description: 'Linje 7 får dubbelt så många turer från midsommar till mitten av augusti.',
    articleBody: `<figure><img src="photos/bussen.svg" alt="En grön buss vid kajen." width="1200" height="1200"></figure>\n${text}`,
    contacts: [people.nils],
    keywords: ['Trafik'],
  },
];

const headlines = [
  'Så gick det för hamnen',
  'Skogen vid Lillsjön blir naturreservat',
  'Ny rektor på Norrskolan',
  'Fler äldre får välja sin hemtjänst',
  'Kommunen anmäler avbrottet i larmet',
  'Kustleden är klar, hela vägen till Storskär',
];
const images = [pictures.harbour, pictures.forest, undefined, pictures.bus, undefined, pictures.coast];

const older: Draft[] = Array.from({ length: 21 }, (_, index) => {
  const image = images[index % 6];
  return {
    genre: index % 4 ? 'Pressmeddelande' : 'Nyhet',
    headline: `${headlines[index % 6]!}${index < 6 ? '' : `, del ${Math.floor(index / 6) + 1}`}`,
    description:
      'Beslutet gäller från årsskiftet. Den som har frågor kan ringa kontaktcentret, som har öppet varje vardag mellan klockan 8 och 16.30.',
    articleBody: text,
    ...(image && { image }),
    contacts: [people.jonas],
    keywords: [['Hamnen', 'Miljö', 'Skola', 'Omsorg'][index % 4]!],
  };
});

/** Newest first, one every twenty days: from two years. */
const releases: Release[] = [...drafts, ...older].map((draft, index) => {
  const date = new Date(Date.UTC(2026, 10, 23 - index * 20)).toISOString().slice(0, 10);
  return {
    id: `${date}-${index}`,
    url: `https://www.bjorkvik.example/press/${date}-${index}`,
    inLanguage: 'sv',
    genre: 'Pressmeddelande',
    datePublished: `${date}T09:00:00+01:00`,
    articleBody: text,
    ...draft,
  };
});

export const varied = {
  version: 1,
  digest: 'varied',
  inLanguage: 'sv',
  organization,
  contactPoints,
  releases,
} satisfies PressRoom;
