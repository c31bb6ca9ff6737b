import { DEFAULT_TIME_ZONE, type Release } from '@pressrum/model';
import type {
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftPerson,
  DraftRelease,
  Draft,
  Markup,
} from '../../assemble/draft.js';
import { readOwnCredit } from '../../normalize/credit.js';
import { inferCountry, readTelephone } from '../../normalize/telephone.js';
import type { ReadContext } from '../reading.js';
import type { Traced } from '../../provenance/traced.js';
import {
  findAll,
  traceNode,
  hasMember,
  findText,
  findTexts,
  findPlainText,
  type Node,
} from '../../syntax-tree/node.js';

/** The properties of a `NewsArticle` that hold each member of a release. */
const ARTICLE_PROPERTIES = {
  id: 'identifier',
  url: 'url mainEntityOfPage',
  inLanguage: 'inLanguage',
  genre: 'genre',
  headline: 'headline',
  alternativeHeadline: 'alternativeHeadline',
  dateline: 'dateline',
  description: 'description',
  articleBody: 'articleBody',
  datePublished: 'datePublished',
  dateModified: 'dateModified',
  correction: 'correction',
  keywords: 'keywords',
  image: 'image',
  images: 'hasPart',
  attachments: 'associatedMedia',
  event: 'about',
  contacts: 'mentions',
} satisfies Record<keyof Release, string>;

/**
 * The properties in JSON-LD that Pressrum writes (`@pressrum/model/json-ld.js`), by type. Such JSON-LD is read back
 * unchanged. It has no marker, because it is in every page; it is recognised by having only these properties.
 */
const PROPERTIES_BY_TYPE: Record<string, string> = {
  GovernmentOrganization:
    '@type @id name description url logo telephone email address identifier sameAs contactPoint potentialAction',
  SpecialAnnouncement: '@type headline text url datePosted expires publisher mentions',
  NewsArticle: `@type publisher ${Object.values(ARTICLE_PROPERTIES).join(' ')}`,
};

export function isPressrumJsonLd(root: Node): boolean {
  const names = [...(root.members?.keys() ?? [])];
  const isGraph = names.join() === '@context,@graph' && findPlainText(root, '@context') === 'https://schema.org';
  return isGraph && findAll(root, '@graph').every(isPressrumThing);
}

function isPressrumThing(thing: Node): boolean {
  const type = findTexts(thing, '@type')
    .map(({ value }) => value)
    .join();
  const names = Object.hasOwn(PROPERTIES_BY_TYPE, type) ? PROPERTIES_BY_TYPE[type]!.split(' ') : [];
  if (![...(thing.members?.keys() ?? [])].every((name) => names.includes(name))) return false;
  if (type === 'GovernmentOrganization') return findPlainText(thing, '@id').endsWith('#organization');
  // Every release has an id, and its URL in two properties.
  const hasIdAndUrls =
    type !== 'NewsArticle' ||
    (hasMember(thing, 'identifier') && findPlainText(thing, 'mainEntityOfPage') === findPlainText(thing, 'url'));
  return (
    hasIdAndUrls &&
    (!hasMember(thing, 'publisher') || findPlainText(thing, 'publisher.@id').endsWith('#organization'))
  );
}

/** The document that the graph was written from. */
export function readPressrumJsonLd(root: Node, draft: Draft, { timeZone = DEFAULT_TIME_ZONE }: ReadContext) {
  const things = findAll(root, '@graph');
  const articles = things.filter((thing) => findPlainText(thing, '@type') === 'NewsArticle');
  const notice = things.find((thing) => findPlainText(thing, '@type') === 'SpecialAnnouncement');
  const points = things.flatMap((thing) => findAll(thing, 'contactPoint'));
  const parseNumbers = (numbers: Traced[] | undefined) =>
    numbers?.map((number) => parseTelephoneLine(number, timeZone));
  const restorePerson = ({ telephone, description, ...others }: DraftPerson) => ({
    ...others,
    telephone: parseNumbers(telephone),
    description: restoreMarkup(description),
  });
  return {
    organization: restoreOrganization(draft.organization!),
    contactPoints: (draft.contactPoints ?? []).map(({ image, ...contact }, index) => ({
      ...restorePerson(contact),
      id: findText(points[index], 'identifier'),
      contactType: findText(points[index], 'contactType'),
      image: restoreImage(image),
    })),
    releases: draft.releases.map((release, index) => ({
      ...restoreRelease(release),
      id: findText(articles[index], 'identifier'),
      keywords: findTexts(articles[index], 'keywords'),
      contacts: (release.contacts ?? []).map(restorePerson),
    })),
    notice: {
      ...draft.notice,
      telephone: parseNumbers(findTexts(notice, 'mentions.telephone')),
      validFrom: findText(notice, 'datePosted'),
      validThrough: findText(notice, 'expires'),
    },
  };

  function restoreOrganization({ logo, telephone, description, ...others }: DraftOrganization) {
    return {
      ...others,
      logo: restoreImage(logo),
      telephone: parseNumbers(telephone),
      description: restoreMarkup(description),
    };
  }
}

function restoreRelease({ lead, body, image, images, ...others }: DraftRelease) {
  return {
    ...others,
    description: restoreMarkup(lead),
    articleBody: restoreMarkup(body?.[0] as Markup | undefined),
    image: restoreImage(image),
    images: images?.map(restoreImage),
  };
}

const restoreMarkup = (markup: DraftContact['description']): Traced | undefined =>
  markup && 'node' in markup ? traceNode(markup.node) : undefined;

const restoreImage = (image: DraftImage | undefined) =>
  image && {
    ...image,
    credit: image.credit && { ...image.credit, value: readOwnCredit(image.credit.value) },
    width: parsePixels(image.width),
    height: parsePixels(image.height),
  };

const parsePixels = (length: Traced | undefined) =>
  length && { value: Number(length.value.replace(/ px$/, '')), from: length.from };

/** A number as `telephoneLine` writes it: "Växel: 08-465 004 00 ankn 12". */
function parseTelephoneLine({ value, from }: Traced, timeZone: string) {
  const [, label, text, extension] = /^(?:(.*?): )?(.*?)(?: (?:ankn|ext\.) (\S+))?$/s.exec(value)!;
  return {
    text: { value: text, from },
    label,
    extension,
    e164: readTelephone(text!, inferCountry(timeZone))?.e164,
  };
}
