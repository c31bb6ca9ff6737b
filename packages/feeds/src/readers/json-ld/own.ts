import type {
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftPerson,
  DraftRelease,
  Draft,
  Markup,
} from '../../assemble/draft.js';
import { countryOf, readTelephone } from '../../clean/telephone.js';
import type { ReadContext } from '../../reading.js';
import { all, found, has, text, texts, word, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';

/**
 * JSON-LD that Pressrum wrote (`@pressrum/model/json-ld.js`) comes back as it was: nothing is cleaned again. It bears no
 * mark, since it stands in every page; it is told by what it says and how, and that it says nothing else.
 */
const MEMBERS: Record<string, string> = {
  GovernmentOrganization:
    '@type @id name description url logo telephone email address identifier sameAs contactPoint',
  SpecialAnnouncement: '@type headline text url datePosted expires publisher mentions',
  NewsArticle:
    '@type url mainEntityOfPage identifier inLanguage genre headline alternativeHeadline description articleBody ' +
    'datePublished dateModified correction keywords publisher image associatedMedia about mentions',
};

export function isOwn(root: Node): boolean {
  const names = [...(root.members?.keys() ?? [])];
  const isGraph = names.join() === '@context,@graph' && word(root, '@context') === 'https://schema.org';
  return isGraph && all(root, '@graph').every(isOwnThing);
}

function isOwnThing(thing: Node): boolean {
  const type = texts(thing, '@type')
    .map(({ value }) => value)
    .join();
  const names = Object.hasOwn(MEMBERS, type) ? MEMBERS[type]!.split(' ') : [];
  if (![...(thing.members?.keys() ?? [])].every((name) => names.includes(name))) return false;
  if (type === 'GovernmentOrganization') return word(thing, '@id').endsWith('#organization');
  // Every release has an id, and its page is told twice.
  const isTold =
    type !== 'NewsArticle' || (has(thing, 'identifier') && word(thing, 'mainEntityOfPage') === word(thing, 'url'));
  return isTold && (!has(thing, 'publisher') || word(thing, 'publisher.@id').endsWith('#organization'));
}

/** The document that the graph was written from. */
export function ownRoom(root: Node, draft: Draft, { timeZone = 'Europe/Stockholm' }: ReadContext) {
  const things = all(root, '@graph');
  const articles = things.filter((thing) => word(thing, '@type') === 'NewsArticle');
  const notice = things.find((thing) => word(thing, '@type') === 'SpecialAnnouncement');
  const points = things.flatMap((thing) => all(thing, 'contactPoint'));
  const numbered = (numbers: Found[] | undefined) => numbers?.map((number) => telephoneIn(number, timeZone));
  const person = ({ telephone, description, ...others }: DraftPerson) => ({
    ...others,
    telephone: numbered(telephone),
    description: asWritten(description),
  });
  return {
    organization: organization(draft.organization!),
    contactPoints: (draft.contactPoints ?? []).map(({ image, ...contact }, index) => ({
      ...person(contact),
      id: text(points[index], 'identifier'),
      contactType: text(points[index], 'contactType'),
      image: picture(image),
    })),
    releases: draft.releases.map((release, index) => ({
      ...written(release),
      id: text(articles[index], 'identifier'),
      keywords: texts(articles[index], 'keywords'),
      contacts: (release.contacts ?? []).map(person),
    })),
    notice: {
      ...draft.notice,
      telephone: numbered(texts(notice, 'mentions.telephone')),
      validFrom: text(notice, 'datePosted'),
      validThrough: text(notice, 'expires'),
    },
  };

  function organization({ logo, telephone, description, ...others }: DraftOrganization) {
    return { ...others, logo: picture(logo), telephone: numbered(telephone), description: asWritten(description) };
  }
}

function written({ lead, body, image, ...others }: DraftRelease) {
  return {
    ...others,
    description: asWritten(lead),
    articleBody: asWritten(body?.[0] as Markup | undefined),
    image: picture(image),
  };
}

const asWritten = (markup: DraftContact['description']): Found | undefined =>
  markup && 'node' in markup ? found(markup.node) : undefined;

const picture = (image: DraftImage | undefined) =>
  image && { ...image, width: pixels(image.width), height: pixels(image.height) };

const pixels = (length: Found | undefined) =>
  length && { value: Number(length.value.replace(/ px$/, '')), from: length.from };

/** A number as `telephoneLine` writes it: "Växel: 08-465 004 00 ankn 12". */
function telephoneIn({ value, from }: Found, timeZone: string) {
  const [, label, text, extension] = /^(?:(.*?): )?(.*?)(?: (?:ankn|ext\.) (\S+))?$/s.exec(value)!;
  return { text: { value: text, from }, label, extension, e164: readTelephone(text!, countryOf(timeZone))?.e164 };
}
