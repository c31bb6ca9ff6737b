import type { Genre } from '@pressrum/i18n/translations/genre.js';
import type { Draft, DraftImage, DraftRelease } from '../assemble/draft.js';
import type { ReadContext } from './reading.js';
import type { Traced } from '../provenance/traced.js';
import { findAll, findFirst, hasMember, findText, findTexts, type Node } from '../syntax-tree/node.js';
import type { Format } from './format.js';
import { toGenre } from './genre.js';
import { readHtmlOrText, readPlainText, toLinkList } from './markup.js';
import { splitByEmbargo } from './not-public.js';
import {
  readFirstText,
  isWebImage,
  readLanguage,
  listEntries,
  omitOtherForms,
  toImageAttachments,
  findSender,
  readPerson,
} from './shared-fields.js';
import { isWebsiteRelease } from './via-website.js';

/**
 * Via TT, NTB Kommunikasjon and Via Ritzau, which are one platform (`/json/v2/releases`): a page of releases, or one
 * release. Field names are from the platform's public API, which needs no key. Nearly all fields can be `null`.
 */
export const via: Format = {
  name: 'via',
  syntax: 'json',
  title: 'Via TT, NTB Kommunikasjon or Via Ritzau',
  recognizes: (root) => isPage(root) || findReleases(root).length > 0,
  toDraft: (root, context) => toDraft(root, context),
};

/** The genres of codes in `type`. A genre in words stays as it is. */
const GENRE_BY_CODE: Record<string, Genre> = {
  pressrelease: 'release',
  press_release: 'release',
  news: 'news',
  event: 'event',
};

const findReleases = (root: Node): Node[] =>
  [root, ...findAll(root, 'releases'), ...findAll(root, 'release')].filter(isRelease);
const isRelease = (node: Node) =>
  hasMember(node, 'title') &&
  (hasMember(node, 'leadtext') ||
    hasMember(node, 'leadTextOrBodyStrip') ||
    (hasMember(node, 'published') && hasMember(node, 'publisher')));
/**
 * True for a page of releases, even an empty one. Releases with `headline` belong to a press room document, those with
 * languages to a website.
 */
const isPage = (root: Node) =>
  hasMember(root, 'releases') &&
  (hasMember(root, 'nextPage') || hasMember(root, 'totalCount')) &&
  !findFirst(root, 'releases.headline') &&
  !findAll(root, 'releases').some(isWebsiteRelease);

function toDraft(root: Node, context: ReadContext): Draft {
  const { open: releases, leftOut } = splitByEmbargo(findReleases(root), context);
  const { name, own } = findSender(releases, 'publisher.name');
  const nextPage = findText(root, 'nextPage');
  return {
    organization: {
      name,
      logo: { url: readFirstText(own, 'logos.url') },
    },
    releases: releases.map((release) => toRelease(release, context)),
    // `nextPage` may be a page number instead of a URL.
    next: nextPage && /^(?:https?:)?\//i.test(nextPage.value) ? nextPage : undefined,
    leftOut: [
      ...leftOut,
      ...releases.flatMap((release) => [
        ...(readLead(release) || readHtmlOrText(release, 'body')
          ? omitOtherForms(release, 'leadTextOrBodyStrip')
          : []),
        // The same release in other languages.
        ...omitOtherForms(release, 'versions'),
      ]),
    ],
  };
}

const readLead = (release: Node) => readHtmlOrText(release, 'leadtext');

function toRelease(release: Node, context: ReadContext): DraftRelease {
  const body = readHtmlOrText(release, 'body');
  const [main] = findAll(release, 'mainImage').filter((image) => hasMember(image, 'url'));
  const images = [...(main ? [main] : []), ...findAll(release, 'images')].map(toImage);
  const image = images.find(isWebImage);
  return {
    url: findText(release, 'url'),
    inLanguage: findText(release, 'language'),
    genre: readGenre(
      findText(release, 'type'),
      readLanguage(release, 'language', 'title', 'leadtext', 'body'),
      context,
    ),
    headline: findText(release, 'title'),
    // The excerpt is made from the lead or the body, so it is used only if both are absent.
    lead: readLead(release) ?? (body ? undefined : readPlainText(release, 'leadTextOrBodyStrip')),
    body: [body, toLinkList([...listEntries(release, 'links'), ...listEntries(release, 'video')], 'description')],
    sender: findText(release, 'publisher.name'),
    boilerplate: readHtmlOrText(release, 'boilerplate'),
    contactText: readHtmlOrText(release, 'contacts.text'),
    contacts: listEntries(release, 'contacts.persons').map((person) => readPerson(person, 'phone')),
    datePublished: findText(release, 'published'),
    keywords: findTexts(release, 'keywords'),
    image,
    attachments: [
      ...listEntries(release, 'documents').map((file) => ({
        url: findText(file, 'url'),
        name: findText(file, 'caption'),
      })),
      ...toImageAttachments(image, images),
    ],
  };
}

const toImage = (image: Node): DraftImage => ({
  url: findText(image, 'url', 'normal'),
  caption: findText(image, 'caption'),
});

function readGenre(type: Traced | undefined, language: string, context: ReadContext): Traced | undefined {
  const isInWords = type && /^\p{Lu}\p{Ll}/u.test(type.value.trim());
  return toGenre(type, GENRE_BY_CODE, language, context) ?? (isInWords ? type : undefined);
}
