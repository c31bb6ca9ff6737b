import type { Draft, DraftAttachment, DraftImage, DraftRelease } from '../assemble/draft.js';
import {
  findAll,
  findFirst,
  findPlainText,
  findText,
  findTexts,
  hasMember,
  type Node,
} from '../syntax-tree/node.js';
import type { Format } from './format.js';
import { splitByInnerEmbargo, type EmbargoFields } from './inner-embargo.js';
import { readHtmlOrText, toLinkList } from './markup.js';
import type { ReadContext } from './reading.js';
import {
  findSender,
  isWebImage,
  listEntries,
  omitOtherForms,
  readFirstText,
  splitKeywords,
  toImageAttachments,
  readPerson,
} from './shared-fields.js';

/**
 * What the websites of Via TT, NTB Kommunikasjon, Via Ritzau and STT Info read themselves (`/public-website-api/…`): a list,
 * or one release, each with its texts by language. Lists have no bodies. Names of fields are from public code; those of
 * pictures and of contacts' numbers are taken to be as in the platform's other JSON (`via`).
 */
export const viaWebsite: Format = {
  name: 'via-website',
  syntax: 'json',
  title: 'the website JSON of Via TT, NTB Kommunikasjon, Via Ritzau or STT Info',
  recognizes: (root) => findReleases(root).length > 0,
  toDraft,
};

const findReleases = (root: Node): Node[] => [root, ...findAll(root, 'releases')].filter(isWebsiteRelease);

/** True for a release with an object of languages: `versions.sv.title`. */
export const isWebsiteRelease = (release: Node): boolean => listVersions(release).length > 0;

/** The versions with the name of their language. */
const listVersions = (release: Node): [language: string, version: Node][] =>
  findAll(release, 'versions').flatMap(({ members }) =>
    [...(members ?? [])].flatMap(([language, nodes]): [string, Node][] => {
      const [version] = nodes;
      return version && /^[a-z]{2}$/.test(language) && hasMember(version, 'title') ? [[language, version]] : [];
    }),
  );

const EMBARGO_FIELDS: EmbargoFields = {
  listOwners: (release) => [release, ...listVersions(release).map(([, version]) => version)],
  headline: (release) => listVersions(release).map(([language]) => `versions.${language}.title`),
};

function toDraft(root: Node, context: ReadContext): Draft {
  const { open, leftOut } = splitByInnerEmbargo(findReleases(root), context, EMBARGO_FIELDS);
  const { name, own } = findSender(open, 'publisher.name');
  const versions = open.flatMap((release) => listVersions(release).map(([, version]) => version));
  return {
    organization: { name, logo: { url: readFirstText(own, 'publisher.logo.url', 'publisher.logo') } },
    releases: open.flatMap((release) =>
      listVersions(release).map(([language, version]) => toRelease(release, language, version)),
    ),
    leftOut: [
      ...leftOut,
      ...versions.flatMap((version) => [
        ...(findPlainText(version, 'leadtext') || readBody(version)
          ? omitOtherForms(version, 'metadescription')
          : []),
        // The same without films and the like, which ask for consent.
        ...findAll(version, 'body').flatMap((body) =>
          findPlainText(body, 'complete') ? omitOtherForms(body, 'cookieless') : [],
        ),
      ]),
    ],
  };
}

const readBody = (version: Node) => readHtmlOrText(version, 'body.complete', 'body.cookieless.content', 'body');

function toRelease(release: Node, language: string, version: Node): DraftRelease {
  const body = readBody(version);
  const images = [...findAll(version, 'leadimage'), ...listEntries(version, 'images')].map(toImage);
  const image = images.find(isWebImage);
  const title = findFirst(version, 'title');
  return {
    url: findText(version, 'url') ?? findText(release, 'url'),
    // The name of a member, which the report has no text for.
    inLanguage: title && { value: language, from: [] },
    genre: findText(version, 'type'),
    headline: findText(version, 'title'),
    lead: readHtmlOrText(version, 'leadtext') ?? (body ? undefined : readHtmlOrText(version, 'metadescription')),
    body: [body, toLinkList(listEntries(version, 'links'), 'description', 'title')],
    sender: findText(release, 'publisher.name'),
    boilerplate: readHtmlOrText(version, 'boilerplate'),
    contactText: readHtmlOrText(version, 'contacts.text'),
    contacts: listEntries(version, 'contacts.cards').map((card) => ({
      ...readPerson(card, 'phone', 'mobile'),
      description: readHtmlOrText(card, 'company_department'),
    })),
    datePublished: findText(release, 'date'),
    keywords: findTexts(version, 'keywords').flatMap(splitKeywords),
    image,
    attachments: [...listEntries(version, 'documents').map(toAttachment), ...toImageAttachments(image, images)],
  };
}

const toImage = (image: Node): DraftImage => ({
  url: findText(image, 'url', 'normal'),
  caption: findText(image, 'caption'),
});

const toAttachment = (file: Node): DraftAttachment => ({
  url: findText(file, 'downloadPath', 'downloadUrl', 'url'),
  name: findText(file, 'caption', 'title', 'originalFilename', 'filename'),
});
