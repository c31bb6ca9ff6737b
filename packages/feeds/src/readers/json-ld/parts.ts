import type {
  DraftAddress,
  DraftAttachment,
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftPerson,
  Markup,
} from '../../assemble/draft.js';
import { saying } from '../../assemble/fields.js';
import { found, texts, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';
import { nameIn, named, say, type Graph } from './graph.js';
import { html, plainText } from '../markup.js';

/** What stands in and around the articles of a JSON-LD document: senders, people, pictures, files, hours. */

/** HTML where it has tags in it, and else the text as it is. */
export const markupOf = (node: Node, ...names: string[]): Markup | undefined => {
  const plain = plainText(node, ...names);
  return plain && /<\/?[a-z][^<>]*>/i.test(plain.node.text ?? '') ? html(node, ...names) : plain;
};

export function organizationOf(graph: Graph, node: Node | undefined): DraftOrganization {
  if (!node) return {};
  if (node.text) return { name: found(node) };
  const [logo] = graph.members(node, 'logo', 'image');
  return {
    name: say(node, 'name', 'legalName'),
    description: markupOf(node, 'description'),
    url: say(node, 'url'),
    logo: logo && imageOf(graph, logo),
    telephone: texts(node, 'telephone'),
    email: say(node, 'email'),
    address: addressOf(graph, node),
    identifier: say(node, 'identifier', 'identifier.value', 'taxID', 'vatID'),
    sameAs: texts(node, 'sameAs'),
  };
}

function addressOf(graph: Graph, node: Node): DraftAddress {
  const [address] = graph.members(node, 'address');
  if (!address) return {};
  if (address.text) return { streetAddress: found(address) };
  return {
    streetAddress: say(address, 'streetAddress'),
    postalCode: say(address, 'postalCode'),
    addressLocality: say(address, 'addressLocality'),
    addressCountry: say(address, 'addressCountry', 'addressCountry.name'),
  };
}

export const personOf = (graph: Graph, node: Node): DraftPerson => ({
  name: say(node, 'name'),
  memberOf: named(graph, node, 'memberOf')[0],
  worksFor: named(graph, node, 'worksFor', 'affiliation')[0],
  jobTitle: say(node, 'jobTitle'),
  telephone: texts(node, 'telephone'),
  email: say(node, 'email'),
  description: markupOf(node, 'description'),
});

const CONTACT_TYPES = ['on-call', 'spokesperson'] as const;

/** Whom the public calls: their numbers are the organisation's own. */
const PUBLIC =
  /customer|support|sales|billing|payment|reservation|baggage|assistance|tracking|kundtjänst|växel|switchboard/i;
export const isForPublic = (contact: Node): boolean => PUBLIC.test(say(contact, 'contactType')?.value ?? '');

/** The numbers of such contacts, with what they are called: "Kundtjänst: 0980-319 200". */
export const publicNumbers = (contact: Node): Found[] =>
  texts(contact, 'telephone').map((number) => {
    const label = saying(say(contact, 'name', 'contactType'));
    if (!label || !saying(number)) return number;
    return { value: `${label.value.trim()}: ${number.value.trim()}`, from: [...label.from, ...number.from] };
  });

export function contactOf(graph: Graph, node: Node): DraftContact {
  const type = say(node, 'contactType');
  const known = CONTACT_TYPES.find((name) => name === type?.value);
  const [image] = graph.members(node, 'image');
  return {
    ...personOf(graph, node),
    memberOf: undefined,
    // "Kundtjänst": what a contact without a name is called.
    name: say(node, 'name') ?? (known || type?.value === 'press' ? undefined : type),
    contactType: known,
    condition: say(node, 'disambiguatingDescription'),
    ...(image && { image: imageOf(graph, image) }),
    hoursAvailable: graph.members(node, 'hoursAvailable').map(hoursOf),
  };
}

/** The document's own words for hours: days by their names, times without seconds. */
const hoursOf = (hours: Node) => ({
  dayOfWeek: texts(hours, 'dayOfWeek').map((day) => ({ ...day, value: nameIn(day.value) })),
  opens: cutTo(5, say(hours, 'opens')),
  closes: cutTo(5, say(hours, 'closes')),
  validFrom: cutTo(10, say(hours, 'validFrom')),
  validThrough: cutTo(10, say(hours, 'validThrough')),
});

const cutTo = (length: number, value: Found | undefined): Found | undefined =>
  value && { ...value, value: value.value.trim().slice(0, length) };

export function imageOf(graph: Graph, node: Node): DraftImage {
  if (node.text) return { url: found(node) };
  return {
    url: say(node, 'url', 'contentUrl', '@id'),
    // schema.org has no word for what a picture says to those who do not see it.
    alt: say(node, 'description', 'alternateName'),
    caption: say(node, 'caption'),
    credit: say(node, 'creditText') ?? named(graph, node, 'creator', 'author')[0],
    width: say(node, 'width', 'width.value'),
    height: say(node, 'height', 'height.value'),
  };
}

export function fileOf(node: Node): DraftAttachment {
  if (node.text) return { url: found(node) };
  return {
    url: say(node, 'contentUrl', 'url'),
    name: say(node, 'name', 'headline'),
    encodingFormat: say(node, 'encodingFormat', 'fileFormat'),
    contentSize: say(node, 'contentSize'),
  };
}

/** A place, by its name and address, or as it is written. */
export function placeOf(graph: Graph, event: Node): Found | undefined {
  const [place] = graph.members(event, 'location');
  if (!place || place.text) return place && found(place);
  const { streetAddress, addressLocality } = addressOf(graph, place);
  const parts = [say(place, 'name'), streetAddress, addressLocality].flatMap((part) => saying(part) ?? []);
  return parts.length
    ? { value: parts.map(({ value }) => value.trim()).join(', '), from: parts.flatMap(({ from }) => from) }
    : undefined;
}
