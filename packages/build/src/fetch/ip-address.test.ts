import { describe, expect, it } from 'vitest';
import { createGuard } from './ip-address.js';

const isPublic = (address: string, allow: string[] = []) => createGuard(allow)('press.example', address);

/** The first and last address of each special range, and public ones right beside it where there are any. */
const IPV4: [first: string, last: string, ...beside: string[]][] = [
  ['0.0.0.0', '0.255.255.255', '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
  ['192.31.196.0', '192.31.196.255', '192.31.195.255', '192.31.197.0'],
  ['192.52.193.0', '192.52.193.255', '192.52.192.255', '192.52.194.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['192.175.48.0', '192.175.48.255', '192.175.47.255', '192.175.49.0'],
  ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
  ['224.0.0.0', '239.255.255.255', '223.255.255.255'],
  ['240.0.0.0', '255.255.255.255'],
];

const IPV6: [first: string, last: string, ...beside: string[]][] = [
  ['::', '::1'],
  ['::2', '::ffff:ffff'],
  ['::ffff:0:0', '::ffff:255.255.255.255'],
  ['::ffff:8.8.8.8', '::ffff:0:8.8.8.8'],
  ['64:ff9b::', '64:ff9b::ffff:ffff'],
  ['64:ff9b::8.8.8.8', '64:ff9b::10.0.0.1'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['100::', '100::ffff:ffff:ffff:ffff'],
  ['100:0:0:1::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2000::'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2000:ffff::', '2001:200::'],
  ['2001:0:0808:0808::f7f7:f7f7', '2001:20::1'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db7:ffff::', '2001:db9::'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:ffff::', '2003::'],
  ['2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff', '2620:4f:7fff::', '2620:4f:8001::'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3ffe:ffff::', '3fff:1000::'],
  ['4000::', '5eff:ffff::'],
  ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['fe80::1%eth0', 'fe80::1%25'],
  ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
];

describe('an IP address that is not public', () => {
  it.each([...IPV4, ...IPV6])('is any from %s to %s, and none beside them', (first, last, ...beside) => {
    expect([first, last].filter((address) => isPublic(address))).toEqual([]);
    expect(beside.filter((address) => !isPublic(address))).toEqual([]);
  });

  it.each(['8.8.8.8', '93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2A00:1450:400F::200E'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '::1::', '1.1.1.1.', ' 8.8.8.8'])(
    'what is no address, as %j, is not let through',
    (address) => expect(isPublic(address)).toBe(false),
  );
});

describe('the list of allowed hosts', () => {
  it('accepts IP addresses and ranges, and nothing beside them', () => {
    const allow = ['127.0.0.1', '10.1.0.0/16', 'fd00:1::/32', '::1'];
    const addresses = [
      '127.0.0.1',
      '::ffff:127.0.0.1',
      '::FFFF:7F00:1',
      '10.1.255.255',
      'fd00:1::5',
      '::1',
      '8.8.8.8',
    ];
    expect(addresses.filter((address) => !isPublic(address, allow))).toEqual([]);
    const others = ['127.0.0.2', '10.2.0.0', 'fd00:2::', '::', '::127.0.0.1', '192.168.0.1', '64:ff9b::127.0.0.1'];
    expect(others.filter((address) => isPublic(address, allow))).toEqual([]);
  });

  it('accepts a host, whatever it resolves to', () => {
    const guard = createGuard(['Press.Internal', 'pressrör.example', 'dotted.internal.']);
    const address = '10.0.0.1';
    expect(guard('press.internal', address)).toBe(true);
    expect(guard('press.internal.', address)).toBe(true);
    expect(guard(new URL('http://pressrör.example').hostname, address)).toBe(true);
    expect(guard('dotted.internal', address)).toBe(true);
    expect(guard('www.press.internal', address)).toBe(false);
    expect(guard('internal', address)).toBe(false);
  });

  const inside = (prefix: string, [a, b, c, d]: number[]) => {
    const hex = (...bytes: number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const [high, low] = [hex(a!, b!), hex(c!, d!)];
    const flipped = `${hex(a! ^ 255, b! ^ 255)}:${hex(c! ^ 255, d! ^ 255)}`;
    return {
      '::/96': `::${high}:${low}`,
      '64:ff9b::/96': `64:ff9b::${high}:${low}`,
      '64:ff9b:1::/48': `64:ff9b:1:${high}:${hex(0, c!)}:${hex(d!, 0)}::`,
      '64:ff9b:1:0::/64': `64:ff9b:1::${high}:${low}`,
      '2002::/16': `2002:${high}:${low}::1`,
      '2001::/32': `2001:0:${high}:${low}::f7f7:f7f7`,
      '2001:0:0::/32': `2001:0:808:808::${flipped}`,
    }[prefix]!;
  };

  it.each([
    '::/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '64:ff9b:1:0::/64',
    '2002::/16',
    '2001::/32',
    '2001:0:0::/32',
  ])('with %s lets through addresses with a public one inside, and no others', (range) => {
    for (const [first, last] of IPV4) {
      for (const address of [first, last]) {
        const bytes = address.split('.').map(Number);
        // An address of zeros inside is also how the other places of local NAT64 look.
        if (bytes.some((byte) => byte))
          expect([address, isPublic(inside(range, bytes), [range])]).toEqual([address, false]);
      }
    }
    expect(isPublic(inside(range, [8, 8, 8, 8]))).toBe(false);
    expect(isPublic(inside(range, [8, 8, 8, 8]), [range])).toBe(true);
    expect(isPublic(inside(range, [127, 0, 0, 1]), [range, '127.0.0.0/8'])).toBe(true);
  });

  it.each([
    '',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    'x/8',
    '::/129',
    'a b',
    'a:80',
    'http://a',
    'a@b',
    '[::1]',
  ])('refuses %j', (entry) => {
    expect(() => createGuard([entry])).toThrow(
      `allow: ${JSON.stringify(entry)} is neither a host nor a range such as 10.1.0.0/16; correct it`,
    );
  });
});
