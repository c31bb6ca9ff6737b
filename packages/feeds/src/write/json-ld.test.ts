import { jsonLd, jsonLdText } from '@pressrum/model/json-ld.js';
import fc from 'fast-check';
import type {
  ContactPointLeaf,
  GovernmentOrganization,
  Graph,
  MergeLeafTypes,
  NewsArticle,
  PersonLeaf,
  SpecialAnnouncement,
} from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { arbitraryDocument, arbitraryUnread } from './arbitrary-document.testing.js';
import { sampleDocument } from './sample.testing.js';

/** Every type that is used, with the properties of it that are used: all are schema.org's. */
const VOCABULARY: Record<string, string> = {
  GovernmentOrganization:
    'name description url logo telephone email address identifier sameAs contactPoint potentialAction',
  SubscribeAction: 'target',
  PostalAddress: 'streetAddress postalCode addressLocality addressCountry',
  ImageObject:
    'url caption description creditText width height contentUrl contentSize license name encodingFormat thumbnailUrl',
  VideoObject: 'contentUrl name encodingFormat contentSize thumbnailUrl',
  AudioObject: 'contentUrl name encodingFormat contentSize thumbnailUrl',
  ContactPoint:
    'identifier name contactType telephone email description image disambiguatingDescription hoursAvailable',
  'ContactPoint Person':
    'identifier name jobTitle worksFor contactType telephone email description image disambiguatingDescription hoursAvailable',
  OpeningHoursSpecification: 'dayOfWeek opens closes validFrom validThrough',
  Organization: 'name',
  SpecialAnnouncement: 'headline text url datePosted expires publisher mentions',
  NewsArticle:
    'url mainEntityOfPage identifier inLanguage genre headline alternativeHeadline dateline description articleBody ' +
    'datePublished dateModified correction keywords publisher image hasPart associatedMedia about mentions',
  MediaObject: 'contentUrl name encodingFormat contentSize thumbnailUrl',
  Event: 'name startDate endDate location url organizer',
  Person: 'name memberOf worksFor jobTitle telephone email description',
};

/** What no list of ours has, and what says nothing, wherever it stands. */
function faultsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.length
      ? value.flatMap((item, index) => faultsOf(item, `${path}[${index}]`))
      : [`${path} is empty`];
  }
  if (typeof value === 'string')
    return /^(?:|null|undefined|.*\[object \w+\].*)$/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [`${path}: ${String(value)}`];
  const { '@type': type, '@id': id, ...properties } = value as Record<string, unknown>;
  const name = [type].flat().join(' ');
  const known = VOCABULARY[name]?.split(' ');
  const isReference = type === undefined && typeof id === 'string' && !Object.keys(properties).length;
  if (!known) return isReference ? [] : [`${path} is a ${name}`];
  return Object.entries(properties).flatMap(([property, inner]) =>
    known.includes(property) ? faultsOf(inner, `${path}.${property}`) : [`${path}.${property}`],
  );
}

describe('JSON-LD', () => {
  it('JSON-LD has the types of schema.org', () => {
    const id = 'https://www.bjorkvik.example/#organization';
    // The types of schema-dts have no property that takes a thing of two types.
    const contact = {
      '@type': ['ContactPoint', 'Person'],
      identifier: 'jour',
      name: 'Presskontakt vid allvarlig händelse',
      jobTitle: 'Kommunikatör i beredskap',
      worksFor: { '@type': 'Organization', name: 'Björkviks hamn AB' },
      contactType: 'on-call',
      telephone: ['Växel: 0980-319 200 ankn 214'],
      email: 'jour@bjorkvik.example',
      description: 'Dygnet runt.',
      image: {
        '@type': 'ImageObject',
        url: 'https://www.bjorkvik.example/a.svg',
        width: '120 px',
        height: '120 px',
      },
      disambiguatingDescription: 'Vid pågående allvarlig händelse.',
      hoursAvailable: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/PublicHolidays'],
          opens: '08:00',
          closes: '16:30',
          validFrom: '2026-12-01',
          validThrough: '2026-12-24',
        },
      ],
    } satisfies MergeLeafTypes<[ContactPointLeaf, PersonLeaf]>;
    const organization = {
      '@type': 'GovernmentOrganization',
      '@id': id,
      name: 'Björkviks kommun',
      description: 'En kommun vid havet.',
      url: 'https://www.bjorkvik.example/',
      logo: { '@type': 'ImageObject', url: 'https://www.bjorkvik.example/logo.svg', description: 'En björk.' },
      telephone: ['0980-319 200'],
      email: 'kommunen@bjorkvik.example',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Hamngatan 4',
        postalCode: '980 65',
        addressLocality: 'Björkvik',
        addressCountry: 'SE',
      },
      identifier: '212000-0000',
      sameAs: ['https://social.example/@bjorkvik'],
    } satisfies GovernmentOrganization;
    const notice = {
      '@type': 'SpecialAnnouncement',
      headline: 'Brand i hamnen',
      text: 'Håll fönster stängda.',
      url: 'https://www.bjorkvik.example/kris',
      datePosted: '2026-11-20T06:00:00+01:00',
      expires: '2026-11-21T06:00:00+01:00',
      publisher: { '@id': id },
      mentions: [{ '@type': 'ContactPoint', telephone: ['113 13'] }],
    } satisfies SpecialAnnouncement;
    const article = {
      '@type': 'NewsArticle',
      url: 'https://www.bjorkvik.example/bro',
      mainEntityOfPage: 'https://www.bjorkvik.example/bro',
      identifier: 'bro',
      inLanguage: 'sv',
      genre: 'Pressinbjudan',
      headline: 'Ny bro',
      alternativeHeadline: 'Över ån',
      description: 'Bron öppnar i mars.',
      articleBody: '<p>Den är 120 meter.</p>',
      datePublished: '2026-11-19T09:00:00+01:00',
      dateModified: '2026-11-20T14:30:00+01:00',
      correction: '120 meter, inte 210.',
      keywords: ['Trafik'],
      publisher: { '@id': id },
      image: {
        '@type': 'ImageObject',
        url: 'https://www.bjorkvik.example/bron.svg',
        caption: 'Bron i november.',
        description: 'En smal bro.',
        creditText: 'Nils Ekman',
        width: '640 px',
        height: '320 px',
      },
      associatedMedia: [
        {
          '@type': 'MediaObject',
          contentUrl: 'https://www.bjorkvik.example/a.pdf',
          name: 'Ritning',
          encodingFormat: 'application/pdf',
          contentSize: '1,2 MB',
        },
      ],
      about: {
        '@type': 'Event',
        name: 'Ny bro',
        startDate: '2026-12-03T13:00:00+01:00',
        endDate: '2026-12-03T14:30:00+01:00',
        location: 'Norra brofästet',
        url: 'https://www.bjorkvik.example/anmalan',
        organizer: { '@id': id },
      },
      mentions: [
        {
          '@type': 'Person',
          name: 'Alma Berglund',
          jobTitle: 'kommunalråd',
          email: 'alma.berglund@bjorkvik.example',
          description: 'Nås på förmiddagen.',
          memberOf: { '@type': 'Organization', name: 'V' },
          worksFor: { '@type': 'Organization', name: 'Björkviks kommun' },
          telephone: ['0980-319 221'],
        },
      ],
    } satisfies NewsArticle;
    ({ '@context': 'https://schema.org', '@graph': [organization, notice, article] }) satisfies Graph;

    const telephone = [{ text: '0980-319 200', e164: '+46980319200' }];
    const written = jsonLd({
      organization: {
        name: 'Björkviks kommun',
        description: 'En kommun vid havet.',
        url: 'https://www.bjorkvik.example/',
        logo: { url: 'https://www.bjorkvik.example/logo.svg', alt: 'En björk.' },
        telephone,
        email: 'kommunen@bjorkvik.example',
        address: {
          streetAddress: 'Hamngatan 4',
          postalCode: '980 65',
          addressLocality: 'Björkvik',
          addressCountry: 'SE',
        },
        identifier: '212000-0000',
        sameAs: ['https://social.example/@bjorkvik'],
        timeZone: 'Europe/Stockholm',
      },
      contactPoints: [
        {
          id: 'jour',
          name: 'Presskontakt vid allvarlig händelse',
          jobTitle: 'Kommunikatör i beredskap',
          worksFor: 'Björkviks hamn AB',
          contactType: 'on-call',
          telephone: [{ text: '0980-319 200', label: 'Växel', extension: '214' }],
          email: 'jour@bjorkvik.example',
          description: 'Dygnet runt.',
          image: { url: 'https://www.bjorkvik.example/a.svg', width: 120, height: 120 },
          condition: 'Vid pågående allvarlig händelse.',
          hoursAvailable: [
            {
              dayOfWeek: ['Monday', 'PublicHolidays'],
              opens: '08:00',
              closes: '16:30',
              validFrom: '2026-12-01',
              validThrough: '2026-12-24',
            },
          ],
        },
      ],
      notice: {
        headline: 'Brand i hamnen',
        text: 'Håll fönster stängda.',
        telephone: [{ text: '113 13' }],
        url: 'https://www.bjorkvik.example/kris',
        validFrom: '2026-11-20T06:00:00+01:00',
        validThrough: '2026-11-21T06:00:00+01:00',
      },
      releases: [
        {
          id: 'bro',
          url: 'https://www.bjorkvik.example/bro',
          inLanguage: 'sv',
          genre: 'Pressinbjudan',
          headline: 'Ny bro',
          alternativeHeadline: 'Över ån',
          description: 'Bron öppnar i mars.',
          articleBody: '<p>Den är 120 meter.</p>',
          datePublished: '2026-11-19T09:00:00+01:00',
          dateModified: '2026-11-20T14:30:00+01:00',
          correction: '120 meter, inte 210.',
          keywords: ['Trafik'],
          image: {
            url: 'https://www.bjorkvik.example/bron.svg',
            alt: 'En smal bro.',
            caption: 'Bron i november.',
            credit: 'Nils Ekman',
            width: 640,
            height: 320,
          },
          attachments: [
            {
              url: 'https://www.bjorkvik.example/a.pdf',
              name: 'Ritning',
              encodingFormat: 'application/pdf',
              contentSize: '1,2 MB',
            },
          ],
          event: {
            startDate: '2026-12-03T13:00:00+01:00',
            endDate: '2026-12-03T14:30:00+01:00',
            location: 'Norra brofästet',
            url: 'https://www.bjorkvik.example/anmalan',
          },
          contacts: [
            {
              name: 'Alma Berglund',
              memberOf: 'V',
              worksFor: 'Björkviks kommun',
              jobTitle: 'kommunalråd',
              telephone: [{ text: '0980-319 221' }],
              email: 'alma.berglund@bjorkvik.example',
              description: 'Nås på förmiddagen.',
            },
          ],
        },
      ],
    });
    expect(written).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ ...organization, contactPoint: [contact] }, notice, article],
    });
  });

  it('JSON-LD has only members of schema.org, and none is empty', () => {
    expect(faultsOf(jsonLd(sampleDocument)['@graph'])).toEqual([]);
    fc.assert(
      fc.property(arbitraryDocument(), (room) => {
        expect(faultsOf(jsonLd(room)['@graph'])).toEqual([]);
      }),
      cases(150),
    );
  });

  it('the check for schema.org’s members finds a fault', () => {
    const wrong = {
      '@type': 'NewsArticle',
      headline: 'null',
      author: 'A',
      image: { '@type': 'Picture' },
      keywords: [],
    };
    expect(faultsOf(wrong)).toEqual(['.headline: null', '.author', '.image is a Picture', '.keywords is empty']);
  });

  it('JSON-LD is written for any document, and cannot end its script element', () => {
    fc.assert(
      fc.property(arbitraryUnread, (room) => {
        const text = jsonLdText(jsonLd(room, room.releases?.[0]));
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual(jsonLd(room, room.releases?.[0]));
      }),
      cases(150),
    );
  });
});
