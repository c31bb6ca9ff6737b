import { describe, expect, it } from 'vitest';
import { states } from '../fixtures/sample.js';
import { jsonLd, jsonLdText, telephoneLine, type JsonLdThing } from './json-ld.js';
import type { PressRoom } from './types.js';

const ofType = (room: PressRoom, type: string, release?: Parameters<typeof jsonLd>[1]): JsonLdThing[] =>
  jsonLd(room, release)['@graph'].filter((thing) => [thing['@type']].flat().includes(type));

describe('jsonLd', () => {
  it('JSON-LD contains the organisation, the notice and every release, with the organisation as publisher', () => {
    const room = { ...states.notice, releases: [...states.full.releases, ...states.invitation.releases] };
    const graph = jsonLd(room)['@graph'];
    expect(graph.map((thing) => thing['@type'])).toEqual([
      'GovernmentOrganization',
      'SpecialAnnouncement',
      'NewsArticle',
      'NewsArticle',
    ]);
    const id = 'https://www.bjorkvik.example/#organization';
    expect(graph[0]!['@id']).toBe(id);
    expect(graph.slice(1).map(({ publisher }) => publisher)).toEqual(graph.slice(1).map(() => ({ '@id': id })));
  });

  it('JSON-LD of one release describes only that release', () => {
    const [release] = states.invitation.releases;
    const things = jsonLd({ ...states.notice, releases: states.many.releases }, release)['@graph'];
    expect(things.map((thing) => thing['@type'])).toEqual(['GovernmentOrganization', 'NewsArticle']);
    expect(things[1]).toMatchObject({
      headline: release!.headline,
      url: release!.url,
      mainEntityOfPage: release!.url,
    });
  });

  it('a contact with a job title or employer is a Person too', () => {
    const contactPoints = [
      { name: 'Presstjänsten', email: 'press@bjorkvik.example' },
      { name: 'Hanna Lund', jobTitle: 'Hamnchef' },
      { name: 'Omar Lindqvist', worksFor: 'Björkviks hamn AB' },
    ];
    const [organization] = ofType({ contactPoints }, 'GovernmentOrganization');
    expect(organization).toEqual({
      '@type': 'GovernmentOrganization',
      '@id': '#organization',
      contactPoint: [
        { '@type': 'ContactPoint', name: 'Presstjänsten', email: 'press@bjorkvik.example' },
        { '@type': ['ContactPoint', 'Person'], name: 'Hanna Lund', jobTitle: 'Hamnchef' },
        {
          '@type': ['ContactPoint', 'Person'],
          name: 'Omar Lindqvist',
          worksFor: { '@type': 'Organization', name: 'Björkviks hamn AB' },
        },
      ],
    });
  });

  it('conditions stay as written, and closed days have no times', () => {
    const hoursAvailable = [{ validFrom: '2026-12-24', validThrough: '2026-12-26' }];
    const [organization] = ofType(
      { contactPoints: [{ name: 'Jour', condition: 'Vid pågående allvarlig händelse.', hoursAvailable }] },
      'GovernmentOrganization',
    );
    expect(organization!['contactPoint']).toEqual([
      {
        '@type': 'ContactPoint',
        name: 'Jour',
        disambiguatingDescription: 'Vid pågående allvarlig händelse.',
        hoursAvailable: [
          { '@type': 'OpeningHoursSpecification', validFrom: '2026-12-24', validThrough: '2026-12-26' },
        ],
      },
    ]);
  });

  it('an empty document gives an empty graph, and invalid values are left out', () => {
    expect(jsonLd({})).toEqual({ '@context': 'https://schema.org', '@graph': [] });
    const release = { headline: 'Ny bro', alternativeHeadline: 'null', url: 'javascript:alert(1)' };
    expect(jsonLd({ releases: [release] })['@graph']).toEqual([{ '@type': 'NewsArticle', headline: 'Ny bro' }]);
  });

  it('the members that describe the file are left out of JSON-LD', () => {
    const text = jsonLdText(
      jsonLd({ ...states.full, version: 1, $schema: 'https://x.example', next: 'page-2.json' }),
    );
    expect(text).not.toMatch(/digest|sample-full|"version"|\$schema|page-2|null|undefined|\[object/);
  });
});

describe('jsonLdText', () => {
  it('JSON-LD text cannot end the script element, and parses to the same value', () => {
    const room = {
      releases: [{ headline: '</script><script>alert(1)</script><!-- <ScRiPt', articleBody: '<p>&lt;</p>' }],
    };
    const text = jsonLdText(jsonLd(room));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(jsonLd(room));
  });
});

it.each([
  [{ text: '08-465 004 00' }, undefined, '08-465 004 00'],
  [{ text: '08-465 004 00', label: 'Växel', extension: '12' }, undefined, 'Växel: 08-465 004 00 ankn 12'],
  [{ text: '08-465 004 00', extension: '12' }, 'sv-FI', '08-465 004 00 ankn 12'],
  [{ text: '08-465 004 00', label: 'Switchboard', extension: '12' }, 'en', 'Switchboard: 08-465 004 00 ext. 12'],
])('the value %o of %s is written %s in JSON-LD', (telephone, language, line) => {
  expect(telephoneLine(telephone, language)).toBe(line);
});
