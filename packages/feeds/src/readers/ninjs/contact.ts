import { saying } from '../../assemble/fields.js';
import type { DraftAddress, DraftContact, DraftOrganization, DraftPerson } from '../../assemble/draft.js';
import { all, first, text, texts, word, type Node } from '../../source/node.js';
import { isPerson } from '../../text/words.js';
import type { Found } from '../../trace.js';
import { senderOf } from '../systems.js';

/** Who sent ninjs items and whom to call: their `contactInfo`, each entry of which is one number or address. */

/** An entry of `contactInfo`. Its types have no fixed names, so that the value has a say too. */
interface Info {
  kind: 'telephone' | 'email' | 'url' | 'address' | 'other';
  node: Node;
}

function infosOf(owner: Node): Info[] {
  return [...all(owner, 'contactInfo'), ...all(owner, 'contactinfo')].map((node) => {
    const type = word(node, 'type').toLowerCase();
    const value = word(node, 'value');
    if (/fax/.test(type)) return { kind: 'other', node };
    if (/mail/.test(type) || /^[^\s@]+@[^\s@]+$/.test(value)) return { kind: 'email', node };
    if (/tel|phone|mobile|cell/.test(type)) return { kind: 'telephone', node };
    if (first(node, 'address') || /address/.test(type)) return { kind: 'address', node };
    if (/web|url|site|home|link/.test(type) || /^https?:/i.test(value)) return { kind: 'url', node };
    return { kind: /^\+?[\d\s()-]{5,}$/.test(value) ? 'telephone' : 'other', node };
  });
}

const valuesOf = (infos: readonly Info[], kind: Info['kind']): Found[] =>
  infos.flatMap((info) => (info.kind === kind ? (text(info.node, 'value') ?? []) : []));

/** A number with the words that say what it leads to: "Växel: 0980-319 200". */
const numbersOf = (infos: readonly Info[]): Found[] =>
  infos.flatMap(({ kind, node }) => {
    const value = kind === 'telephone' ? saying(text(node, 'value')) : undefined;
    const label = saying(text(node, 'name'));
    if (!value || !label) return value ?? [];
    return { value: `${label.value.trim()}: ${value.value.trim()}`, from: [...label.from, ...value.from] };
  });

/** True for somebody who can be called, and not only is written about. */
export const hasContact = (person: Node): boolean =>
  infosOf(person).length > 0 || /contact|spokes/i.test(word(person, 'rel'));

export const personOf = (person: Node): DraftPerson => ({
  name: text(person, 'name'),
  telephone: numbersOf(infosOf(person)),
  email: valuesOf(infosOf(person), 'email')[0],
});

/** The sender, with what its contact information says of the organisation and of the press service. */
export function sendersOf(items: readonly Node[]): { organization: DraftOrganization; points: DraftContact[] } {
  const { name } = senderOf(items, 'infoSources.name', 'infosource.name', 'copyrightHolder', 'copyrightholder');
  const parties = items.flatMap((item) => PARTIES.flatMap((path) => all(item, path)));
  const own = name
    ? parties.find((party) => word(party, 'name') === name.value.trim() && infosOf(party).length)
    : parties.find((party) => infosOf(party).length);
  const infos = [own, ...items].flatMap((owner) => (owner ? infosOf(owner) : []));
  const press = infos.filter(isPress);
  return {
    organization: organizationOf(
      name ?? text(own, 'name'),
      infos.filter((info) => !isPress(info)),
    ),
    points: groupsOf(press).map(pointOf),
  };
}

const PARTIES = ['infoSources', 'infosource', 'organisations', 'organisation'];

/** Contacts of other organisations that an item names. */
export const partnersOf = (item: Node, sender: DraftOrganization): Node[] =>
  ['organisations', 'organisation']
    .flatMap((path) => all(item, path))
    .filter((party) => infosOf(party).length > 0 && word(party, 'name') !== sender.name?.value.trim());

const isPress = ({ node, kind }: Info) =>
  (kind === 'telephone' || kind === 'email') &&
  (/press|medi[ae]|jour|beredskap|on-?call|duty|spokes|talesp/i.test(
    `${word(node, 'role')} ${word(node, 'name')}`,
  ) ||
    isPerson(word(node, 'name')));

/** Entries of one name, or of one role, are one contact's. */
function groupsOf(infos: readonly Info[]): Info[][] {
  const groups = new Map<string, Info[]>();
  for (const info of infos) {
    const key = word(info.node, 'name') || `role: ${word(info.node, 'role')}`;
    const known = groups.get(key);
    if (known) known.push(info);
    else groups.set(key, [info]);
  }
  return [...groups.values()];
}

function pointOf(infos: readonly Info[]): DraftContact {
  const names = infos.flatMap(({ node }) => text(node, 'name') ?? []);
  return {
    name: names[0] && { value: names[0].value, from: names.flatMap(({ from }) => from) },
    telephone: valuesOf(infos, 'telephone'),
    email: valuesOf(infos, 'email')[0],
  };
}

function organizationOf(name: Found | undefined, infos: readonly Info[]): DraftOrganization {
  const [address] = infos.filter(({ kind }) => kind === 'address');
  return {
    name,
    url: valuesOf(infos, 'url')[0],
    telephone: numbersOf(infos),
    email: valuesOf(infos, 'email')[0],
    address: address && addressOf(address.node),
    sameAs: valuesOf(infos, 'url').slice(1),
  };
}

function addressOf(info: Node): DraftAddress {
  const lines = texts(info, 'address.lines').flatMap((line) => saying(line) ?? []);
  const street = lines.length
    ? { value: lines.map(({ value }) => value).join(', '), from: lines.flatMap(({ from }) => from) }
    : text(info, 'value');
  return {
    streetAddress: street,
    postalCode: text(info, 'address.postalCode', 'address.postalcode'),
    addressLocality: text(info, 'address.locality'),
    addressCountry: text(info, 'address.country'),
  };
}
