import type { PressRoom, Release } from '@pressrum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { merge } from './merge.js';
import { readers } from '../readers/formats.js';
import type { Reading } from '../readers/reading.js';
import { expectAllReported } from '../provenance/report-checks.testing.js';
import { readText } from '../text/read-text.js';

const page = (date: string, headline: string, tail = '') =>
  readText(`${date}\n\n${headline}\n\nnull\n\nLeadet.${tail}`, { source: `${date} ${headline}` });
const tail = (name: string, contact: string) =>
  `\n\nOm ${name}\n\nText om ${name}.\n\nPresskontakt\n\n${contact}\nPresschef\n${contact}`;
const fates = ({ spans }: Pick<Reading, 'spans'>) => spans.map(({ to, leftOut }) => to ?? leftOut);

it('the merged document lists the newest release first, and has the contacts and organisation of the newest reading with them', () => {
  const merged = merge([
    page('2024-01-01', 'Äldst', tail('Region Ett', 'Anna Ek')),
    page('2024-03-01', 'Nyast'),
    page('2024-02-01', 'Mellan', tail('Region Två', 'Per Lind')),
  ]);
  expect(merged.room!.releases!.map(({ headline }) => headline)).toEqual(['Nyast', 'Mellan', 'Äldst']);
  expect(merged.room!.organization!.name).toBe('Region Två');
  expect(merged.room!.contactPoints!.map(({ name }) => name)).toEqual(['Per Lind']);
  expect(merged.room!.contactPointsAsOf).toBe('2024-02-01');
  expect(fates(merged.sources[0]!)).toEqual([
    ...['releases[2].datePublished', 'releases[2].headline', 'absent-value', 'releases[2].description'],
    ...['heading', 'superseded', 'heading', 'superseded', 'superseded', 'repeated-name'],
  ]);
  expect(fates(merged.sources[2]!)).toContain('organization.description');
});

it('the merged document has one release of two that are the same', () => {
  const merged = merge([page('2024-01-01', 'Ett'), page('2024-01-01', 'Ett')]);
  expect(merged.room!.releases).toHaveLength(1);
  expect(fates(merged.sources[1]!)).toEqual([
    ...['duplicate-release', 'duplicate-release', 'absent-value', 'duplicate-release'],
  ]);
});

it('the "about" text is removed from the body of a page that has it only there', () => {
  const about = 'Region Almedal ger vård och kollektivtrafik till alla & envar.';
  const merged = merge([
    page('2024-01-01', 'Äldre', `\n\nBrödtext.\n\n${about}`),
    page('2024-02-01', 'Nyare', `\n\nBrödtext.\n\nOm Region Almedal\n\n${about}`),
  ]);
  expect(merged.room!.organization!.description).toBe(about);
  expect(merged.room!.releases!.map(({ articleBody }) => articleBody)).toEqual([
    '<p>Brödtext.</p>',
    '<p>Brödtext.</p>',
  ]);
  expect(merged.sources[0]!.spans.at(-1)).toMatchObject({ text: about, leftOut: 'repeated-boilerplate' });
});

it('releases of one day with the same headline get different ids', () => {
  const merged = merge([page('2024-01-01 09:00', 'Ett'), page('2024-01-01 10:00', 'Ett')]);
  expect(merged.room!.releases!.map(({ id }) => id)).toEqual(['2024-01-01-ett', '2024-01-01-ett-2']);
});

it('readings without a document give all diagnostics and no document', () => {
  const merged = merge([readText('', { source: 'a' }), readText('x', { source: 'b' })]);
  expect(merged.room).toBeUndefined();
  expect(merged.diagnostics.map(({ source }) => source)).toEqual(['a', 'b']);
});

describe('a release of two sources', () => {
  const read = (text: string, source: string) => readers['auto']!(text, { source });
  const system = (...items: object[]) => read(JSON.stringify({ items }), 'press system');
  const feed = (...items: string[]) =>
    read(`<rss version="2.0"><channel><title>Björkviks kommun</title>${items.join('')}</channel></rss>`, 'site');
  const item = (title: string, link: string, day: number, more = '') =>
    `<item><title>${title}</title><link>${link}</link>` +
    `<pubDate>0${day} Mar 2026 09:12:00 +0100</pubDate><description>${more || 'I dag […]'}</description></item>`;
  const bridge = {
    type_of_media: 'pressrelease',
    header: 'Bron över Björkån öppnas',
    url: 'https://press.example/bron-3312',
    language: 'sv',
    published_at: '2026-03-02T09:00:00+01:00',
    summary: 'I dag öppnas bron för trafik.',
    body: '<p>Den är 40 meter lång.</p>',
    contact_people: [{ name: 'Karin Almlöf', phone: '08-465 004 01' }],
  };
  const site = 'https://www.bjorkvik.example';
  const enclosed =
    'I dag öppnas bron […]</description><category>Trafik</category>' +
    `<enclosure url="${site}/karta.pdf" type="application/pdf"/><description>`;
  const onSite = item('Bron över Björkån öppnas - Björkviks kommun', `${site}/bron`, 2, enclosed);
  const headlines = ({ room }: { room?: PressRoom }) => room!.releases!.map(({ headline }) => headline);

  it('two releases of one event become one: the first file’s values, completed from the second', () => {
    const { room, sources } = merge([system(bridge), feed(onSite)]);
    expect(room!.releases).toEqual([
      {
        id: '2026-03-02-bron-over-bjorkan-oppnas',
        url: 'https://press.example/bron-3312',
        inLanguage: 'sv',
        genre: 'Pressmeddelande',
        headline: 'Bron över Björkån öppnas',
        datePublished: '2026-03-02T09:00:00+01:00',
        description: 'I dag öppnas bron för trafik.',
        articleBody: '<p>Den är 40 meter lång.</p>',
        keywords: ['Trafik'],
        contacts: [{ name: 'Karin Almlöf', telephone: [{ text: '08-465 004 01', e164: '+46846500401' }] }],
        attachments: [{ url: `${site}/karta.pdf`, encodingFormat: 'application/pdf' }],
      },
    ]);
    expect(fates(sources[0]!)).not.toContain('duplicate-release');
    expect(fates(sources[1]!).filter((fate) => !['absent-value', 'no-place'].includes(fate))).toEqual([
      'organization.name',
      // Headline, address, date, teaser.
      ...['duplicate-release', 'duplicate-release', 'duplicate-release', 'duplicate-release'],
      ...[
        'releases[0].keywords[0]',
        'releases[0].attachments[0].url',
        'releases[0].attachments[0].encodingFormat',
      ],
    ]);
  });

  it('a joined release has the full text if the first file has a teaser, and the report names the file it is from', () => {
    const { room, sources } = merge([feed(onSite), system(bridge)]);
    expect(room!.releases).toMatchObject([
      {
        url: `${site}/bron`,
        headline: 'Bron över Björkån öppnas - Björkviks kommun',
        description: 'I dag öppnas bron för trafik.',
        articleBody: '<p>Den är 40 meter lång.</p>',
      },
    ]);
    const fateOf = (source: number, text: string) =>
      sources[source]!.spans.filter((span) => span.text.includes(text)).map(({ to, leftOut }) => to ?? leftOut);
    expect(fateOf(0, 'I dag öppnas bron […]')).toEqual(['duplicate-release']);
    expect(fateOf(1, 'I dag öppnas bron för trafik.')).toEqual(['releases[0].description']);
    expect(fateOf(1, '40 meter')).toEqual(['releases[0].articleBody']);
    expect(fateOf(1, 'Karin Almlöf')).toEqual(['releases[0].contacts[0].name']);
  });

  it('a joined release has the first file’s lead before the second file’s text if they differ', () => {
    const files = [feed(item(bridge.header, `${site}/bron`, 2, 'Äntligen.')), system(bridge), system(bridge)];
    const { room, sources } = merge(files);
    const [release] = room!.releases!;
    expect(release!.description).toBe('Äntligen.');
    expect(release!.articleBody).toBe('<p>I dag öppnas bron för trafik.</p>\n<p>Den är 40 meter lång.</p>');
    const ofLead = sources.map(({ spans }) => spans.find(({ text }) => /^(?:I dag|Äntligen)/.test(text))!);
    expect(ofLead.map(({ to, leftOut }) => to ?? leftOut)).toEqual([
      ...['releases[0].description', 'releases[0].articleBody', 'duplicate-release'],
    ]);
  });

  it('a release in several files of one site is taken from the newest', () => {
    const old = feed(item('Bron öpnas', `${site}/bron`, 2));
    const corrected = feed(item('Bron öppnas', `${site}/bron`, 2), item('Skolan byggs', `${site}/skolan`, 3));
    expect(headlines(merge([old, corrected]))).toEqual(['Skolan byggs', 'Bron öppnas']);
    expect(headlines(merge([corrected, old]))).toEqual(['Skolan byggs', 'Bron öppnas']);
  });

  it('of several releases with one headline in two sources, each is joined with its own', () => {
    const meeting = (day: number) => ({
      ...bridge,
      header: 'Fullmäktige sammanträder',
      url: `https://press.example/${day}`,
      published_at: `2026-03-0${day}T08:00:00+01:00`,
    });
    const onItsSite = (day: number) => item('Fullmäktige sammanträder', `${site}/${day}`, day);
    const { room } = merge([system(meeting(2), meeting(3)), feed(onItsSite(4), onItsSite(3))]);
    expect(room!.releases!.map(({ url }) => url)).toEqual([
      ...[`${site}/4`, 'https://press.example/3', 'https://press.example/2'],
    ]);
    // Two files of one site, with a day each.
    expect(headlines(merge([feed(onItsSite(3)), feed(onItsSite(2))]))).toHaveLength(2);
  });

  it('a release that a feed lists twice appears once, and a URL that all items share joins none of them', () => {
    const twice = item('Bron öppnas', `${site}/bron`, 2);
    expect(headlines(merge([feed(twice, twice)]))).toEqual(['Bron öppnas']);
    const all = [item('Bron öppnas', `${site}/press`, 2), item('Skolan byggs', `${site}/press`, 2)];
    expect(headlines(merge([feed(...all), feed(...all)]))).toEqual(['Bron öppnas', 'Skolan byggs']);
  });

  it('a page without a URL is joined with a release of a feed, and not with another page', () => {
    const pages = [page('2026-03-02 08:00', bridge.header), page('2026-03-03 08:00', bridge.header)];
    const { room } = merge([...pages, system(bridge)]);
    expect(room!.releases!.map(({ datePublished, url }) => [datePublished!.slice(0, 10), url])).toEqual([
      ['2026-03-03', undefined],
      ['2026-03-02', bridge.url],
    ]);
  });
});

describe('any merged documents', () => {
  const word = fc.constantFrom('bron', 'skolan', 'badet', 'vägen', 'i dag', 'öppnas', 'stängs');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const addressIn = (...hosts: string[]) =>
    fc.tuple(fc.constantFrom(...hosts), fc.nat(2)).map(([host, page]) => `https://${host}/${page}`);
  const release = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'bron'),
      url: addressIn('press.example', 'www.bjorkvik.example'),
      headline: fc.constantFrom('Bron', 'bron – Björkviks kommun', 'Skolan', 'Skolan!'),
      datePublished: fc.constantFrom(
        '2026-03-02',
        '2026-03-02T09:00:00+01:00',
        '2026-03-03T12:00:00Z',
        '2026-04-01',
      ),
      description: text,
      articleBody: text.map((body) => `<p>${body}</p>`),
      keywords: fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
      image: fc.record({ url: addressIn('bilder.example'), alt: text }, { requiredKeys: ['url'] }),
      contacts: fc.array(
        fc.record(
          {
            name: fc.constantFrom('Karin Almlöf', 'Per Lind'),
            jobTitle: text,
            telephone: fc.constant([{ text: '112' }]),
          },
          { requiredKeys: ['name'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      attachments: fc.array(
        fc.record({ url: addressIn('filer.example'), name: text }, { requiredKeys: ['url'] }),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ['headline', 'datePublished'] },
  );
  // An address or id keeps its headline here: where it changes, the newest is shown.
  const named = release.map(({ id, url, description, ...others }) => ({
    ...(id && { id: `${id}-${subjectOf(others.headline)}` }),
    ...(url && { url: `${url}/${subjectOf(others.headline)}` }),
    ...(description && { description: others.articleBody ? description : `${description}…` }),
    ...others,
  }));
  const documents = fc.array(
    fc.array(named, { minLength: 1, maxLength: 4 }).map((releases) => JSON.stringify({ version: 1, releases })),
    { minLength: 1, maxLength: 4 },
  );
  const subjectOf = (headline: string) => headline.slice(0, 4).toLowerCase();
  const lettersOf = (value: unknown) =>
    String(value)
      .match(/[\p{L}\p{N}]+/gu)!
      .join('');
  const leavesIn = (value: unknown, path: string): [string, unknown][] =>
    typeof value === 'object' && value
      ? Object.entries(value).flatMap(([name, member]) =>
          leavesIn(member, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`),
        )
      : [[path, value]];

  it('the report of merged documents accounts for every text of theirs and of the result', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const readings = texts.map((document, index) => readers['auto']!(document, { source: String(index) }));
        const { room, sources } = merge(readings);
        const told = new Map(leavesIn(room!.releases, 'releases'));
        const givers = new Map<string, number>();
        for (const [index, source] of sources.entries()) {
          expectAllReported(source as Reading, texts[index]!, 'json');
          for (const span of source.spans) {
            if (!span.to?.startsWith('releases')) continue;
            // Two that say the same are not both shown.
            expect(givers.get(span.to) ?? index).toBe(index);
            givers.set(span.to, index);
            if (!span.to.endsWith('.id')) expect(lettersOf(told.get(span.to))).toContain(lettersOf(span.text));
          }
        }
        // Merging makes ids differ; the rest has a source.
        const members = [...told.keys()].filter((path) => !path.endsWith('.id'));
        expect(members.filter((path) => !givers.has(path))).toEqual([]);
      }),
      cases(300),
    );
  });

  it('merging documents loses no headline, person or file, and merging them again changes nothing', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const read = () => texts.map((document) => readers['auto']!(document, { source: 'document' }));
        const readings = read();
        const { room } = merge(readings);
        const given = readings.flatMap((reading) => reading.room!.releases!);
        const all = (releases: readonly Release[]) =>
          new Set(
            releases.flatMap(({ headline, contacts = [], attachments = [] }) => [
              subjectOf(headline),
              ...contacts.map(({ name }) => name),
              ...attachments.map(({ url }) => url),
            ]),
          );
        expect(all(room!.releases!)).toEqual(all(given));
        expect(merge([...readings, ...read()]).room).toEqual(room);
      }),
      cases(300),
    );
  });
});
