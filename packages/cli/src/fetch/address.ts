import { BlockList, isIP } from 'node:net';
import { SourceError } from './source-error.js';

/** What no source on the internet has, of IPv4: RFC 6890 and the IANA registry "IPv4 Special-Purpose Addresses". */
const SPECIAL_IPV4 = [
  '0.0.0.0/8', // this network, RFC 791
  '10.0.0.0/8', // private, RFC 1918
  '100.64.0.0/10', // shared by a carrier's customers, RFC 6598
  '127.0.0.0/8', // loopback, RFC 1122
  '169.254.0.0/16', // link-local, RFC 3927; where clouds keep their credentials
  '172.16.0.0/12', // private, RFC 1918
  '192.0.0.0/24', // protocol assignments, RFC 6890
  '192.0.2.0/24', // documentation, RFC 5737
  '192.31.196.0/24', // AS112, RFC 7535
  '192.52.193.0/24', // AMT, RFC 7450
  '192.88.99.0/24', // 6to4 relays, RFC 7526
  '192.168.0.0/16', // private, RFC 1918
  '192.175.48.0/24', // AS112, RFC 7534
  '198.18.0.0/15', // benchmarking, RFC 2544
  '198.51.100.0/24', // documentation, RFC 5737
  '203.0.113.0/24', // documentation, RFC 5737
  '224.0.0.0/4', // multicast, RFC 1112
  '240.0.0.0/4', // reserved, RFC 1112, and 255.255.255.255, broadcast, RFC 919
];

/** The same of IPv6: all but 2000::/3, the only global unicast there is (RFC 4291, 2.4), and what is special in that. */
const SPECIAL_IPV6 = [
  '::/3', // ::, ::1, IPv4-compatible, ::ffff:0:0/96 mapped, 64:ff9b::/96 and 64:ff9b:1::/48 NAT64, 100::/64 discard
  '4000::/2', // among them 5f00::/16, segment routing, RFC 9602
  '8000::/1', // among them fc00::/7 unique local, fe80::/10 link-local, fec0::/10 site-local, ff00::/8 multicast
  '2001::/23', // protocol assignments, RFC 2928; among them 2001::/32, Teredo
  '2001:db8::/32', // documentation, RFC 3849
  '2002::/16', // 6to4, RFC 3056
  '2620:4f:8000::/48', // AS112, RFC 7534
  '3fff::/20', // documentation, RFC 9637
];

/** Tells whether `host` (of a URL, brackets taken off) may be reached at `address`, which it was looked up as. */
export type Guard = (host: string, address: string) => boolean;

/**
 * Makes the check against addresses that are not public. `allow` lists what is exempt: host names, which then may lead
 * anywhere, addresses, and ranges in CIDR notation.
 *
 * An address that has an IPv4 address inside (mapped, NAT64, 6to4, Teredo) is judged by both.
 * @throws {SourceError} for an entry of `allow` that is none of these.
 */
export function guardOf(allow: readonly string[] = []): Guard {
  const hosts = new Set(allow.filter((entry) => !isRange(entry)).map(hostOf));
  const allowed = rangesOf(allow.filter(isRange));
  return (host, address) =>
    hosts.has(withoutDot(host.toLowerCase())) ||
    meaningsOf(address).every((it) => !isIn(special, it) || isIn(allowed, it));
}

/** The address as written, and what IPv4 addresses it carries packets to. An unreadable one is the unspecified one. */
function meaningsOf(address: string): string[] {
  const plain = address.replace(/%.*/s, '');
  if (!isIP(plain)) return ['0.0.0.0'];
  return isIP(plain) === 4 ? [plain] : [plain, ...ipv4In(groupsOf(plain))];
}

function ipv4In(groups: number[]): string[] {
  const at = (index: number, flip = 0) => {
    const [high, low] = [groups[index]! ^ flip, groups[index + 1]! ^ flip];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  };
  const isUnder = (...prefix: number[]) => prefix.every((group, index) => groups[index] === group);

  // :: and ::1 are themselves.
  if (isUnder(0, 0, 0, 0, 0, 0, 0) && groups[7]! <= 1) return [];
  // Compatible (RFC 4291, 2.5.5.1), mapped (2.5.5.2), translated (RFC 2765, 2.1).
  if (isUnder(0, 0, 0, 0, 0, 0) || isUnder(0, 0, 0, 0, 0, 0xffff) || isUnder(0, 0, 0, 0, 0xffff, 0))
    return [at(6)];
  // NAT64, RFC 6052, 2.1.
  if (isUnder(0x64, 0xff9b, 0, 0, 0, 0)) return [at(6)];
  // Local NAT64, RFC 8215. Its networks choose where the address stands (RFC 6052, 2.2): right after the prefix,
  // with an empty byte inside, or last.
  if (isUnder(0x64, 0xff9b, 1)) {
    const [high, low] = [groups[3]!, (groups[4]! << 8) | (groups[5]! >> 8)];
    const first = [high >> 8, high & 255, (low >> 8) & 255, low & 255].join('.');
    return [first, at(6)].filter((it) => it !== '0.0.0.0');
  }
  // 6to4, RFC 3056, 2.
  if (isUnder(0x2002)) return [at(1)];
  // Teredo, RFC 4380, 4: the server, and the client with its bits inverted.
  if (isUnder(0x2001, 0)) return [at(2), at(6, 0xffff)];
  return [];
}

/** The eight groups of an IPv6 address. The URL parser knows all spellings of one. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const numbers = (text = '') => (text ? text.split(':').map((group) => parseInt(group, 16)) : []);
  const [first, last] = [numbers(head), numbers(tail)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

interface Ranges {
  ipv4: BlockList;
  ipv6: BlockList;
}

/** A list for each family: in a common one `::/3` would hold every IPv4 address, since Node compares the mapped form. */
function rangesOf(entries: readonly string[]): Ranges {
  const ranges = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const entry of entries) {
    const [address = '', bits, more] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const whole = family === 'ipv6' ? 128 : 32;
    const length = bits === undefined ? whole : /^\d{1,3}$/.test(bits) ? Number(bits) : NaN;
    if (!isIP(address) || !(length <= whole) || more !== undefined) throw badEntry(entry);
    ranges[family].addSubnet(address, length, family);
  }
  return ranges;
}

/** A mapped address is in the IPv4 range of what it maps as well. */
function isIn({ ipv4, ipv6 }: Ranges, address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return ipv4.check(address, family) || (family === 'ipv6' && ipv6.check(address, family));
}

const special = rangesOf([...SPECIAL_IPV4, ...SPECIAL_IPV6]);

const isRange = (entry: string) => entry.includes('/') || isIP(entry) > 0;

/** A host as URLs spell it: in lower case, in punycode. */
function hostOf(entry: string): string {
  const address = `http://${entry}/`;
  const host = URL.canParse(address) ? new URL(address).host : '';
  if (!host || /[\s@:?#\\[\]]/.test(entry)) throw badEntry(entry);
  return withoutDot(host);
}

const withoutDot = (host: string) => host.replace(/\.$/, '');

const badEntry = (entry: string) =>
  new SourceError(`allow: ${JSON.stringify(entry)} is neither a host nor a range such as 10.1.0.0/16; correct it`);
