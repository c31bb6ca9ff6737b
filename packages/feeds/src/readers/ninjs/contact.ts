import { nonEmpty } from '../../assemble/fields.js';
import type { DraftAddress, DraftContact, DraftOrganization, DraftPerson } from '../../assemble/draft.js';
import { findAll, findFirst, findText, findTexts, findPlainText, type Node } from '../../syntax-tree/node.js';
import { isPerson } from '../../text/labels/words.js';
import { groupBy } from '../../utilities/grouping.js';
import type { Traced } from '../../provenance/traced.js';
import { findSender } from '../shared-fields.js';

/** The sender and contacts of ninjs items, from `contactInfo`. Each of its entries is one number, e-mail or address. */

/** An entry of `contactInfo`. Types have no fixed names, so the kind is inferred from the value too. */
interface ContactInfo {
  kind: 'telephone' | 'email' | 'url' | 'address' | 'other';
  node: Node;
}

function classifyInfos(owner: Node): ContactInfo[] {
  return [...findAll(owner, 'contactInfo'), ...findAll(owner, 'contactinfo')].map((node) => {
    const type = findPlainText(node, 'type').toLowerCase();
    const value = findPlainText(node, 'value');
    if (/fax/.test(type)) return { kind: 'other', node };
    if (/mail/.test(type) || /^[^\s@]+@[^\s@]+$/.test(value)) return { kind: 'email', node };
    if (/tel|phone|mobile|cell/.test(type)) return { kind: 'telephone', node };
    if (findFirst(node, 'address') || /address/.test(type)) return { kind: 'address', node };
    if (/web|url|site|home|link/.test(type) || /^https?:/i.test(value)) return { kind: 'url', node };
    return { kind: /^\+?[\d\s()-]{5,}$/.test(value) ? 'telephone' : 'other', node };
  });
}

const listValues = (infos: readonly ContactInfo[], kind: ContactInfo['kind']): Traced[] =>
  infos.flatMap((info) => (info.kind === kind ? (findText(info.node, 'value') ?? []) : []));

/** Numbers with their labels: "Växel: 0980-319 200". */
const readNumbers = (infos: readonly ContactInfo[]): Traced[] =>
  infos.flatMap(({ kind, node }) => {
    const value = kind === 'telephone' ? nonEmpty(findText(node, 'value')) : undefined;
    const label = nonEmpty(findText(node, 'name'));
    if (!value || !label) return value ?? [];
    return { value: `${label.value.trim()}: ${value.value.trim()}`, from: [...label.from, ...value.from] };
  });

/** True for a person who can be contacted, not one who is only mentioned. */
export const hasContact = (person: Node): boolean =>
  classifyInfos(person).length > 0 || /contact|spokes/i.test(findPlainText(person, 'rel'));

export const toPerson = (person: Node): DraftPerson => ({
  name: findText(person, 'name'),
  telephone: readNumbers(classifyInfos(person)),
  email: listValues(classifyInfos(person), 'email')[0],
});

/** The sender: the organisation, and the contacts of its press service. */
export function readSender(items: readonly Node[]): { organization: DraftOrganization; points: DraftContact[] } {
  const { name } = findSender(
    items,
    'infoSources.name',
    'infosource.name',
    'copyrightHolder',
    'copyrightholder',
    'source',
  );
  const parties = items.flatMap((item) => PARTIES.flatMap((path) => findAll(item, path)));
  const sender = name
    ? parties.find((party) => findPlainText(party, 'name') === name.value.trim() && classifyInfos(party).length)
    : parties.find((party) => classifyInfos(party).length);
  const infos = [sender, ...items].flatMap((owner) => (owner ? classifyInfos(owner) : []));
  const pressInfos = infos.filter(isPress);
  return {
    organization: toOrganization(
      name ?? findText(sender, 'name'),
      infos.filter((info) => !isPress(info)),
    ),
    points: groupByContact(pressInfos).map(toContactPoint),
  };
}

const PARTIES = ['infoSources', 'infosource', 'organisations', 'organisation'];

/** Contacts of other organisations that an item names. */
export const findPartners = (item: Node, sender: DraftOrganization): Node[] =>
  ['organisations', 'organisation']
    .flatMap((path) => findAll(item, path))
    .filter(
      (party) => classifyInfos(party).length > 0 && findPlainText(party, 'name') !== sender.name?.value.trim(),
    );

const isPress = ({ node, kind }: ContactInfo) =>
  (kind === 'telephone' || kind === 'email') &&
  (/press|medi[ae]|jour|beredskap|on-?call|duty|spokes|talesp/i.test(
    `${findPlainText(node, 'role')} ${findPlainText(node, 'name')}`,
  ) ||
    isPerson(findPlainText(node, 'name')));

/** Groups entries into contacts, by name or else by role. */
const groupByContact = (infos: readonly ContactInfo[]): ContactInfo[][] => [
  ...groupBy(infos, ({ node }) => findPlainText(node, 'name') || `role: ${findPlainText(node, 'role')}`).values(),
];

function toContactPoint(infos: readonly ContactInfo[]): DraftContact {
  const names = infos.flatMap(({ node }) => findText(node, 'name') ?? []);
  return {
    name: names[0] && { value: names[0].value, from: names.flatMap(({ from }) => from) },
    telephone: listValues(infos, 'telephone'),
    email: listValues(infos, 'email')[0],
  };
}

function toOrganization(name: Traced | undefined, infos: readonly ContactInfo[]): DraftOrganization {
  const [address] = infos.filter(({ kind }) => kind === 'address');
  return {
    name,
    url: listValues(infos, 'url')[0],
    telephone: readNumbers(infos),
    email: listValues(infos, 'email')[0],
    address: address && toAddress(address.node),
    sameAs: listValues(infos, 'url').slice(1),
  };
}

function toAddress(info: Node): DraftAddress {
  const lines = findTexts(info, 'address.lines').flatMap((line) => nonEmpty(line) ?? []);
  const street = lines.length
    ? { value: lines.map(({ value }) => value).join(', '), from: lines.flatMap(({ from }) => from) }
    : findText(info, 'value');
  return {
    streetAddress: street,
    postalCode: findText(info, 'address.postalCode', 'address.postalcode'),
    addressLocality: findText(info, 'address.locality'),
    addressCountry: findText(info, 'address.country'),
  };
}
