import type { Draft, DraftImage, DraftRelease } from '../assemble/draft.js';
import { findAll, findText, findTexts, hasMember, type Node } from '../syntax-tree/node.js';
import type { Format } from './format.js';
import { readHtmlOrText, toLinkList } from './markup.js';
import { splitByEmbargo } from './not-public.js';
import type { ReadContext } from './reading.js';
import {
  findSender,
  isWebImage,
  listEntries,
  readFirstText,
  splitKeywords,
  toImageAttachments,
  readPerson,
} from './shared-fields.js';

/**
 * The XML of NTB Kommunikasjon and STT Info: a release, or a list of them. It is the older interface of the platform that
 * Via TT belongs to; `via.ts` reads its JSON. Element names are from public code that reads it.
 */
export const ntb: Format = {
  name: 'ntb',
  title: 'the XML of NTB Kommunikasjon',
  syntax: 'xml',
  recognizes: (root) => findReleases(root).length > 0,
  toDraft,
};

const findReleases = (root: Node): Node[] =>
  ['release', 'releases.release', 'pressReleases.release']
    .flatMap((path) => findAll(root, path))
    .filter(isRelease);
const isRelease = (node: Node) =>
  hasMember(node, 'title') &&
  ['publicationDate', 'contactsAsText', 'longurl'].some((name) => hasMember(node, name));

function toDraft(root: Node, context: ReadContext): Draft {
  const { open, leftOut } = splitByEmbargo(findReleases(root), context);
  const { name, own } = findSender(open, 'publisher.name');
  return {
    organization: {
      name,
      url: readFirstText(own, 'publisher.webSite', 'publisher.website'),
      logo: { url: readFirstText(own, 'publisher.logo.url', 'logos.logo.url') },
    },
    releases: open.map(toRelease),
    leftOut,
  };
}

function toRelease(release: Node): DraftRelease {
  const images = [...findAll(release, 'mainImage'), ...listEntries(release, 'images', 'image')].map(toImage);
  const image = images.find(isWebImage);
  return {
    url: findText(release, 'longurl', 'url', 'shorturl'),
    inLanguage: findText(release, 'lang', 'language'),
    genre: findText(release, 'type.label'),
    headline: findText(release, 'title'),
    lead: readHtmlOrText(release, 'leadtext'),
    body: [readHtmlOrText(release, 'body'), toLinkList(listEntries(release, 'links', 'link'), 'description')],
    sender: findText(release, 'publisher.name'),
    boilerplate: readHtmlOrText(release, 'boilerplate'),
    contactText: readHtmlOrText(release, 'contactsAsText'),
    contacts: listEntries(release, 'contacts', 'contact').map((person) => readPerson(person, 'phone', 'mobile')),
    datePublished: findText(release, 'publicationDate'),
    keywords: [
      ...findTexts(release, 'keywords').flatMap(splitKeywords),
      ...listEntries(release, 'categories', 'category').flatMap((category) => findText(category, 'label') ?? []),
    ],
    image,
    attachments: [
      ...listEntries(release, 'documents', 'document').map((file) => ({
        url: findText(file, 'url'),
        name: findText(file, 'title', 'caption'),
      })),
      ...toImageAttachments(image, images),
    ],
  };
}

const toImage = (image: Node): DraftImage => ({
  url: findText(image, 'url'),
  caption: findText(image, 'caption'),
});
