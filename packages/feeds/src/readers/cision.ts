import type { Draft, DraftAttachment, DraftImage, DraftItem, DraftRelease } from '../assemble/draft.js';
import type { ReadContext } from '../reading.js';
import { all, found, has, text, texts, word, type Node } from '../source/node.js';
import type { Found } from '../trace.js';
import type { Format } from './format.js';
import { genre, type Kind } from './genre.js';
import { decoded, htmlOrText, ownText } from './markup.js';
import {
  changed,
  firstText,
  isForPages,
  joined,
  languageIn,
  listed,
  otherForms,
  picturesAfter,
  senderOf,
} from './systems.js';

/**
 * Cision's newsfeed (`/papi/NewsFeed`) and single release (`/papi/Release`), at any level of detail. Names of fields are
 * from Cision's public documentation and public code that reads it.
 */
export const cision: Format = {
  name: 'cision',
  title: 'Cision',
  recognises: (root) => has(root, 'Releases') || releasesIn(root).length > 0,
  draft: (root, context) => draftOf(root, context),
};

/** What `InformationType` says. What exactly KMK and RDV stand for is not certain, so they say nothing. */
const KINDS: Record<string, Kind> = { prm: 'release', rpt: 'report', inb: 'invitation', nbr: 'newsletter' };

const releasesIn = (root: Node): Node[] => [
  ...all(root, 'Releases'),
  ...[root, ...all(root, 'Release')].filter(isRelease),
];
const isRelease = (node: Node) => ['EncryptedId', 'HtmlTitle'].some((name) => has(node, name));

/** Texts that stand there twice: with markup (`HtmlBody`) and without. */
const FORMATTED = ['Intro', 'Body', 'Contact', 'CompanyInformation'];
/** The same for those that are shown without markup. */
const PLAIN = ['Title', 'Header'];

function draftOf(root: Node, context: ReadContext): Draft {
  const releases = releasesIn(root);
  const { name, own } = senderOf(releases, 'SourceName');
  return {
    organization: {
      name,
      identifier: firstText(own, 'SeOrganizationNumber'),
      logo: { url: firstText(own, 'LogoUrl') },
    },
    releases: releases.map((release) => releaseOf(release, context)),
    leftOut: releases.flatMap((release) => [
      ...FORMATTED.flatMap((name) => (word(release, `Html${name}`) ? otherForms(release, name) : [])),
      ...PLAIN.flatMap((name) => (word(release, name) ? otherForms(release, `Html${name}`) : [])),
      ...listed(release, 'Files').flatMap((file) => (titleOf(file) ? otherForms(file, 'FileName') : [])),
    ]),
  };
}

const withMarkup = (release: Node, name: string) => htmlOrText(release, `Html${name}`, name);

const withoutMarkup = (release: Node, name: string): Found | undefined =>
  word(release, name) ? text(release, name) : (decoded(text(release, `Html${name}`)) ?? text(release, name));

function releaseOf(release: Node, context: ReadContext): DraftRelease {
  const datePublished = dateAt(release, 'PublishDate');
  const language = languageIn(release, 'LanguageCode', 'Title', 'Intro', 'HtmlIntro', 'Body', 'HtmlBody');
  const pictures = listed(release, 'Images');
  const [image] = pictures.map((picture) => pictureOf(picture, SHOWN)).filter(isForPages);
  return {
    url: text(release, 'CanonicalUrl', 'CisionWireUrl'),
    inLanguage: text(release, 'LanguageCode'),
    genre: genre(text(release, 'InformationType'), KINDS, language, context),
    headline: withoutMarkup(release, 'Title'),
    alternativeHeadline: withoutMarkup(release, 'Header'),
    lead: withMarkup(release, 'Intro'),
    body: [
      withMarkup(release, 'Body'),
      ...listed(release, 'Quotes').map((quote) => ({
        quote: htmlOrText(quote, 'Text'),
        speaker: text(quote, 'Author'),
      })),
      {
        items: listed(release, 'QuickFacts').map((fact) => ({ text: htmlOrText(fact, 'Text') ?? ownText(fact) })),
      },
      htmlOrText(release, 'HtmlLegalReference'),
      { items: [...listed(release, 'ExternalLinks'), ...listed(release, 'Videos')].map(linkOf) },
    ],
    sender: text(release, 'SourceName'),
    boilerplate: withMarkup(release, 'CompanyInformation'),
    contactText: withMarkup(release, 'Contact'),
    datePublished,
    dateModified: changed(datePublished, dateAt(release, 'LastChangeDate')),
    keywords: [...texts(release, 'Keywords').flatMap(eachWord), ...texts(release, 'Categories.Name')],
    image,
    attachments: [
      ...filesOf(release),
      ...picturesAfter(
        image,
        pictures.map((picture) => pictureOf(picture, FILES)),
      ),
    ],
  };
}

/** Keywords, which may stand in one text: "skola, förskola". */
const eachWord = ({ value, from }: Found): Found[] =>
  value.split(/[,;]/).map((part) => ({ value: part.trim(), from }));

/** A date of nobody's: `0001-01-01T00:00:00` is none. */
function dateAt(release: Node, name: string): Found | undefined {
  const date = text(release, name);
  return date && { ...date, value: date.value.startsWith('0001-01-01') ? '' : date.value };
}

/** Addresses of a picture: the page shows one that it was made smaller for, the press gets it as it is. */
const SMALLER = ['UrlTo800x800ArResized', 'UrlTo400x400ArResized'];
const SHOWN = [SMALLER[0]!, 'DownloadUrl', ...SMALLER.slice(1)];
const FILES = ['DownloadUrl', ...SMALLER];

/** A description says what a picture is about, which is its caption; for those who do not see it, it says too little. */
const pictureOf = (picture: Node, urls: readonly string[]): DraftImage => ({
  url: text(picture, ...urls),
  caption: text(picture, 'Description'),
  photographer: text(picture, 'Photographer'),
});

/** The files, the main one first. */
const filesOf = (release: Node): DraftAttachment[] =>
  [...listed(release, 'Files')]
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)))
    .map((file) => ({
      url: text(file, 'Url'),
      name: titleOf(file) ?? text(file, 'FileName'),
      encodingFormat: text(file, 'MediaType'),
    }));
const titleOf = (file: Node) => joined([text(file, 'Title'), text(file, 'Description')], ': ');
const isMain = (file: Node) => word(file, 'IsMain') === 'true';

/** The shape of these is not documented: an address alone, or one with words. */
function linkOf(link: Node): DraftItem {
  const isAddress = /^https?:/i.test(link.text ?? '');
  return {
    url: text(link, 'Url') ?? (isAddress ? found(link) : undefined),
    text: htmlOrText(link, 'Title', 'Text', 'Description') ?? (isAddress ? undefined : ownText(link)),
  };
}
