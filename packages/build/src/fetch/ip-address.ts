import { isIP } from 'node:net';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';
import { SourceError } from './source-error.js';

/** Whether `host` (of a URL, without brackets) may be connected to at the IP address that it resolved to. */
export type Guard = (host: string, ipAddress: string) => boolean;

/**
 * Creates a guard that refuses IP addresses which are not public. `allow` lists exceptions: host names, which may then
 * resolve to anything, IP addresses, and ranges in CIDR notation.
 *
 * An IPv6 address with an IPv4 address inside (mapped, NAT64, 6to4, Teredo) is judged by both.
 * @throws {SourceError} for an entry of `allow` that is none of these.
 */
export function createGuard(allow: readonly string[] = []): Guard {
  const hosts = new Set(allow.filter((entry) => !isRange(entry)).map(parseHost));
  const ranges = allow.filter(isRange).map(parseRange);
  const isAllowed = (ip: IP) => ranges.some((range) => isInRange(ip, range));
  return (host, ipAddress) => {
    if (hosts.has(withoutDot(host.toLowerCase()))) return true;
    const ip = parseIp(ipAddress);
    return !!ip && [ip, ...embeddedIpv4(ip)].every((judged) => isPublic(judged) || isAllowed(judged));
  };
}

type IP = IPv4 | IPv6;
type Range = [IP, number];

/** All global unicast addresses are in here (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
const IPV4_COMPATIBLE = ipaddr.parseCIDR('::/96');
const LOCAL_NAT64 = ipaddr.parseCIDR('64:ff9b:1::/48');

const isPublic = (ip: IP): boolean =>
  ip.range() === 'unicast' && (ip.kind() === 'ipv4' || isInRange(ip, GLOBAL_UNICAST));

/** A mapped address is also in the range of the IPv4 address that it maps. */
function isInRange(ip: IP, [network, length]: Range): boolean {
  if (ip.kind() === network.kind()) return (ip as IPv6).match(network, length);
  return ip instanceof ipaddr.IPv6 && ip.isIPv4MappedAddress() && isInRange(ip.toIPv4Address(), [network, length]);
}

/** Parses only the spellings that Node accepts; ipaddr.js also accepts octal, hexadecimal and shortened ones. */
function parseIp(text: string): IP | undefined {
  const address = text.replace(/%.*/s, '');
  if (isIP(address) === 4) return ipaddr.IPv4.parse(address);
  // The URL parser writes `::127.0.0.1` as `::7f00:1`; ipaddr.js would take the former for a mapped address.
  if (isIP(address) === 6) return ipaddr.IPv6.parse(new URL(`http://[${address}]`).hostname.slice(1, -1));
  return undefined;
}

/** The IPv4 addresses that packets to an IPv6 address may end up at. */
function embeddedIpv4(ip: IP): IPv4[] {
  if (ip instanceof ipaddr.IPv4) return [];
  const bytes = ip.toByteArray();
  const at = (...indices: number[]) => new ipaddr.IPv4(indices.map((index) => bytes[index]!));
  const last = at(12, 13, 14, 15);
  switch (ip.range()) {
    case 'unspecified':
    case 'loopback':
      return [];
    case 'ipv4Mapped': // RFC 4291, 2.5.5.2
    case 'rfc6145': // translated, RFC 2765, 2.1
      return [last];
    case 'rfc6052': // NAT64
      if (!isInRange(ip, LOCAL_NAT64)) return [last];
      // A local network chooses the position (RFC 6052, 2.2): right after the prefix, with an empty byte inside, or last.
      return [at(6, 7, 9, 10), last].filter((ipv4) => ipv4.toString() !== '0.0.0.0');
    case '6to4': // RFC 3056, 2
      return [at(2, 3, 4, 5)];
    case 'teredo': // RFC 4380, 4: the server, and the client with its bits inverted
      return [at(4, 5, 6, 7), new ipaddr.IPv4(last.octets.map((octet) => octet ^ 255))];
    default:
      return isInRange(ip, IPV4_COMPATIBLE) ? [last] : [];
  }
}

const isRange = (entry: string) => entry.includes('/') || isIP(entry) > 0;

function parseRange(entry: string): Range {
  const [address = '', length, ...more] = entry.split('/');
  const ip = parseIp(address);
  const maxLength = ip?.kind() === 'ipv6' ? 128 : 32;
  const isValid = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= maxLength);
  if (!ip || !isValid || more.length) throw invalidEntry(entry);
  return [ip, length === undefined ? maxLength : Number(length)];
}

/** A host as URLs spell it: in lower case, in punycode. */
function parseHost(entry: string): string {
  const url = `http://${entry}/`;
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (!host || /[\s@:?#\\[\]]/.test(entry)) throw invalidEntry(entry);
  return withoutDot(host);
}

const withoutDot = (host: string) => host.replace(/\.$/, '');

const invalidEntry = (entry: string) =>
  new SourceError(`allow: ${JSON.stringify(entry)} is neither a host nor a range such as 10.1.0.0/16; correct it`);
