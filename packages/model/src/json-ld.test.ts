import { describe, expect, it } from 'vitest';
import { states } from '../fixtures/sample.js';
import { jsonLd, jsonLdText, telephoneLine, type JsonLdThing } from './json-ld.js';
import type { PressRoom } from './shape.js';

const ofType = (room: PressRoom, type: string, release?: Parameters<typeof jsonLd>[1]): JsonLdThing[] =>
  jsonLd(room, release)['@graph'].filter((thing) => [thing['@type']].flat().includes(type));

describe('JSON-LD', () => {
  it('has the organisation, the notice and every release, which name the organisation as publisher', () => {
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

  it('is about one release alone on that release’s page', () => {
    const [release] = states.invitation.releases;
    const things = jsonLd({ ...states.notice, releases: states.many.releases }, release)['@graph'];
    expect(things.map((thing) => thing['@type'])).toEqual(['GovernmentOrganization', 'NewsArticle']);
    expect(things[1]).toMatchObject({
      headline: release!.headline,
      url: release!.url,
      mainEntityOfPage: release!.url,
    });
  });

  it('calls a contact a person too when it has what only a person can have', () => {
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

  it('says when a contact may be called as it is written, and leaves closed days without times', () => {
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

  it('is empty for an empty document, and leaves out what is not valid', () => {
    expect(jsonLd({})).toEqual({ '@context': 'https://schema.org', '@graph': [] });
    const release = { headline: 'Ny bro', alternativeHeadline: 'null', url: 'javascript:alert(1)' };
    expect(jsonLd({ releases: [release] })['@graph']).toEqual([{ '@type': 'NewsArticle', headline: 'Ny bro' }]);
  });

  it('tells nothing of the file', () => {
    const text = jsonLdText(
      jsonLd({ ...states.full, version: 1, $schema: 'https://x.example', next: 'page-2.json' }),
    );
    expect(text).not.toMatch(/digest|sample-full|"version"|\$schema|page-2|null|undefined|\[object/);
  });
});

describe('JSON-LD as text', () => {
  it('cannot end the script that it stands in, and says the same', () => {
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
])('%o in %s is written %s', (telephone, language, line) => {
  expect(telephoneLine(telephone, language)).toBe(line);
});
