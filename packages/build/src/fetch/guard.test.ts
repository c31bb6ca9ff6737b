import { createServer, get } from 'node:http';
import { lookup } from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, watchDials, type Loopback } from '@pressrum/testing/loopback.js';
import { fetchSource, type FetchOptions } from './fetch-source.js';

const PUBLIC = '198.41.0.4';

let dialled: () => string[];
/** What must not be reached, on 127.0.0.1 and on ::1 with the same content; and the public server that points to it. */
let canaries: Loopback[];
let gate: Loopback;

beforeAll(async () => {
  dialled = watchDials();
  const canary = () => createServer((_request, response) => response.end('reached'));
  canaries = [await listen(canary()), await listen(canary(), '::1')];
  gate = await listen(
    createServer((request, response) => {
      // As the bytes that a hostile server may send.
      const location = Buffer.from(decodeURIComponent(request.url!.slice(1))).toString('latin1');
      response.writeHead(302, { location }).end();
    }),
  );
});
beforeEach(() => void dialled());
afterAll(() => void vi.restoreAllMocks());
afterAll(() => Promise.all([...canaries, gate].map(({ close }) => close())));

const visits = () => canaries.reduce((sum, { connections }) => sum + connections(), 0);

/** Answers what it is told for each time it is requests, the last one ever after. */
const changing = (...answers: string[]) => {
  let requests = 0;
  const resolve = (_host: string) => {
    const address = answers[Math.min(requests++, answers.length - 1)]!;
    return Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
  };
  return { resolve, requests: () => requests };
};

const quick = { random: () => 0, wait: () => Promise.resolve() };
const fetchQuickly = (url: string, options: FetchOptions = {}) => fetchSource(url, { ...quick, ...options });
const failure = (url: string, options?: FetchOptions) =>
  fetchQuickly(url, options).then(
    () => 'reached',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const viaGate = (target: string) => `http://gate.example:${gate.port}/${encodeURIComponent(target)}`;
const gateIsOpen: FetchOptions = { allow: ['gate.example'], ...changing('127.0.0.1') };

const IPV4: Record<string, string[]> = {
  '0.0.0.0/8': ['0.0.0.0', '0.0.0.1', '0.255.255.255'],
  '10.0.0.0/8': ['10.0.0.1', '10.255.255.255'],
  '100.64.0.0/10': ['100.64.0.1', '100.127.255.255'],
  '127.0.0.0/8': ['127.0.0.1', '127.0.0.53', '127.255.255.254'],
  '169.254.0.0/16': ['169.254.0.1', '169.254.169.254'],
  '172.16.0.0/12': ['172.16.0.1', '172.31.255.255'],
  '192.0.0.0/24': ['192.0.0.8', '192.0.0.170'],
  '192.0.2.0/24': ['192.0.2.1'],
  '192.31.196.0/24': ['192.31.196.1'],
  '192.52.193.0/24': ['192.52.193.1'],
  '192.88.99.0/24': ['192.88.99.1'],
  '192.168.0.0/16': ['192.168.0.1', '192.168.255.255'],
  '192.175.48.0/24': ['192.175.48.1'],
  '198.18.0.0/15': ['198.18.0.1', '198.19.255.255'],
  '198.51.100.0/24': ['198.51.100.1'],
  '203.0.113.0/24': ['203.0.113.1'],
  '224.0.0.0/4': ['224.0.0.1', '239.255.255.255'],
  '240.0.0.0/4': ['240.0.0.1', '255.255.255.254'],
  broadcast: ['255.255.255.255'],
};

const IPV6: Record<string, string[]> = {
  unspecified: ['::'],
  loopback: ['::1'],
  compatible: ['::127.0.0.1', '::10.0.0.1'],
  mapped: ['::ffff:127.0.0.1', '::ffff:169.254.169.254', '::ffff:198.41.0.4'],
  translated: ['::ffff:0:127.0.0.1'],
  NAT64: ['64:ff9b::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::198.41.0.4'],
  'local NAT64': ['64:ff9b:1::127.0.0.1', '64:ff9b:1:7f00:0:100::'],
  discard: ['100::1'],
  'protocol assignments': ['2001:1::1', '2001:1ff::1'],
  Teredo: ['2001:0:7f00:1::', '2001::80ff:fffe'],
  documentation: ['2001:db8::1', '3fff::1', '3fff:fff::1'],
  '6to4': ['2002:7f00:1::', '2002:a9fe:a9fe::', '2002:c629:4::'],
  AS112: ['2620:4f:8000::1'],
  'segment routing': ['5f00::1'],
  'unique local': ['fc00::1', 'fd12:3456::1'],
  'link-local': ['fe80::1'],
  'site-local': ['fec0::1'],
  multicast: ['ff02::1', 'ff0e::1'],
  'not given out': ['4000::1', '1000::1'],
};

const number = (address: string) => address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
const bytes = (address: string) => address.split('.').map(Number);

/** How a host of a URL can be spelled, userinfo included. */
const SPELLINGS_IPV4: Record<string, (address: string) => string> = {
  dotted: (address) => address,
  decimal: (address) => String(number(address)),
  octal: (address) =>
    bytes(address)
      .map((byte) => `0${byte.toString(8)}`)
      .join('.'),
  'octal, one number': (address) => `0${number(address).toString(8)}`,
  hex: (address) => `0x${number(address).toString(16)}`,
  'hex, dotted': (address) =>
    bytes(address)
      .map((byte) => `0X${byte.toString(16)}`)
      .join('.'),
  'two numbers': (address) => `${bytes(address)[0]}.${number(address) % 2 ** 24}`,
  mapped: (address) => `[::ffff:${address}]`,
  'mapped, hex': (address) =>
    `[0:0:0:0:0:FFFF:${bytes(address)
      .map((byte, at) => byte.toString(16).padStart(2, '0') + (at === 1 ? ':' : ''))
      .join('')}]`,
  'trailing dot': (address) => `${address}.`,
  'full-width digits': (address) => address.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  'percent-encoded': (address) => address.replace(/\d/g, (digit) => `%3${digit}`),
  userinfo: (address) => `public@${address}`,
  'userinfo like a host': (address) => `press.example:80@${address}`,
};
const SPELLINGS_IPV6: Record<string, (address: string) => string> = {
  bracketed: (address) => `[${address}]`,
  'upper case': (address) => `[${address.toUpperCase()}]`,
  normalised: (address) => new URL(`http://[${address}]`).hostname,
  userinfo: (address) => `public@[${address}]`,
};

const REFUSED =
  /^SourceError: (?:\S+ (?:is|resolves to \S+, which is) not a public IP address; list the host under "allow" if this is intended$|the (?:URL|server) .* a user name)/;

const rows = Object.entries({
  ...Object.fromEntries(Object.entries(IPV4).map(([range, list]) => [range, { list, spellings: SPELLINGS_IPV4 }])),
  ...Object.fromEntries(Object.entries(IPV6).map(([range, list]) => [range, { list, spellings: SPELLINGS_IPV6 }])),
});

describe('a private server is not reached, and no socket opened,', () => {
  it.each(rows)('%s', async (_range, { list, spellings }) => {
    const before = visits();
    const said: Record<string, string> = {};
    for (const address of list) {
      for (const [spelling, spell] of Object.entries(spellings)) {
        for (const { port } of canaries) {
          const url = `http://${spell(address)}:${port}/`;
          said[url] = await failure(url);
          expect(dialled()).toEqual([]);

          said[`${spelling}, redirect to ${url}`] = await failure(viaGate(url), gateIsOpen);
          expect(dialled()).toEqual(['127.0.0.1']);
        }
        // The scheme decides nothing.
        const secure = `https://${spell(address)}/`;
        said[secure] = await failure(secure);
        expect(dialled()).toEqual([]);
      }

      // A name that leads there, at once or in addition to another address of the kind.
      const name = `http://press.example:${canaries[0]!.port}/`;
      said[`name of ${address}`] = await failure(name, changing(address));
      said[`redirect to name of ${address}`] = await failure(viaGate(name), {
        allow: ['gate.example'],
        ...{ resolve: (host) => changing(host === 'gate.example' ? '127.0.0.1' : address).resolve(host) },
      });
      expect(dialled()).toEqual(['127.0.0.1']);

      // Its answer changes between the check and the connection: there is one look-up for both.
      const { resolve, requests } = changing(PUBLIC, address);
      const tries = 1;
      expect(await failure(name, { resolve, tries })).toMatch(/refused the connection/);
      expect({ dialled: dialled(), requests: requests() }).toEqual({ dialled: [PUBLIC], requests: 1 });
      // And between two tries: the second is checked like the first.
      said[`changing to ${address}`] = await failure(name, changing(PUBLIC, address));
      expect(dialled()).toEqual([PUBLIC]);
    }
    expect(Object.entries(said).filter(([, message]) => !REFUSED.test(message))).toEqual([]);
    expect(visits()).toBe(before);
  });

  it('only the public addresses of a host are tried', async () => {
    const resolve = () =>
      Promise.resolve(
        ['10.0.0.1', PUBLIC, '::1'].map((address) => ({ address, family: address === '::1' ? 6 : 4 })),
      );
    expect(await failure('http://press.example/', { resolve, tries: 1 })).toMatch(/refused the connection/);
    expect(dialled()).toEqual([PUBLIC]);
  });

  it('an allowed origin cannot redirect to a private port or name', async () => {
    const allow = ['gate.example'];
    expect(await failure(viaGate(`http://other.example:${canaries[0]!.port}/`), { ...gateIsOpen, allow })).toMatch(
      REFUSED,
    );
  });

  it('localhost, by the system that looks it up', async () => {
    for (const host of ['localhost', 'LOCALHOST']) {
      expect(await failure(`http://${host}:${canaries[0]!.port}/`)).toMatch(
        /^SourceError: localhost resolves to /,
      );
    }
    expect(dialled()).toEqual([]);
  });
});

/** All that leads to the canaries on this machine. */
const OPENINGS = [
  ...Object.entries(SPELLINGS_IPV4).map(([spelling, spell]) => [spelling, spell('127.0.0.1'), 0] as const),
  ['unspecified', '0.0.0.0', 0] as const,
  ...Object.entries(SPELLINGS_IPV6).map(([spelling, spell]) => [`IPv6 ${spelling}`, spell('::1'), 1] as const),
];

describe('control: without the guard a private server is reached', () => {
  const counted = async (visit: () => Promise<unknown>) => {
    const before = visits();
    await visit();
    return visits() - before;
  };
  /** A client that knows userinfo too. */
  const unguarded = (url: string) =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent: false }, (response) => response.resume().on('end', resolve)).on('error', reject);
    });
  const LOOPBACK = ['127.0.0.0/8', '::1', '0.0.0.0'];

  it.each(OPENINGS)('%s: %s', async (_spelling, host, which) => {
    const url = `http://${host}:${canaries[which]!.port}/`;
    expect(await counted(() => unguarded(new URL(url).href))).toBe(1);
    if (host.includes('@')) {
      expect(await failure(url, { allow: LOOPBACK })).toBe(
        'SourceError: the URL contains a user name; remove it, and send it in "headers" if it is needed',
      );
      return;
    }
    expect(await counted(() => fetch(url, { headers: { connection: 'close' } }).then((it) => it.text()))).toBe(1);
    expect(await counted(() => fetchQuickly(url, { allow: LOOPBACK }))).toBe(1);
    expect(await counted(() => fetchQuickly(viaGate(url), { allow: LOOPBACK, ...changing('127.0.0.1') }))).toBe(1);
  });

  it('by a redirect', async () => {
    const target = `http://127.0.0.1:${canaries[0]!.port}/`;
    expect(
      await counted(() =>
        fetch(`${gate.origin}/${encodeURIComponent(target)}`, { headers: { connection: 'close' } }),
      ),
    ).toBe(1);
  });

  it('by an answer that changes after a check', async () => {
    const { resolve } = changing(PUBLIC, '127.0.0.1');
    // As a guard is often written: check, then let the client look it up.
    const naive = async (url: URL) => {
      const [checked] = await resolve(url.hostname);
      expect(checked!.address).toBe(PUBLIC);
      const later = await resolve(url.hostname);
      await new Promise<void>((done, reject) => {
        const byAnswer: typeof lookup = ((
          _host: string,
          { all }: { all?: boolean },
          found: (...args: unknown[]) => void,
        ) => (all ? found(null, later) : found(null, later[0]!.address, 4))) as typeof lookup;
        get(url, { agent: false, lookup: byAnswer }, (response) => response.resume().on('end', done)).on(
          'error',
          reject,
        );
      });
    };
    expect(await counted(() => naive(new URL(`http://press.example:${canaries[0]!.port}/`)))).toBe(1);
  });

  it('by a name, allowed or its address allowed', async () => {
    const url = `http://press.example:${canaries[0]!.port}/`;
    for (const allow of [['press.example'], ['127.0.0.1'], ['127.0.0.0/8']]) {
      expect(await counted(() => fetchQuickly(url, { allow, ...changing('127.0.0.1') }))).toBe(1);
    }
  });
});
