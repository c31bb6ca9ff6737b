import { read, release as shape, type Release } from '@pressrum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { joinReleases, toFileKey } from './join-releases.js';
import { createArbitrary } from '../write/arbitrary-document.testing.js';

const fromSystem: Release = {
  id: '2026-03-02-bron-oppnas',
  url: 'https://press.example/1',
  headline: 'Bron öppnas',
  datePublished: '2026-03-02T09:00:00+01:00',
  description: 'I dag öppnas bron för trafik.',
  articleBody: '<p>Den är 40 meter lång.</p>',
};
const fromSite: Release = {
  id: '2026-03-02-bron-oppnas-bjorkviks-kommun',
  url: 'https://www.bjorkvik.example/bron',
  genre: 'Nyhet',
  headline: 'Bron öppnas - Björkviks kommun',
  datePublished: '2026-03-02T09:12:00+01:00',
};

describe('two releases that are one', () => {
  it('two versions give the first one’s values, and those that only the second has', () => {
    expect(joinReleases(fromSystem, fromSite)).toEqual({ ...fromSystem, genre: 'Nyhet' });
    expect(joinReleases(fromSite, fromSystem)).toEqual({ ...fromSystem, ...fromSite });
  });

  it('a joined release takes the second version’s subtitle unless it repeats the headline', () => {
    const subtitle = (alternativeHeadline: string) =>
      joinReleases(fromSystem, { ...fromSite, alternativeHeadline }).alternativeHeadline;
    expect(subtitle('Lång väntan är över')).toBe('Lång väntan är över');
    expect(subtitle('Bron öppnas!')).toBeUndefined();
  });

  it('a joined release has a time of publication if one version has it', () => {
    const dated = (datePublished: string, other: string) =>
      joinReleases({ ...fromSystem, datePublished }, { ...fromSite, datePublished: other }).datePublished;
    expect(dated('2026-03-02', '2026-03-02T09:12:00+01:00')).toBe('2026-03-02T09:12:00+01:00');
    expect(dated('2026-03-02', '2026-03-03T09:12:00+01:00')).toBe('2026-03-02');
    expect(dated('2026-03-02T09:00:00+01:00', '2026-03-02T09:12:00+01:00')).toBe('2026-03-02T09:00:00+01:00');
  });

  it('a joined release has the later of two modification dates', () => {
    const changed = (dateModified: string, other: string) =>
      joinReleases({ ...fromSystem, dateModified }, { ...fromSite, dateModified: other }).dateModified;
    const [early, late] = ['2026-03-02T12:00:00+01:00', '2026-03-02T11:30:00Z'];
    expect(changed(early, late)).toBe(late);
    expect(changed(late, early)).toBe(late);
    expect(joinReleases(fromSystem, { ...fromSite, dateModified: early }).dateModified).toBe(early);
  });

  it('a joined release has the people of both versions, each once', () => {
    const telephone = [{ text: '08-465 004 01', e164: '+46846500401' }];
    const { contacts } = joinReleases(
      { ...fromSystem, contacts: [{ name: 'Karin Almlöf', jobTitle: 'presschef' }] },
      {
        ...fromSite,
        contacts: [
          { name: 'Per Lind', email: 'per.lind@bjorkvik.example' },
          { name: 'KARIN ALMLÖF', jobTitle: 'chef', telephone },
        ],
      },
    );
    expect(contacts).toEqual([
      { name: 'Karin Almlöf', jobTitle: 'presschef', telephone },
      { name: 'Per Lind', email: 'per.lind@bjorkvik.example' },
    ]);
  });

  it('a joined release has the files of both versions, each once', () => {
    const { attachments } = joinReleases(
      {
        ...fromSystem,
        attachments: [{ url: 'https://press.example/karta.pdf', encodingFormat: 'application/pdf' }],
      },
      {
        ...fromSite,
        attachments: [
          { url: 'http://press.example/karta.pdf', name: 'Karta' },
          { url: 'https://www.bjorkvik.example/karta.pdf' },
        ],
      },
    );
    expect(attachments).toEqual([
      { url: 'https://press.example/karta.pdf', name: 'Karta', encodingFormat: 'application/pdf' },
      { url: 'https://www.bjorkvik.example/karta.pdf' },
    ]);
  });

  it('a joined release has one picture, with the descriptions of both versions if it is the same', () => {
    const picture = { url: 'https://press.example/bron.jpg' };
    const image = (url: string, own?: Release['image']) =>
      joinReleases({ ...fromSystem, ...(own && { image: own }) }, { ...fromSite, image: { url, alt: 'Bron' } })
        .image;
    expect(image(picture.url)).toEqual({ ...picture, alt: 'Bron' });
    expect(image(picture.url, { ...picture, credit: 'Anna Ek' })).toEqual({
      ...picture,
      alt: 'Bron',
      credit: 'Anna Ek',
    });
    expect(image('https://www.bjorkvik.example/bron.jpg', picture)).toEqual(picture);
  });
});

describe('the text', () => {
  const whole = { description: fromSystem.description!, articleBody: fromSystem.articleBody! };
  const joined = (own: Partial<Release>, other: Partial<Release> = whole) => {
    const { description, articleBody } = joinReleases(
      { ...fromSite, ...own },
      { headline: 'Bron öppnas', ...other },
    );
    return { description, articleBody };
  };

  it.each([
    ['nothing', {}],
    ['the same lead', { description: whole.description }],
    ['the lead written otherwise', { description: 'I dag  öppnas ”bron” för trafik' }],
    ['a lead that is cut off', { description: 'I dag öppnas bron för tra…' }],
    ['more than the lead, cut off', { description: 'I dag öppnas bron för trafik. Den är 40 [...]' }],
    [
      'one cut off with a link',
      { description: 'I dag öppnas […]', articleBody: '<p><a href="/bron">Läs mer</a></p>' },
    ],
    ['one cut off in HTML', { articleBody: '<p>I dag <b>öpp</b>nas bron… <a href="/bron">Läs mer</a></p>' }],
    ['what follows a place and a day', { description: 'Den är 40 meter lång.' }],
  ])('the text is the second version’s where the first has %s', (_, own) => {
    expect(joined(own)).toEqual(whole);
  });

  it('the text is the first version’s where that is complete', () => {
    const own = { description: 'I dag öppnas bron.', articleBody: '<p>Den är lång.</p>' };
    expect(joined(own)).toEqual(own);
    expect(joined(whole, { description: `${whole.description} Den är 40…` })).toEqual(whole);
    expect(joined(whole, { ...whole, articleBody: `${whole.articleBody}<p>Dela sidan</p>` })).toEqual(whole);
    const cut = { description: 'I dag öppnas […]', articleBody: '<p>Läs mer om hur bron byggdes.</p>' };
    expect(joined(cut, { description: 'I dag öppnas bron.' })).toEqual(cut);
    const pause = { ...whole, articleBody: '<p>Snart…</p><p>Den är 40 meter lång.</p>' };
    expect(joined(pause, { ...whole, articleBody: `${whole.articleBody}<p>Dela sidan med en vän</p>` })).toEqual(
      pause,
    );
  });

  it('the text has both leads where they differ', () => {
    expect(joined({ description: 'Bron & vägen\nblir klara.' })).toEqual({
      description: 'Bron & vägen\nblir klara.',
      articleBody: `<p>${whole.description}</p>\n${whole.articleBody}`,
    });
  });

  it('the text gets the second version’s lead where it has none and does not contain it', () => {
    const { articleBody } = whole;
    expect(joined({ articleBody })).toEqual(whole);
    const own = { articleBody: `<p>${whole.description}</p>\n${articleBody}` };
    expect(joined(own)).toEqual({ ...own, description: undefined });
    const excerpt = { description: 'Klart för trafik…', articleBody };
    expect(joined({ articleBody }, excerpt)).toEqual({ articleBody, description: undefined });
  });
});

describe('any two releases', () => {
  const one = createArbitrary(shape).map((unread): Release | undefined => read(shape, unread));
  const arbitraryRelease = one.filter((release) => release !== undefined);
  // Two that have some members in common, and people and files.
  const pairs = fc
    .tuple(arbitraryRelease, arbitraryRelease, fc.subarray(Object.keys(shape) as (keyof Release)[]))
    .map(([first, second, common]): [Release, Release] => {
      const same = Object.fromEntries(common.flatMap((name) => (name in first ? [[name, first[name]]] : [])));
      const mixed = <T>(list: T[] = [], other: T[] = []) => [...other, ...list.slice(0, 1)];
      const contacts = mixed(first.contacts, second.contacts);
      const attachments = mixed(first.attachments, second.attachments);
      return [
        first,
        {
          ...second,
          ...same,
          ...(contacts.length && { contacts }),
          ...(attachments.length && { attachments }),
        },
      ];
    });
  const listed = <T>(list: T[] | undefined, key: (item: T) => string) => (list ?? []).map(key).sort();

  it('joining any two releases loses no person, file, picture or other member, and invents nothing', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const before = structuredClone([first, second]);
        const joined = joinReleases(first, second);
        const names = listed(joined.contacts, ({ name }) => name.toLowerCase().replace(/\s+/g, ' '));
        const files = listed(joined.attachments, ({ url }) => url);
        const pictures = listed([...(joined.image ? [joined.image] : []), ...(joined.images ?? [])], toFileKey);
        for (const release of [first, second]) {
          const own = listed(release.contacts, ({ name }) => name.toLowerCase().replace(/\s+/g, ' '));
          expect(names).toEqual(expect.arrayContaining(own));
          expect(files).toEqual(expect.arrayContaining(listed(release.attachments, ({ url }) => url)));
          expect(pictures).toEqual(expect.arrayContaining(listed(release.images, toFileKey)));
          for (const name of Object.keys(release)) {
            if (!['alternativeHeadline', 'description', 'images'].includes(name))
              expect(joined).toHaveProperty(name);
          }
        }
        for (const [name, value] of Object.entries(joined)) {
          if (['articleBody', 'contacts', 'attachments', 'image', 'images'].includes(name)) continue;
          expect([first, second].map((release) => release[name as keyof Release])).toContainEqual(value);
        }
        expect(joined.headline).toBe(first.headline);
        expect([first, second]).toEqual(before);
      }),
      cases(500),
    );
  });

  it('joining a release with itself, or a joined one with its parts, changes nothing', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        expect(joinReleases(first, first)).toEqual(first);
        const joined = joinReleases(first, second);
        expect(joinReleases(joined, second)).toEqual(joined);
      }),
      cases(500),
    );
  });
});
