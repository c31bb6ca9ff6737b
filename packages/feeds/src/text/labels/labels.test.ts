import { describe, expect, it } from 'vitest';
import { splitLines } from '../lines.js';
import { LineLabels } from './label-lines.js';
import type { LabelName } from './label.js';

const labels = new LineLabels({ timeZone: 'Europe/Stockholm', country: 'SE' });
const isLabelled = (text: string, name: LabelName) => labels.is(splitLines(text)[0]!, name);

/** For each label: lines that have it, and lines that are easily taken for such. */
const TABLE: Record<LabelName, { yes: string[]; no: string[] }> = {
  date: {
    yes: [
      '2017-11-30 09:00Pressmeddelande',
      'Pressmeddelande   •   Jun 14, 2024 14:50 CEST',
      '3.9.2025 09:00:00 CEST | Region Almedal | Pressmeddelande',
      'Publicerad den 8 oktober 2025 klockan 10.00',
      'torsdag 5 mars 2026',
      '05.03.2026, 11:30 Uhr',
      'Published: Thursday, 2 April 2026',
      'Publisert 1. september 2024',
      'Julkaistu 5. joulukuuta 2025 klo 15.00',
      'Kommunen köper biografen – 2025-11-04',
    ],
    no: [
      'Lägesrapport den 3 november',
      'Den 16 maj 2024 tar kommunen det första spadtaget för den nya simhallen i Norrby, och alla är välkomna.',
      '08-465 004 00',
      'Onsdag 3 maj, klockan 15',
      '2017-13-45 09:00',
    ],
  },
  genre: {
    yes: [
      'Pressmeddelande',
      'Pressinbjudan',
      'Nyhet',
      'Pressemelding',
      'Pressemeddelelse',
      'Tiedote',
      'Press release',
      'Pressemitteilung',
    ],
    no: ['Nyhetsbrevet kommer på torsdag', 'Pressen är välkommen', 'Newsroom', 'Artikelserie om skolan'],
  },
  sender: {
    yes: [
      'Från Regionkansliet',
      'From: Agency for Coastal Safety',
      'Region Almedal',
      'Ekviks kommun',
      'Solvik kommune',
    ],
    no: ['Från måndag gäller nya tider', 'Ekviks kommun bygger en ny skola i Norrby', 'Anna Ek', 'Frost i natt'],
  },
  place: {
    yes: ['Ekvik (pressjouren)', 'Sandhamn, Almedal', 'Ekeby station (pressjouren)', 'Plats: Ekvik'],
    no: ['Ekvik', 'Bron öppnar (igen) i mars och alla får gå över den', 'Anna Ek (V), regionråd', 'Skuggor'],
  },
  name: {
    yes: ['Anna Ek', 'Eva af Klinga', 'Ann-Marie Öst', 'Jon Arne Moe'],
    no: ['Region Almedal', 'Regionråd', 'Presstjänsten Almedal', 'anna ek', 'Ny bro öppnar', 'Ekviks museum'],
  },
  title: {
    yes: [
      'Kommunikationschef',
      'regionråd',
      'Kommunikatör i beredskap',
      'Press Officer',
      'Seksjonssjef',
      'viestintäpäällikkö',
    ],
    no: ['Anna Ek', 'Bakgrund', 'Ekvik', 'Vardagar 8–16'],
  },
  organisation: {
    yes: ['Region Almedal', 'Almedals museum', 'Myndigheten för vattenvägar', 'Harrowmere Borough Council'],
    no: ['Anna Ek', 'kommunen bygger', 'Bakgrund', 'Ett museum är öppet.'],
  },
  telephone: {
    yes: [
      '08-465 004 00',
      'Telefon: 08-465 004 00',
      'Anna Ek, presschef, 070-174 06 05',
      'Tlf: +47 22 00 00 01',
      '+45 33 00 00 02',
    ],
    no: ['2017-11-30', 'Vardagar 8–16', 'Nås på 08-465 004 00 vardagar.', '280 000 invånare'],
  },
  email: {
    yes: ['anna.ek@ekvik.example', 'E-post: anna.ek@ekvik.example', 'oddny.brekke (at) nordfjell.example'],
    no: ['Anmälan görs till press@ekvik.example senast på fredag.', 'www.ekvik.example', '@ekvik'],
  },
  hours: {
    yes: ['Vardagar kl 08 - 16:30.', 'Dygnet runt', 'Mo–Fr 9–16 Uhr', 'Arkisin klo 9–15'],
    no: ['Torsdag klockan 17.30', 'Kvällar och jämna veckor', 'Tid: 13.00–14.00', 'To be announced'],
  },
  caption: {
    yes: [
      'Foto: Bo Ek',
      'Bron är 120 meter lång. Foto: Bo Ek/Almedals museum',
      '© Bo Ek',
      'Bild: Väderverket',
      'Kuva: Bo Ek',
    ],
    no: ['Fotografen heter Bo Ek', 'Bilden visar bron', 'Anna Ek'],
  },
  quote: { yes: ['- Ja, säger Bo Ek.', '– Vi bygger.', '—Vi bygger'], no: ['-12 grader', 'Bo säger ja'] },
  item: { yes: ['• Bänkar', '  1. Anmäl dig', '* Sand'], no: ['***', '2024 var ett bra år', '- Ja'] },
  section: {
    yes: [
      'Om Region Almedal',
      'Presskontakt',
      'Nyckelord',
      'Senaste pressmeddelandena från Ekviks kommun',
      'Läs också',
      'Yhteyshenkilöt',
      'Information om utgivaren',
      'Følg pressemeldinger fra Havtilsynet',
    ],
    no: [
      'Om skolan får bestämma',
      'Följ med när 400 laxar släpps i Granån',
      'Bakgrund',
      'Kontakten bröts klockan tre.',
    ],
  },
  'lead-in': {
    yes: [
      'För mer information kontakta:',
      'Kontaktuppgifter:',
      'Yhteyshenkilöt',
      'For further information, please contact:',
      'Din kontaktperson',
      'Ansprechpartner',
    ],
    no: ['Kontakten bröts', 'Mer pengar till skolan', 'Information är viktigt'],
  },
  heading: {
    yes: ['Bakgrund', 'Så här går det till', 'Vad händer nu?'],
    no: ['Byggstart: hösten 2024', 'Kommunen bygger en bro.', '08-465 004 00', 'anna.ek@ekvik.example'],
  },
  prose: {
    yes: [
      'Region Almedal öppnar tre nya vårdcentraler under våren. Beslutet fattades på onsdagen.',
      'Museet i Ekvik är stängt på torsdag.',
    ],
    no: ['Ny bro öppnar', 'Anna Ek, presschef, 08-465 004 00', 'Skuggor', 'Vardagar 8–16'],
  },
  furniture: {
    yes: [
      'Gå direkt till innehåll',
      'Dela',
      'Läs meddelandet som PDF',
      'Start > Press > Nyheter',
      'Startseite | Presse | Pressemitteilungen',
      'Skip to main content',
      'Namn\tRoll\tTelefon',
      'Vi använder kakor för att sidan ska fungera.',
    ],
    no: [
      'Bakgrund',
      'Gå till omröstning i Ekvik',
      'Skriv ut recepten själv, säger Bo Ek.',
      '3.9.2025 09:00 | Region Almedal | Nyhet',
      'Delad glädje',
    ],
  },
  rule: { yes: ['***', '-----', '* * *'], no: ['- Ja', '!', 'a'] },
  absent: { yes: ['null', 'undefined', '• null'], no: ['Nullan är en bäck', 'noll'] },
};

describe.each(Object.entries(TABLE))('the label %s', (name, { yes, no }) => {
  it.each(yes)('labels %j', (text) => expect(isLabelled(text, name as LabelName)).toBe(true));
  it.each(no)('does not label %j', (text) => expect(isLabelled(text, name as LabelName)).toBe(false));
});

it('every label has a score and a reason', () => {
  for (const [name, { yes }] of Object.entries(TABLE)) {
    const found = labels.all(splitLines(yes[0]!)[0]!).find((label) => label.name === name)!;
    expect(found.score).toBeGreaterThan(0);
    expect(found.score).toBeLessThanOrEqual(1);
    expect(found.why).toMatch(/\p{L}/u);
  }
});
