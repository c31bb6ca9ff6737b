import type { Draft, DraftImage, DraftRelease } from '../assemble/draft.js';
import type { ReadContext } from '../reading.js';
import { all, has, text, texts, type Node } from '../source/node.js';
import type { Found } from '../trace.js';
import type { Format } from './format.js';
import { genre, type Kind } from './genre.js';
import { htmlOrText, plainText } from './markup.js';
import {
  firstText,
  isForPages,
  languageIn,
  listed,
  otherForms,
  picturesAfter,
  saidAt,
  senderOf,
} from './systems.js';

/**
 * Via TT, NTB Kommunikasjon and Via Ritzau, which are one platform (`/json/v2/releases`): a page of releases, or one of
 * them. Names of fields are from the answers of the platform's public addresses, which
 * need no key. Nearly all of them can be `null`.
 */
export const via: Format = {
  name: 'via',
  title: 'Via TT, NTB Kommunikasjon or Via Ritzau',
  recognises: (root) => isPage(root) || releasesIn(root).length > 0,
  draft: (root, context) => draftOf(root, context),
};

/** What `type` can say in a code; a genre in words stays as it is. */
const KINDS: Record<string, Kind> = {
  pressrelease: 'release',
  press_release: 'release',
  news: 'news',
  event: 'event',
};

const releasesIn = (root: Node): Node[] =>
  [root, ...all(root, 'releases'), ...all(root, 'release')].filter(isRelease);
const isRelease = (node: Node) =>
  has(node, 'title') &&
  (has(node, 'leadtext') ||
    has(node, 'leadTextOrBodyStrip') ||
    (has(node, 'published') && has(node, 'publisher')));
const isPage = (root: Node) => has(root, 'releases') && (has(root, 'nextPage') || has(root, 'totalCount'));

function draftOf(root: Node, context: ReadContext): Draft {
  const releases = releasesIn(root);
  const { name, own } = senderOf(releases, 'publisher.name');
  const nextPage = text(root, 'nextPage');
  return {
    organization: {
      name,
      logo: { url: firstText(own, 'logos.url') },
    },
    releases: releases.map((release) => releaseOf(release, context)),
    // A page's number is no address.
    next: nextPage && /^(?:https?:)?\//i.test(nextPage.value) ? nextPage : undefined,
    leftOut: releases.flatMap((release) => [
      ...(leadOf(release) || htmlOrText(release, 'body') ? otherForms(release, 'leadTextOrBodyStrip') : []),
      // The same release in other languages.
      ...otherForms(release, 'versions'),
    ]),
  };
}

const leadOf = (release: Node) => htmlOrText(release, 'leadtext');

function releaseOf(release: Node, context: ReadContext): DraftRelease {
  const body = htmlOrText(release, 'body');
  const [main] = all(release, 'mainImage').filter((image) => has(image, 'url'));
  const images = [...(main ? [main] : []), ...all(release, 'images')].map(imageOf);
  const image = images.find(isForPages);
  return {
    url: text(release, 'url'),
    inLanguage: text(release, 'language'),
    genre: genreOf(text(release, 'type'), languageIn(release, 'language', 'title', 'leadtext', 'body'), context),
    headline: text(release, 'title'),
    // The excerpt is made of these two, where there is one of them.
    lead: leadOf(release) ?? (body ? undefined : plainText(release, 'leadTextOrBodyStrip')),
    body: [
      body,
      {
        items: listed(release, 'links').map((link) => ({
          text: htmlOrText(link, 'description'),
          url: text(link, 'url'),
        })),
      },
    ],
    sender: text(release, 'publisher.name'),
    boilerplate: htmlOrText(release, 'boilerplate'),
    contactText: htmlOrText(release, 'contacts.text'),
    contacts: listed(release, 'contacts.persons').map((person) => ({
      name: text(person, 'name'),
      jobTitle: text(person, 'title'),
      telephone: saidAt(person, 'phone'),
      email: text(person, 'email'),
    })),
    datePublished: text(release, 'published'),
    keywords: texts(release, 'keywords'),
    image,
    attachments: [
      ...listed(release, 'documents').map((file) => ({ url: text(file, 'url'), name: text(file, 'caption') })),
      ...picturesAfter(image, images),
    ],
  };
}

const imageOf = (image: Node): DraftImage => ({
  url: text(image, 'url', 'normal'),
  caption: text(image, 'caption'),
});

function genreOf(type: Found | undefined, language: string, context: ReadContext): Found | undefined {
  const isInWords = type && /^\p{Lu}\p{Ll}/u.test(type.value.trim());
  return genre(type, KINDS, language, context) ?? (isInWords ? type : undefined);
}
