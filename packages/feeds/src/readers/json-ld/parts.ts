import type {
  DraftAddress,
  DraftAttachment,
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftPerson,
  Markup,
} from '../../assemble/draft.js';
import { nonEmpty } from '../../assemble/fields.js';
import { traceNode, findPlainText, findTexts, type Node } from '../../syntax-tree/node.js';
import type { Traced } from '../../provenance/traced.js';
import { toLocalName, readNames, findMemberText, type Graph } from './graph.js';
import { readHtmlText, readPlainText } from '../markup.js';

/** The parts of JSON-LD articles and organisations: senders, people, pictures, files, hours. */

/** A text as HTML if it contains tags, else as plain text. */
export const readMarkup = (node: Node, ...names: string[]): Markup | undefined => {
  const plain = readPlainText(node, ...names);
  return plain && /<\/?[a-z][^<>]*>/i.test(plain.node.text ?? '') ? readHtmlText(node, ...names) : plain;
};

export function toOrganization(graph: Graph, node: Node | undefined): DraftOrganization {
  if (!node) return {};
  if (node.text) return { name: traceNode(node) };
  const [logo] = graph.listMembers(node, 'logo', 'image');
  return {
    name: findMemberText(node, 'name', 'legalName'),
    description: readMarkup(node, 'description'),
    url: findMemberText(node, 'url'),
    logo: logo && toImage(graph, logo),
    telephone: findTexts(node, 'telephone'),
    email: findMemberText(node, 'email'),
    address: toAddress(graph, node),
    identifier: findMemberText(node, 'identifier', 'identifier.value', 'taxID', 'vatID'),
    sameAs: findTexts(node, 'sameAs'),
    subscribeUrl: toSubscribeUrl(graph, node),
  };
}

/** The target of a `SubscribeAction`, as a text or as an `EntryPoint`. */
const toSubscribeUrl = (graph: Graph, node: Node): Traced | undefined =>
  graph
    .listMembers(node, 'potentialAction')
    .filter((action) => findPlainText(action, '@type') === 'SubscribeAction')
    .map((action) => findMemberText(action, 'target', 'target.urlTemplate'))
    .find(Boolean);

function toAddress(graph: Graph, node: Node): DraftAddress {
  const [address] = graph.listMembers(node, 'address');
  if (!address) return {};
  if (address.text) return { streetAddress: traceNode(address) };
  return {
    streetAddress: findMemberText(address, 'streetAddress'),
    postalCode: findMemberText(address, 'postalCode'),
    addressLocality: findMemberText(address, 'addressLocality'),
    addressCountry: findMemberText(address, 'addressCountry', 'addressCountry.name'),
  };
}

export const toPerson = (graph: Graph, node: Node): DraftPerson => ({
  name: findMemberText(node, 'name'),
  memberOf: readNames(graph, node, 'memberOf')[0],
  worksFor: readNames(graph, node, 'worksFor', 'affiliation')[0],
  jobTitle: findMemberText(node, 'jobTitle'),
  telephone: findTexts(node, 'telephone'),
  email: findMemberText(node, 'email'),
  description: readMarkup(node, 'description'),
});

const CONTACT_TYPES = ['on-call', 'spokesperson'] as const;

/** Contacts for the public. Their numbers are the organisation's, not the press service's. */
const PUBLIC_CONTACT_TYPE =
  /customer|support|sales|billing|payment|reservation|baggage|assistance|tracking|kundtjänst|växel|switchboard/i;
export const isForPublic = (contact: Node): boolean =>
  PUBLIC_CONTACT_TYPE.test(findMemberText(contact, 'contactType')?.value ?? '');

/** The numbers of a contact for the public, with its name: "Kundtjänst: 0980-319 200". */
export const readPublicNumbers = (contact: Node): Traced[] =>
  findTexts(contact, 'telephone').map((number) => {
    const label = nonEmpty(findMemberText(contact, 'name', 'contactType'));
    if (!label || !nonEmpty(number)) return number;
    return { value: `${label.value.trim()}: ${number.value.trim()}`, from: [...label.from, ...number.from] };
  });

export function toContact(graph: Graph, node: Node): DraftContact {
  const type = findMemberText(node, 'contactType');
  const contactType = CONTACT_TYPES.find((name) => name === type?.value);
  const [image] = graph.listMembers(node, 'image');
  return {
    ...toPerson(graph, node),
    memberOf: undefined,
    // A contact without a name is called by its type, such as "Kundtjänst".
    name: findMemberText(node, 'name') ?? (contactType || type?.value === 'press' ? undefined : type),
    contactType: contactType,
    condition: findMemberText(node, 'disambiguatingDescription'),
    ...(image && { image: toImage(graph, image) }),
    hoursAvailable: graph.listMembers(node, 'hoursAvailable').map(toOpeningHours),
  };
}

/** Opening hours as in the document: days by their names, times without seconds. */
const toOpeningHours = (hours: Node) => ({
  dayOfWeek: findTexts(hours, 'dayOfWeek').map((day) => ({ ...day, value: toLocalName(day.value) })),
  opens: truncate(5, findMemberText(hours, 'opens')),
  closes: truncate(5, findMemberText(hours, 'closes')),
  validFrom: truncate(10, findMemberText(hours, 'validFrom')),
  validThrough: truncate(10, findMemberText(hours, 'validThrough')),
});

const truncate = (length: number, value: Traced | undefined): Traced | undefined =>
  value && { ...value, value: value.value.trim().slice(0, length) };

export function toImage(graph: Graph, node: Node): DraftImage {
  if (node.text) return { url: traceNode(node) };
  return {
    url: findMemberText(node, 'url', 'contentUrl', '@id'),
    // schema.org has no property for an alternative text.
    alt: findMemberText(node, 'description', 'alternateName'),
    caption: findMemberText(node, 'caption'),
    credit: findMemberText(node, 'creditText') ?? readNames(graph, node, 'creator', 'author')[0],
    width: findMemberText(node, 'width', 'width.value'),
    height: findMemberText(node, 'height', 'height.value'),
    contentUrl: findMemberText(node, 'url') && findMemberText(node, 'contentUrl'),
    contentSize: findMemberText(node, 'contentSize'),
    license: findMemberText(node, 'license'),
  };
}

const MEDIA_TYPES = ['ImageObject', 'VideoObject', 'AudioObject'] as const;

export function toAttachment(node: Node): DraftAttachment {
  if (node.text) return { url: traceNode(node) };
  return {
    url: findMemberText(node, 'contentUrl', 'url'),
    type: MEDIA_TYPES.find((type) => findTexts(node, '@type').some(({ value }) => toLocalName(value) === type)),
    thumbnailUrl: findMemberText(node, 'thumbnailUrl'),
    name: findMemberText(node, 'name', 'headline'),
    encodingFormat: findMemberText(node, 'encodingFormat', 'fileFormat'),
    contentSize: findMemberText(node, 'contentSize'),
  };
}

/** A location as text: its name and postal address, or the text as written. */
export function readLocation(graph: Graph, event: Node): Traced | undefined {
  const [place] = graph.listMembers(event, 'location');
  if (!place || place.text) return place && traceNode(place);
  const { streetAddress, addressLocality } = toAddress(graph, place);
  const parts = [findMemberText(place, 'name'), streetAddress, addressLocality].flatMap(
    (part) => nonEmpty(part) ?? [],
  );
  return parts.length
    ? { value: parts.map(({ value }) => value.trim()).join(', '), from: parts.flatMap(({ from }) => from) }
    : undefined;
}
