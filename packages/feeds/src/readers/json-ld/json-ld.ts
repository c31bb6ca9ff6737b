import { DEFAULT_TIME_ZONE, type Release } from '@pressrum/model';
import type { Draft, DraftRelease } from '../../assemble/draft.js';
import { toDate, toTelephones } from '../../assemble/fields.js';
import { inferCountry } from '../../normalize/telephone.js';
import type { ReadContext } from '../reading.js';
import type { Traced } from '../../provenance/traced.js';
import { findAll, hasMember, findTexts, type Node } from '../../syntax-tree/node.js';
import type { Format } from '../format.js';
import { createGraph, hasType, readNames, findMemberText, type Graph } from './graph.js';
import { isPressrumJsonLd, readPressrumJsonLd } from './pressrum-json-ld.js';
import {
  toContact,
  toAttachment,
  toImage,
  isForPublic,
  readMarkup,
  toOrganization,
  toPerson,
  readLocation,
  readPublicNumbers,
} from './parts.js';

/**
 * JSON-LD with the vocabulary of schema.org: articles, and the organisation with its contact points. Texts are plain
 * unless they contain tags. JSON-LD that Pressrum wrote comes back unchanged.
 */
export const jsonLd: Format = {
  name: 'jsonld',
  syntax: 'json',
  title: 'JSON-LD of schema.org',
  recognizes: (root) =>
    [root, ...findAll(root, '')].some((node) =>
      ['@context', '@graph', '@type'].some((name) => hasMember(node, name)),
    ),
  toDraft: (root, context) => {
    const draft = toJsonLdDraft([root], context);
    return isPressrumJsonLd(root) ? { releases: [], room: readPressrumJsonLd(root, draft, context) } : draft;
  },
};

const ARTICLE = /Article$|^(?:PressRelease|BlogPosting|Report)$/;
const ORGANIZATION = /Organization$|^(?:Corporation|City|AdministrativeArea|GovernmentOffice)$/;

/** The members of a release that an article has. Ids of other systems are left out: they may be unfit for a URL. */
type ArticleMember = Exclude<keyof Release, 'id' | 'description' | 'articleBody' | 'image' | 'event'>;

/** One draft from several documents, such as the JSON-LD scripts of a page. */
export function toJsonLdDraft(roots: readonly Node[], context: ReadContext): Draft {
  const graph = createGraph(roots);
  const articles = graph.things.filter((thing) => hasType(thing, ARTICLE));
  const organizations = graph.things.filter((thing) => hasType(thing, ORGANIZATION));
  const publisher =
    articles.flatMap((article) => graph.listMembers(article, 'publisher', 'sourceOrganization'))[0] ??
    organizations[0];
  const contacts = [...new Set([publisher, ...organizations])].flatMap((owner) =>
    graph.listMembers(owner, 'contactPoint', 'contactPoints'),
  );
  const notice = graph.things.find((thing) => hasType(thing, /^SpecialAnnouncement$/));
  const organization = toOrganization(graph, publisher);
  const forPublic = contacts.filter(isForPublic);
  return {
    organization: {
      ...organization,
      telephone: [...(organization.telephone ?? []), ...forPublic.flatMap(readPublicNumbers)],
      email: organization.email ?? forPublic.map((contact) => findMemberText(contact, 'email'))[0],
    },
    contactPoints: contacts.filter((contact) => !isForPublic(contact)).map((contact) => toContact(graph, contact)),
    releases: articles.map((article) => toRelease(graph, article)),
    notice: notice && toNotice(graph, notice, context),
  };
}

function toRelease(graph: Graph, article: Node): DraftRelease {
  const [image, ...others] = graph.listMembers(article, 'image');
  const event = graph.listMembers(article, 'about').find((thing) => hasType(thing, /Event$/));
  const keywords = readNames(graph, article, 'keywords');
  return {
    url: readUrl(article),
    inLanguage: findMemberText(article, 'inLanguage', 'inLanguage.alternateName', 'inLanguage.name'),
    genre: findMemberText(article, 'genre'),
    headline: findMemberText(article, 'headline', 'name'),
    alternativeHeadline: findMemberText(article, 'alternativeHeadline'),
    dateline: findMemberText(article, 'dateline'),
    lead: readMarkup(article, 'description', 'abstract'),
    body: [readMarkup(article, 'articleBody', 'text')],
    contacts: graph
      .listMembers(article, 'mentions')
      .filter((thing) => hasType(thing, /^Person$/))
      .map((person) => toPerson(graph, person)),
    datePublished: findMemberText(article, 'datePublished', 'dateCreated'),
    dateModified: findMemberText(article, 'dateModified'),
    correction: findMemberText(article, 'correction', 'correction.text'),
    keywords: keywords.length === 1 ? splitKeywords(keywords[0]!) : keywords,
    ...(image && { image: toImage(graph, image) }),
    images: [
      ...others.map((picture) => toImage(graph, picture)),
      ...graph
        .listMembers(article, 'hasPart')
        .filter((part) => hasType(part, /^ImageObject$/))
        .map((picture) => toImage(graph, picture)),
    ],
    attachments: graph.listMembers(article, 'associatedMedia', 'encoding').map(toAttachment),
    ...(event && {
      event: {
        startDate: findMemberText(event, 'startDate'),
        endDate: findMemberText(event, 'endDate'),
        location: readLocation(graph, event),
        url: findMemberText(event, 'url'),
      },
    }),
  } satisfies DraftRelease & Record<ArticleMember, unknown>;
}

/** One text may hold several keywords. */
const splitKeywords = ({ value, from }: Traced): Traced[] =>
  value.split(',').map((word) => ({ value: word.trim(), from }));

/** The URL of the article's page. An `@id` with a fragment may be the URL of a thing in the page. */
function readUrl(article: Node): Traced | undefined {
  const id = findMemberText(article, '@id');
  return (
    findMemberText(article, 'url', 'mainEntityOfPage', 'mainEntityOfPage.@id') ??
    (id && /^https?:[^#]*$/.test(id.value) ? id : undefined)
  );
}

/** The crisis notice, with its members named as in the document. */
function toNotice(graph: Graph, notice: Node, { timeZone = DEFAULT_TIME_ZONE }: ReadContext) {
  const numbers = graph.listMembers(notice, 'mentions').flatMap((contact) => findTexts(contact, 'telephone'));
  return {
    headline: findMemberText(notice, 'headline', 'name'),
    text: findMemberText(notice, 'text', 'description'),
    telephone: numbers.flatMap((number) => toTelephones(number, inferCountry(timeZone))),
    url: findMemberText(notice, 'url', 'web'),
    validFrom: toDate(findMemberText(notice, 'datePosted'), timeZone),
    validThrough: toDate(findMemberText(notice, 'expires'), timeZone),
  };
}
