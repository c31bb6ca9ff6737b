import type { PressRoom } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import { expect, it } from 'vitest';
import { finalize, addDigest } from './finalize.js';
import { applyOverlay } from './overlay.js';

const options = { now: new Date('2024-03-05T08:00:00Z'), timeZone: 'Europe/Stockholm' };
const room: PressRoom = {
  organization: { name: 'Region Almedal' },
  contactPoints: [{ name: 'Anna Ek' }, { name: 'Anna Ek' }, { telephone: [{ text: '112' }] }],
  releases: [
    {
      headline: 'Ett',
      articleBody:
        '<p style="x">A <a href="javascript:x()">b</a><img src="/b.png" onerror="x()"></p><iframe></iframe>',
    },
  ],
};

it('a finalized document has ids, a time zone, clean bodies and a digest', async () => {
  const finished = await finalize(room, options);
  expect(checkPressRoom(finished)).toEqual([]);
  expect(finished).toMatchObject({ version: 1, dateModified: '2024-03-05T08:00:00Z' });
  expect(finished.organization!.timeZone).toBe('Europe/Stockholm');
  expect(finished.contactPoints!.map(({ id }) => id)).toEqual(['anna-ek', 'anna-ek-2', 'press']);
  expect(finished.releases![0]!.articleBody).toBe('<p>A <a>b</a><img src="/b.png" /></p>');
});

it('the digest depends on the content alone', async () => {
  const { digest } = await addDigest({ organization: { name: 'A', url: '/' }, version: 1 });
  const other = await addDigest({
    dateModified: '2024-01-01',
    organization: { url: '/', name: 'A' },
    digest: 'x',
  });
  expect(other.digest).toBe(digest);
  expect((await addDigest({ organization: { name: 'B', url: '/' } })).digest).not.toBe(digest);
});

it('an overlay fills absent members, and only those', () => {
  const completed = applyOverlay(
    {
      organization: { name: 'A', address: { postalCode: '1' } },
      releases: [{ headline: 'Ny', datePublished: '2024-02-01' }],
    },
    {
      organization: { name: 'B', address: { postalCode: '2', addressLocality: 'Ekvik' } },
      contactsStaleAfter: 'P6M',
      releases: [
        { headline: 'Ny', url: '/ny' },
        { headline: 'Nyare', datePublished: '2024-03-01' },
      ],
    },
  );
  expect(completed).toEqual({
    organization: { name: 'A', address: { postalCode: '1', addressLocality: 'Ekvik' } },
    contactsStaleAfter: 'P6M',
    releases: [
      { headline: 'Nyare', datePublished: '2024-03-01' },
      { headline: 'Ny', datePublished: '2024-02-01', url: '/ny' },
    ],
  });
});
