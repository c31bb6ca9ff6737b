import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { readText } from './read-text.js';

const HEADLINE = 'Kommunen bygger en ny bro över ån';
const LEAD =
  'Kommunen bygger en bro över ån i Norrby. Den öppnar i mars och får plats för både gående och cyklister.';
const SECOND = 'Arbetet börjar i april. Under byggtiden leds trafiken om via Storgatan.';

const head = fc.constantFrom(
  `2024-03-05 09:00Pressmeddelande\n\n${HEADLINE}\n\nnull`,
  `${HEADLINE}\n\nPressmeddelande   •   Mar 05, 2024 09:00 CET`,
  `Gå direkt till innehåll\n\nEkviks kommun\n\n${HEADLINE}\n\n5.3.2024 09:00:00 CET | Ekviks kommun | Pressmeddelande\n\nDela`,
  `Pressmeddelande\nFrån Kommunkansliet\n2024-03-05 09:00\n\n\n${HEADLINE}`,
  `${HEADLINE}\n\nPublicerad 5 mars 2024 kl. 09.00\nPressmeddelande`,
);
const contacts = fc.constantFrom(
  'För mer information kontakta:\nAnna Ek, presschef, 08-465 004 00, anna.ek@ekvik.example\nBo Lind, ingenjör, 08-465 004 01',
  'Kontakt\n\nAnna Ek\n\nPresschef\n\nanna.ek@ekvik.example\n\n08-465 004 00\n\nBo Lind\n\nIngenjör\n\n08-465 004 01',
  'Kontakter\n\nPresschef Anna Ek 08-465 004 00 anna.ek@ekvik.example\nIngenjör Bo Lind 08-465 004 01',
  'Presschef, Anna Ek, tfn. 08-465 004 00 alt. anna.ek@ekvik.example. Ingenjör, Bo Lind, tfn. 08-465 004 01.',
  'Kontaktuppgifter:\n• Anna Ek, presschef, 08-465 004 00, anna.ek@ekvik.example\n• Bo Lind, ingenjör, 08-465 004 01',
  'Kontakt\n\nNamn\tRoll\tTelefon\tE-post\nAnna Ek\tPresschef\t08-465 004 00\tanna.ek@ekvik.example\nBo Lind\tIngenjör\t08-465 004 01',
);
const ending = fc.constantFrom(
  'Om Ekviks kommun\n\nEkviks kommun ligger vid kusten och har 23 000 invånare.',
  'Ämnen\n\n• Trafik\n\nOm Ekviks kommun\n\nEkviks kommun ligger vid kusten och har 23 000 invånare.',
  'Om Ekviks kommun\n\nEkviks kommun ligger vid kusten och har 23 000 invånare.\n\nSenaste pressmeddelandena från Ekviks kommun\n\nNy skola öppnar28.4.2024 15:07:50 CEST | Pressmeddelande\n\nSkolan har plats för 300 elever.',
);

describe('any head, contacts and ending of a text', () => {
  it('the same fields are found', () => {
    fc.assert(
      fc.property(head, contacts, ending, (above, people, below) => {
        const text = [above, LEAD, SECOND, people, below].join('\n\n');
        const { room, diagnostics } = readText(text, { source: 'a.txt' });
        const release = room!.releases![0]!;
        expect(diagnostics).toEqual([]);
        expect(release.headline).toBe(HEADLINE);
        expect(release.datePublished).toBe('2024-03-05T09:00:00+01:00');
        expect(release.genre).toBe('Pressmeddelande');
        expect(release.description).toBe(LEAD);
        expect(release.articleBody).toBe(`<p>${SECOND}</p>`);
        const found = release.contacts!.map(({ name, jobTitle, email, telephone }) => [
          name,
          jobTitle!.toLowerCase(),
          email,
          telephone!.map(({ e164 }) => e164),
        ]);
        expect(found).toEqual([
          ['Anna Ek', 'presschef', 'anna.ek@ekvik.example', ['+46846500400']],
          ['Bo Lind', 'ingenjör', undefined, ['+46846500401']],
        ]);
        expect(room!.organization!.name).toBe('Ekviks kommun');
        expect(room!.organization!.description).toBe('Ekviks kommun ligger vid kusten och har 23 000 invånare.');
      }),
      cases(200),
    );
  });
});
