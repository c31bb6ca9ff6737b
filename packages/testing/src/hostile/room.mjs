// A press room document whose every text, URL and HTML field is hostile. All payloads call the page's `hostile()`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @type {Record<'html' | 'url' | 'text', Record<string, string[]>>} */
const payloads = JSON.parse(readFileSync(new URL('payloads.json', import.meta.url), 'utf8'));

/** Strings that broke other systems. @type {string[]} */
const naughtyStrings = createRequire(import.meta.url)('big-list-of-naughty-strings');

/** @param {'html' | 'url' | 'text'} kind */
const listPayloads = (kind) => Object.values(payloads[kind]).flat();

/** Payloads for HTML fields. Those for texts are in them too, since a body is text with markup. */
export const hostileHtml = [...listPayloads('html'), ...listPayloads('text')];
export const hostileUrls = listPayloads('url');
export const hostileTexts = [...listPayloads('text'), ...listPayloads('html')];

/** @param {string} url @param {string} text */
const makeImage = (url, text) => ({
  url,
  alt: text,
  caption: text,
  credit: text,
  srcset: `${url} 400w`,
  contentUrl: url,
  contentSize: text,
  license: url,
});

/** @param {string} text */
const makeTelephones = (text) => [{ text, e164: text, extension: text, label: text }];

/** @param {string} url @param {string} text */
const makeContact = (url, text) => ({
  name: text,
  jobTitle: text,
  worksFor: text,
  telephone: makeTelephones(text),
  email: `press@bjorkvik.example${text}`,
  description: text,
});

/**
 * @param {string[]} texts
 * @param {string[]} bodies
 */
const makeRoom = (texts, bodies) => ({
  inLanguage: 'sv',
  organization: {
    name: `Björkviks kommun ${texts[0]}`,
    description: texts[1],
    url: hostileUrls[0],
    logo: makeImage(hostileUrls[0] ?? '', texts[2] ?? ''),
    telephone: makeTelephones(texts[3] ?? ''),
    email: texts[4],
    address: {
      streetAddress: texts[5],
      postalCode: texts[6],
      addressLocality: texts[7],
      addressCountry: texts[8],
    },
    identifier: texts[9],
    sameAs: hostileUrls,
    subscribeUrl: hostileUrls[1],
  },
  contactPoints: hostileUrls.map((url, index) => {
    const text = texts[index % texts.length] ?? '';
    return {
      id: `contact-${index}`,
      ...makeContact(url, text),
      contactType: index % 2 ? 'press' : 'on-call',
      image: makeImage(url, text),
      condition: text,
    };
  }),
  notice: {
    headline: texts[10],
    text: texts[11],
    telephone: makeTelephones(texts[12] ?? ''),
    url: hostileUrls[2],
  },
  releases: bodies.map((articleBody, index) => {
    const text = texts[index % texts.length] ?? '';
    const url = hostileUrls[index % hostileUrls.length] ?? '';
    return {
      id: `release-${index}`,
      url,
      inLanguage: 'sv',
      genre: text,
      headline: `Rubrik ${index}: ${text}`,
      alternativeHeadline: text,
      dateline: text,
      description: text,
      articleBody: `<p>Brödtext ${index}</p>${articleBody}`,
      datePublished: '2026-11-19T09:00:00+01:00',
      correction: text,
      keywords: [text],
      image: makeImage(url, text),
      images: [makeImage(url, text)],
      attachments: [
        { url, name: text, encodingFormat: text, contentSize: text },
        { url, type: 'VideoObject', name: text, thumbnailUrl: url },
        { url: 'https://www.bjorkvik.example/film.mp4', type: 'VideoObject', name: text, thumbnailUrl: url },
      ],
      event: { startDate: '2026-11-20T10:00:00+01:00', location: text, url, calendarUrl: url },
      contacts: [makeContact(url, text)],
    };
  }),
});

/** Every payload in fields of its kind. */
export const hostileRoom = makeRoom(hostileTexts, hostileHtml);

/** The list of naughty strings in fields of all kinds. */
export const naughtyRoom = makeRoom(naughtyStrings, naughtyStrings);
