import type { Genre } from '@pressrum/i18n/translations/genre.js';
import type { Draft, DraftAttachment, DraftImage, DraftItem, DraftRelease } from '../assemble/draft.js';
import type { ReadContext } from './reading.js';
import type { Traced } from '../provenance/traced.js';
import { findAll, traceNode, hasMember, findText, findPlainText, type Node } from '../syntax-tree/node.js';
import { findXmlReleases, isXml, isXmlFeed, listItems } from './cision-xml.js';
import type { Format } from './format.js';
import { toGenre } from './genre.js';
import { splitByEmbargo } from './not-public.js';
import { stripTags, readHtmlOrText, readOwnText } from './markup.js';
import {
  readModified,
  readFirstText,
  isWebImage,
  joinTexts,
  readLanguage,
  omitOtherForms,
  splitKeywords,
  toImageAttachments,
  findSender,
} from './shared-fields.js';

/**
 * Cision's newsfeed (`/papi/NewsFeed`) and single release (`/papi/Release`), at any level of detail, as JSON or XML. Names of
 * fields are from Cision's public documentation and public code that reads it.
 */
export const cision: Format = {
  name: 'cision',
  title: 'Cision',
  recognizes: (root) =>
    (isXml(root) ? isXmlFeed(root) : hasMember(root, 'Releases')) || findReleases(root).length > 0,
  toDraft: (root, context) => toDraft(root, context),
};

/** The genres of `InformationType`. KMK and RDV are left out, because their meaning is not certain. */
const GENRE_BY_CODE: Record<string, Genre> = {
  prm: 'release',
  rpt: 'report',
  inb: 'invitation',
  nbr: 'newsletter',
};

const findReleases = (root: Node): Node[] =>
  isXml(root)
    ? findXmlReleases(root)
    : [...findAll(root, 'Releases'), ...[root, ...findAll(root, 'Release')].filter(isRelease)];
const isRelease = (node: Node) => ['EncryptedId', 'HtmlTitle'].some((name) => hasMember(node, name));

/** Fields that exist twice, with markup (`HtmlBody`) and without. The one with markup is used. */
const FORMATTED = ['Intro', 'Body', 'Contact', 'CompanyInformation'];
/** Fields that exist twice, of which the one without markup is used. */
const PLAIN = ['Title', 'Header'];

function toDraft(root: Node, context: ReadContext): Draft {
  const { open: releases, leftOut } = splitByEmbargo(findReleases(root), context);
  const { name, own } = findSender(releases, 'SourceName');
  return {
    organization: {
      name,
      identifier: readFirstText(own, 'SeOrganizationNumber'),
      logo: { url: readFirstText(own, 'LogoUrl') },
    },
    releases: releases.map((release) => toRelease(release, context)),
    leftOut: [
      ...leftOut,
      ...releases.flatMap((release) => [
        ...FORMATTED.flatMap((name) =>
          findPlainText(release, `Html${name}`) ? omitOtherForms(release, name) : [],
        ),
        ...PLAIN.flatMap((name) => (findPlainText(release, name) ? omitOtherForms(release, `Html${name}`) : [])),
        ...listItems(release, 'Files').flatMap((file) =>
          readFileTitle(file) ? omitOtherForms(file, 'FileName') : [],
        ),
      ]),
    ],
  };
}

const readMarkup = (release: Node, name: string) => readHtmlOrText(release, `Html${name}`, name);

const readPlain = (release: Node, name: string): Traced | undefined =>
  findPlainText(release, name)
    ? findText(release, name)
    : (stripTags(findText(release, `Html${name}`)) ?? findText(release, name));

function toRelease(release: Node, context: ReadContext): DraftRelease {
  const datePublished = readDateField(release, 'PublishDate');
  const language = readLanguage(release, 'LanguageCode', 'Title', 'Intro', 'HtmlIntro', 'Body', 'HtmlBody');
  const pictures = listItems(release, 'Images').map(toImage);
  const [image] = pictures.filter(isWebImage);
  return {
    url: findText(release, 'CanonicalUrl', 'CisionWireUrl'),
    inLanguage: findText(release, 'LanguageCode'),
    genre: toGenre(findText(release, 'InformationType'), GENRE_BY_CODE, language, context),
    headline: readPlain(release, 'Title'),
    alternativeHeadline: readPlain(release, 'Header'),
    lead: readMarkup(release, 'Intro'),
    body: [
      readMarkup(release, 'Body'),
      ...listItems(release, 'Quotes').map((quote) => ({
        quote: readHtmlOrText(quote, 'Text'),
        speaker: findText(quote, 'Author'),
      })),
      {
        items: listItems(release, 'QuickFacts').map((fact) => ({
          text: readHtmlOrText(fact, 'Text') ?? readOwnText(fact),
        })),
      },
      readHtmlOrText(release, 'HtmlLegalReference'),
      { items: [...listItems(release, 'ExternalLinks'), ...listItems(release, 'Videos')].map(toLink) },
    ],
    sender: findText(release, 'SourceName'),
    boilerplate: readMarkup(release, 'CompanyInformation'),
    contactText: readMarkup(release, 'Contact'),
    datePublished,
    dateModified: readModified(datePublished, readDateField(release, 'LastChangeDate')),
    keywords: [
      ...listItems(release, 'Keywords').map(traceNode).flatMap(splitKeywords),
      ...listItems(release, 'Categories').flatMap((category) => findText(category, 'Name') ?? []),
    ],
    image,
    attachments: [...toAttachments(release), ...toImageAttachments(image, pictures)],
  };
}

/** .NET's `DateTime.MinValue`, `0001-01-01T00:00:00`, means no date. */
function readDateField(release: Node, name: string): Traced | undefined {
  const date = findText(release, name);
  return date && { ...date, value: date.value.startsWith('0001-01-01') ? '' : date.value };
}

/** The URLs of a picture for pages, the best first. The press downloads the original, `DownloadUrl`. */
const PAGE_IMAGE_URLS = ['UrlTo800x800ArResized', 'DownloadUrl', 'UrlTo400x400ArResized'];

/** `Description` is used as the caption. It is too short for an alternative text. */
const toImage = (picture: Node): DraftImage => ({
  url: findText(picture, ...PAGE_IMAGE_URLS),
  contentUrl: findText(picture, 'DownloadUrl'),
  caption: findText(picture, 'Description'),
  photographer: findText(picture, 'Photographer'),
});

/** The files, the main one first. */
const toAttachments = (release: Node): DraftAttachment[] =>
  [...listItems(release, 'Files')]
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)))
    .map((file) => ({
      url: findText(file, 'Url'),
      name: readFileTitle(file) ?? findText(file, 'FileName'),
      encodingFormat: findText(file, 'MediaType'),
    }));
const readFileTitle = (file: Node) => joinTexts([findText(file, 'Title'), findText(file, 'Description')], ': ');
const isMain = (file: Node) => findPlainText(file, 'IsMain') === 'true';

/** The shape of links is not documented. They can be a URL alone, or an object with a URL and words. */
function toLink(link: Node): DraftItem {
  const isUrl = /^https?:/i.test(link.text ?? '');
  return {
    url: findText(link, 'Url') ?? (isUrl ? traceNode(link) : undefined),
    text: readHtmlOrText(link, 'Title', 'Text', 'Description') ?? (isUrl ? undefined : readOwnText(link)),
  };
}
