import type { Draft, DraftRelease } from '../../assemble/draft.js';
import { dateOf, telephonesOf } from '../../assemble/fields.js';
import { countryOf } from '../../clean/telephone.js';
import type { ReadContext } from '../../reading.js';
import { all, has, texts, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';
import type { Format } from '../format.js';
import { graphOf, isA, named, say, type Graph } from './graph.js';
import { isOwn, ownRoom } from './own.js';
import {
  contactOf,
  fileOf,
  imageOf,
  isForPublic,
  markupOf,
  organizationOf,
  personOf,
  placeOf,
  publicNumbers,
} from './parts.js';

/**
 * JSON-LD in the words of schema.org: news articles and the like, and the organisation with its contact points. A file
 * by itself: texts are as they are, and only what has tags in it is HTML. What Pressrum wrote comes back unchanged.
 */
export const jsonLd: Format = {
  name: 'jsonld',
  title: 'JSON-LD of schema.org',
  recognises: (root) =>
    [root, ...all(root, '')].some((node) => ['@context', '@graph', '@type'].some((name) => has(node, name))),
  draft: (root, context) => {
    const draft = draftOf([root], context);
    return isOwn(root) ? { releases: [], room: ownRoom(root, draft, context) } : draft;
  },
};

const ARTICLE = /Article$|^(?:PressRelease|BlogPosting|Report)$/;
const ORGANIZATION = /Organization$|^(?:Corporation|City|AdministrativeArea|GovernmentOffice)$/;

/** What documents say together, such as the scripts of a page. */
export function draftOf(roots: readonly Node[], context: ReadContext): Draft {
  const graph = graphOf(roots);
  const articles = graph.things.filter((thing) => isA(thing, ARTICLE));
  const organizations = graph.things.filter((thing) => isA(thing, ORGANIZATION));
  const publisher =
    articles.flatMap((article) => graph.members(article, 'publisher', 'sourceOrganization'))[0] ??
    organizations[0];
  const contacts = [...new Set([publisher, ...organizations])].flatMap((owner) =>
    graph.members(owner, 'contactPoint', 'contactPoints'),
  );
  const notice = graph.things.find((thing) => isA(thing, /^SpecialAnnouncement$/));
  const organization = organizationOf(graph, publisher);
  const forPublic = contacts.filter(isForPublic);
  return {
    organization: {
      ...organization,
      telephone: [...(organization.telephone ?? []), ...forPublic.flatMap(publicNumbers)],
      email: organization.email ?? forPublic.map((contact) => say(contact, 'email'))[0],
    },
    contactPoints: contacts.filter((contact) => !isForPublic(contact)).map((contact) => contactOf(graph, contact)),
    releases: articles.map((article) => releaseOf(graph, article)),
    notice: notice && noticeOf(graph, notice, context),
  };
}

function releaseOf(graph: Graph, article: Node): DraftRelease {
  const [image] = graph.members(article, 'image');
  const event = graph.members(article, 'about').find((thing) => isA(thing, /Event$/));
  const keywords = named(graph, article, 'keywords');
  return {
    url: addressOf(article),
    inLanguage: say(article, 'inLanguage', 'inLanguage.alternateName', 'inLanguage.name'),
    genre: say(article, 'genre'),
    headline: say(article, 'headline', 'name'),
    alternativeHeadline: say(article, 'alternativeHeadline'),
    lead: markupOf(article, 'description', 'abstract'),
    body: [markupOf(article, 'articleBody', 'text')],
    contacts: graph
      .members(article, 'mentions')
      .filter((thing) => isA(thing, /^Person$/))
      .map((person) => personOf(graph, person)),
    datePublished: say(article, 'datePublished', 'dateCreated'),
    dateModified: say(article, 'dateModified'),
    correction: say(article, 'correction', 'correction.text'),
    keywords: keywords.length === 1 ? eachOf(keywords[0]!) : keywords,
    ...(image && { image: imageOf(graph, image) }),
    attachments: graph.members(article, 'associatedMedia', 'encoding').map(fileOf),
    ...(event && {
      event: {
        startDate: say(event, 'startDate'),
        endDate: say(event, 'endDate'),
        location: placeOf(graph, event),
        url: say(event, 'url'),
      },
    }),
  };
}

/** One text may hold several keywords. */
const eachOf = ({ value, from }: Found): Found[] => value.split(',').map((word) => ({ value: word.trim(), from }));

/** The article's own page; an `@id` may be the address of a thing in it. */
function addressOf(article: Node): Found | undefined {
  const id = say(article, '@id');
  return (
    say(article, 'url', 'mainEntityOfPage', 'mainEntityOfPage.@id') ??
    (id && /^https?:[^#]*$/.test(id.value) ? id : undefined)
  );
}

/** The crisis line, in the document's own words. */
function noticeOf(graph: Graph, notice: Node, { timeZone = 'Europe/Stockholm' }: ReadContext) {
  const numbers = graph.members(notice, 'mentions').flatMap((contact) => texts(contact, 'telephone'));
  return {
    headline: say(notice, 'headline', 'name'),
    text: say(notice, 'text', 'description'),
    telephone: numbers.flatMap((number) => telephonesOf(number, countryOf(timeZone))),
    url: say(notice, 'url', 'web'),
    validFrom: dateOf(say(notice, 'datePosted'), timeZone),
    validThrough: dateOf(say(notice, 'expires'), timeZone),
  };
}
