import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { holding, projectOf } from '../project.testing.js';
import { serve } from '@pressrum/testing/loopback.js';
import { run } from '../memory-io.testing.js';
import schema from '@pressrum/build/pressrum.config.schema.json' with { type: 'json' };
import { isValid } from './json-schema.testing.js';

const FEED = 'feed.json';

/** What a build with this configuration says; the file is as it is written for a text. */
async function saidOf(config: unknown, environment: Record<string, string> = {}) {
  const project = await projectOf({});
  Object.assign(project.environment, environment);
  await project.write(FEED, createRoom(createReleases(1, 2)));
  if (config === undefined) await project.remove('pressrum.config.json');
  else await project.write('pressrum.config.json', config);
  const { status, err, out, dist } = await project.build();
  const file = `pressrum: ${project.path('pressrum.config.json')}: `;
  const lines = err.split('\n').slice(0, -1);
  return {
    status,
    out,
    isBuilt: dist.size > 0,
    lines: lines.map((line) => (line.startsWith(file) ? line.slice(file.length) : `elsewhere: ${line}`)),
  };
}

const NONE = 'is not a member of the configuration; correct its name, or remove it';
const EXAMPLE = '"sources": ["https://www.example.se/press/feed"]';

/** A configuration with one thing wrong, and the line that it gets; those of the last part are beyond JSON Schema. */
const WRONG: [name: string, config: unknown, line: string, isBeyondSchema?: true][] = [
  ['no object', [], `is not a configuration; begin it with { and the sources, such as { ${EXAMPLE} }`],
  ['no sources', {}, `sources: must be a list with at least one source, such as ${EXAMPLE}`],
  ['sources empty', { sources: [] }, `sources: must be a list with at least one source, such as ${EXAMPLE}`],
  ['sources a text', { sources: FEED }, `sources: must be a list with at least one source, such as ${EXAMPLE}`],
  [
    'a source of no kind',
    { sources: [5] },
    'sources[0]: must be a URL, a file, a folder, or an object with "url"',
  ],
  ['an unknown member', { sources: [FEED], pagesize: 5 }, `pagesize: ${NONE}`],
  ['an unknown member of a source', { sources: [{ url: FEED, form: 'rss' }] }, `sources[0].form: ${NONE}`],
  [
    'an unknown member of a contact',
    { sources: [FEED], contactPoints: [{ telefon: '1' }] },
    `contactPoints[0].telefon: ${NONE}`,
  ],
  [
    'an unknown member far within',
    { sources: [FEED], organization: { address: { street: 'Torget 1' } } },
    `organization.address.street: ${NONE}`,
  ],
  [
    'an unknown member of holidays',
    { sources: [FEED], holidays: { country: 'SE', land: 'SE' } },
    `holidays.land: ${NONE}`,
  ],
  [
    'an unknown format',
    { sources: [{ url: FEED, from: 'json' }] },
    'sources[0].from: must be one of auto, text, html, pressroom, jsonfeed, mynewsdesk, cision, via, via-website, ntb, mfn, presseportal, wordpress, rss, atom, prezly, ninjs, jsonld, notified; correct it or leave it out',
  ],
  [
    'a link at the foot without a URL',
    { sources: [FEED], footerLinks: [{ name: 'Tillgänglighet' }] },
    'footerLinks[0].url: is needed here; add it, or remove the object around it',
  ],
  [
    'a link at the foot that leads nowhere',
    { sources: [FEED], footerLinks: [{ name: 'Tillgänglighet', url: 'tillganglighet' }] },
    'footerLinks[0].url: "tillganglighet" must be a URL, such as https://www.example.se/tillganglighet, or a path that begins with /; correct it or leave it out',
    true,
  ],
  [
    'a link at the foot with more',
    { sources: [FEED], footerLinks: [{ name: 'Tillgänglighet', url: '/tg', title: 'x' }] },
    `footerLinks[0].title: ${NONE}`,
  ],
  [
    'a theme that does not exist',
    { sources: [FEED], theme: 'dark' },
    'theme: must be one of quiet, civic, bold; correct it or leave it out',
  ],
  [
    'a logo for dark pages as an object',
    { sources: [FEED], logoDark: { url: 'vapen.svg' } },
    'logoDark: must be text in quotation marks; correct it or leave it out',
  ],
  [
    'a source without url',
    { sources: [{ from: 'rss' }] },
    'sources[0].url: is needed here; add it, or remove the object around it',
  ],
  [
    'complete as a text',
    { sources: [{ url: FEED, complete: 'yes' }] },
    'sources[0].complete: must be true or false, without quotation marks; correct it or leave it out',
  ],
  [
    'a number as a text',
    { sources: [FEED], pageSize: '5' },
    'pageSize: must be a number, without quotation marks; correct it or leave it out',
  ],
  [
    'a number out of range',
    { sources: [FEED], pageSize: 0 },
    'pageSize: must be a whole number from 1 to 200; correct it or leave it out',
  ],
  [
    'languages as a text',
    { sources: [FEED], languages: 'sv' },
    'languages: must be a list, in [ ]; correct it or leave it out',
  ],
  [
    'a word for a language',
    { sources: [FEED], languages: ['svenska språket'] },
    'languages[0]: "svenska språket" must be a language tag such as sv or en-GB; correct it or leave it out',
  ],
  [
    'a duration in words',
    { sources: [FEED], retainContacts: '24 months' },
    'retainContacts: "24 months" must be an ISO 8601 duration in years, months, weeks or days, such as P24M; correct it or leave it out',
  ],
  [
    'a telephone with letters',
    { sources: [FEED], contactPoints: [{ telephone: [{ text: '0980-319 200', e164: '0980-319200' }] }] },
    'contactPoints[0].telephone[0].e164: "0980-319200" must be an E.164 number such as +46846500400; correct it or leave it out',
  ],
  [
    'an address without its beginning',
    { sources: [FEED], site: 'www.bjorkvik.example' },
    'site: "www.bjorkvik.example" must be a URL, such as https://www.example.se/press/; correct it or leave it out',
    true,
  ],
  [
    'no time zone',
    { sources: [FEED], timeZone: 'Stockholm' },
    'timeZone: "Stockholm" must be an IANA time zone such as Europe/Stockholm; correct it or leave it out',
    true,
  ],
  ['a source twice', { sources: [FEED, FEED] }, 'sources[1]: is the same as an earlier source; remove it', true],
  [
    'a variable that is not set',
    { sources: ['https://api.bjorkvik.example/?key=${PRESS_TOKEN}'] },
    'sources[0]: names the environment variable PRESS_TOKEN, which is not set; set it before the build',
    true,
  ],
  [
    'a variable of a header that is not set',
    { sources: [{ url: FEED, headers: { Accept: '${PRESS_TYPE}' } }] },
    'sources[0].headers.Accept: names the environment variable PRESS_TYPE, which is not set; set it before the build',
    true,
  ],
  ...['Authorization', 'authorization', 'X-Api-Key', 'Token', 'Cookie', 'X-Auth-Token'].map(
    (name): [string, unknown, string, true] => [
      `a key in ${name}`,
      { sources: [{ url: FEED, headers: { [name]: 'Bearer 0a1b2c' } }] },
      `sources[0].headers.${name}: contains a key; write it into an environment variable and name that: "\${PRESS_TOKEN}"`,
      true,
    ],
  ),
];

describe('an invalid configuration: exit status 1, and a line with the path and the remedy', () => {
  it.each(WRONG)('%s', async (_, config, line) => {
    expect(await saidOf(config)).toEqual({ status: 1, out: '', isBuilt: false, lines: [line] });
  });

  it('for a missing file, with an example', async () => {
    const { status, lines } = await saidOf(undefined);
    expect({ status, lines }).toEqual({
      status: 1,
      lines: [`there is no such file; write one, such as { ${EXAMPLE} }, or name it with --config`],
    });
  });

  it('for an empty file, with an example', async () => {
    const { status, lines } = await saidOf('\n');
    expect({ status, lines }).toEqual({
      status: 1,
      lines: [`is empty; write one, such as { ${EXAMPLE} }, or name it with --config`],
    });
  });

  it('for one that is not JSON, with the line', async () => {
    const { status, lines } = await saidOf(
      '{ "sources": ["a"],\n  "site": "https://www.bjorkvik.example/"\n  "pageSize": 5 }',
    );
    expect({ status, count: lines.length }).toEqual({ status: 1, count: 1 });
    expect(lines[0]).toMatch(/^is not JSON \(.* in line 3\); correct it there$/);
  });

  it('for each of several problems', async () => {
    const { status, lines } = await saidOf({ sources: [FEED], pageSize: 0, languages: [], lang: 'sv' });
    expect({ status, lines }).toEqual({
      status: 1,
      lines: [
        'languages: must name at least one language; correct it or leave it out',
        'pageSize: must be a whole number from 1 to 200; correct it or leave it out',
        `lang: ${NONE}`,
      ],
    });
  });
});

describe('the published JSON Schema', () => {
  const examplesInHelp = async () =>
    [...(await run(['build', '--help'])).out.matchAll(/^ {2}\{[^]*?\}$/gm)].map(
      ([text]) => JSON.parse(text) as Record<string, unknown>,
    );
  const documented = async () => {
    const text = await readFile(new URL('../../../../docs/press-room.md', import.meta.url), 'utf8');
    return JSON.parse(/```json\n(.*?)```/s.exec(text)![1]!) as Record<string, unknown>;
  };

  it('accepts the examples of build --help and of the documentation', async () => {
    const [smallest, source, ...more] = await examplesInHelp();
    expect(more).toEqual([]);
    for (const config of [smallest!, { sources: [source!] }, await documented()]) {
      expect(isValid(schema, config)).toBe(true);
      expect(isValid(schema, { ...config, surprise: 1 })).toBe(false);
    }
  });

  it.each(WRONG.filter(([, , , isBeyondSchema]) => !isBeyondSchema))('refuses %s', (_, config) => {
    expect(isValid(schema, config)).toBe(false);
  });

  it('accepts what the command accepts', async () => {
    const config = await documented();
    const { lines } = await saidOf({ ...config, organization: undefined, sources: [FEED] });
    expect(lines).toEqual([]);
  });
});

describe('the value of an environment variable', () => {
  const SECRET = 'hemlig/nyckel+9 å';
  const spellings = [
    SECRET,
    encodeURIComponent(SECRET),
    encodeURI(SECRET),
    new URL(`http://a.example/${SECRET}`).pathname.slice(1),
  ];

  /** Builds with the key in the address and in a header. Its server is asked with both. */
  async function built(answer: (origin: string) => RequestListener, source: (origin: string) => object) {
    const requests: string[] = [];
    const { origin } = await serve((request, response) => {
      requests.push(decodeURIComponent(request.url!), request.headers['authorization'] ?? '');
      answer(origin)(request, response);
    });
    const project = await projectOf({ allow: ['127.0.0.1'], sources: [source(origin)] });
    project.environment['PRESS_TOKEN'] = SECRET;
    project.environment['PRESS_HEADER'] = 'hemligt-huvud';
    const first = await project.build();
    const second = await project.build('--json');
    const memory = await project.files('.pressrum');
    const kept = new Map([
      ...first.dist,
      ...second.dist,
      ...[...memory].map(([name, bytes]) => [`.pressrum/${name}`, bytes] as const),
    ]);
    const printed = [first.out, first.err, second.out, second.err].join('\n');
    const found = [...spellings, 'hemligt-huvud'].flatMap((text) => [
      ...holding(kept, text),
      ...(printed.toLowerCase().includes(text.toLowerCase()) ? [`printed: ${text}`] : []),
    ]);
    return { requests: requests.join('\n'), kept, printed, found, statuses: [first.status, second.status] };
  }

  const headers = { Authorization: 'Bearer ${PRESS_HEADER}' };
  const inQuery = (origin: string) => ({ url: `${origin}/feed.xml?key=\${PRESS_TOKEN}`, headers });
  const inPath = (origin: string) => ({ url: `${origin}/\${PRESS_TOKEN}/feed.xml`, headers });
  const feed = createRss(createReleases(1, 2));

  it.each([
    ['in a query', inQuery],
    ['in a path', inPath],
  ])('%s is sent, and nowhere else', async (_, source) => {
    const { requests, kept, printed, found, statuses } = await built(
      (origin) => (request, response) =>
        // Servers say their own address again.
        response
          .writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' })
          .end(
            feed.replace(
              '<title>',
              `<link rel="next" href="${origin}${request.url!.replaceAll('&', '&amp;')}"/><title>`,
            ),
          ),
      source,
    );
    expect(statuses).toEqual([0, 0]);
    expect(requests).toContain(SECRET);
    expect(requests).toContain('Bearer hemligt-huvud');
    expect(holding(kept, 'Brödtext2 om ärendet').length).toBeGreaterThan(2);
    expect(printed).toContain('feed.xml');
    expect(found).toEqual([]);
  });

  it('does not keep a URL from being requested conditionally at the next build', async () => {
    const conditions: string[] = [];
    const { statuses, found } = await built(
      () => (request, response) => {
        conditions.push(request.headers['if-none-match'] ?? 'none');
        response.writeHead(200, { etag: '"1"' }).end(feed);
      },
      inQuery,
    );
    expect({ statuses, conditions, found }).toEqual({ statuses: [0, 0], conditions: ['none', '"1"'], found: [] });
  });

  it.each<[string, RequestListener]>([
    ['a redirect in a circle', (request, response) => response.writeHead(302, { location: request.url }).end()],
    ['404', (_request, response) => response.writeHead(404).end()],
    ['no feed', (request, response) => response.end(`No feed at ${request.url}`)],
    ['a page', (request, response) => response.end(`<!doctype html><title>${request.url}</title>`)],
  ])('is in no message: %s', async (_, answer) => {
    for (const source of [inQuery, inPath]) {
      const { requests, printed, found, statuses } = await built(() => answer, source);
      expect(requests).toContain(SECRET);
      expect(statuses).toEqual([1, 1]);
      expect(printed).toMatch(/^pressrum: http:\S+: .*; .*check the URL/m);
      expect(found).toEqual([]);
    }
  });

  it("does not become part of a release's URL", async () => {
    const { kept, found, statuses } = await built(
      () => (_request, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(
            '<!doctype html><html lang="sv"><h1>Ny bro</h1><p>Bron öppnar i mars. <a href="more">Mer</a></p></html>',
          ),
      (origin) => ({ ...inQuery(origin), from: 'html' }),
    );
    expect(statuses).toEqual([0, 0]);
    expect(holding(kept, 'Bron öppnar i mars').length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });

  it('is not shown either when it names a file', async () => {
    const project = await projectOf({ sources: ['${PRESS_FOLDER}/feed.json'] });
    project.environment['PRESS_FOLDER'] = 'hemlig-mapp';
    const missing = await project.build();
    expect(missing.err).toMatch(/^pressrum: \$\{PRESS_FOLDER\}\/feed\.json: there is no such file or folder; /);
    await project.write('hemlig-mapp/feed.json', createRoom(createReleases(1, 2)));
    const { status, out, err, dist } = await project.build();
    expect({ status, err, files: dist.has('pressroom.json') }).toEqual({ status: 0, err: '', files: true });
    expect(
      missing.err +
        out +
        [...holding(dist, 'hemlig-mapp'), ...holding(await project.files('.pressrum'), 'hemlig-mapp')].join(),
    ).not.toContain('hemlig-mapp');
  });
});
