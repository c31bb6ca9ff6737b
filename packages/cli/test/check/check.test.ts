import { describe, expect, it } from 'vitest';
import { states } from '@pressrum/testing/sample-room.js';
import { run } from '../memory-io.testing.js';
import { goodRoom } from '@pressrum/testing/good-room.js';

interface Told {
  file: string;
  path: string;
  severity: string;
  message: string;
}

const told = async (name: string, files: Record<string, unknown>) => {
  const { out, err, status } = await run(['check', name, '--json'], files);
  return { status, err, findings: JSON.parse(out) as Told[] };
};

/** "file path" of each finding. */
const places = (findings: readonly Told[]) => findings.map(({ file, path }) => `${file} ${path}`.trim());

const without = <T extends object>(value: T, name: keyof T) => {
  const { [name]: _, ...others } = value;
  return others;
};

describe('pressrum check', () => {
  it('prints one line when there are no problems', async () => {
    expect(await run(['check', 'pressroom.json'], { 'pressroom.json': goodRoom() })).toMatchObject({
      status: 0,
      out: 'pressroom.json: no problems found\n',
      err: '',
    });
  });

  it('prints a line for each finding under the file name, and the counts', async () => {
    const room = goodRoom();
    room.contactPoints.pop();
    room.releases[0]!.datePublished = '2027-01-01';
    expect(await run(['check', 'press/pressroom.json'], { 'press/pressroom.json': room })).toMatchObject({
      status: 1,
      err: '',
      out: `press/pressroom.json
  error   releases[0].datePublished "Ny bro över ån öppnar i mars": is in the future (2027-01-01), and anybody can read this file now; remove the release until then
  advice  contactPoints: nobody is on call outside hours; add a contact with "contactType": "on-call", and in "condition" when it may be called

1 error, 1 suggestion
`,
    });
  });

  it('separates files, and leaves out those without findings', async () => {
    const [faulty, worse] = [goodRoom(), goodRoom()];
    faulty.contactPoints.pop();
    worse.contactPoints = [];
    const { out, status } = await run(['check', 'a.json', 'b.json', 'c.json'], {
      'a.json': faulty,
      'b.json': goodRoom(),
      'c.json': worse,
    });
    expect(status).toBe(0);
    expect(out).toMatch(/^a\.json\n {2}advice .*\n\nc\.json\n {2}advice .*\n\n2 suggestions in 2 of 3 files\n$/);
  });

  it('counts equal findings; --json lists all of them', async () => {
    const room = {
      ...goodRoom(),
      releases: Array.from({ length: 40 }, (_, index) => ({
        ...without(goodRoom().releases[1]!, 'inLanguage'),
        id: `hamnen-${index}`,
      })),
    };
    const { out } = await run(['check', 'pressroom.json'], { 'pressroom.json': room });
    expect(out.split('\n')).toHaveLength(8);
    expect(out).toMatch(
      /releases\[2\]\.inLanguage .*\n {10}… and the same in 37 more places; --json names them all/,
    );
    expect((await told('pressroom.json', { 'pressroom.json': room })).findings).toHaveLength(40);
  });

  it('prints an empty list with --json when there are no problems', async () => {
    expect(await told('pressroom.json', { 'pressroom.json': goodRoom() })).toEqual({
      status: 0,
      err: '',
      findings: [],
    });
  });

  it('keeps each finding on one line, whatever the document contains', async () => {
    const room = goodRoom();
    room.releases[0]!.headline = 'Ny\nbro\növer\tån '.repeat(12);
    const { out } = await run(['check', 'pressroom.json'], { 'pressroom.json': room });
    expect(out.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(1);
    expect(out).toContain('releases[0].headline "Ny bro över ån Ny bro');
  });
});

describe('pressrum check of a file', () => {
  it('checks standard input', async () => {
    const { status, out } = await run(['check', '-'], { '-': goodRoom() });
    expect({ status, out }).toEqual({ status: 0, out: 'standard input: no problems found\n' });
  });

  it('checks a single release', async () => {
    const release = goodRoom().releases[0]!;
    expect((await told('bron.json', { 'bron.json': release })).findings).toEqual([]);
    const faulty = { ...without(release, 'inLanguage'), datePublished: 'igår' };
    expect(places((await told('bron.json', { 'bron.json': faulty })).findings)).toEqual([
      'bron.json datePublished',
      'bron.json inLanguage',
    ]);
  });

  it.each([
    ['an empty notice', {}, []],
    ['one that is empty in another way', { headline: '', text: null }, []],
    ['one that ends', goodRoom().notice, []],
    ['one under its name, as in a document', { notice: goodRoom().notice }, []],
    ['one without end', { headline: 'Brand' }, ['press/notice.json validThrough']],
    ['one without a headline', { text: 'Brand', validThrough: '2026-12-01' }, ['press/notice.json headline']],
  ])('%s', async (_, notice, wanted) => {
    expect(places((await told('press/notice.json', { 'press/notice.json': notice })).findings)).toEqual(wanted);
  });

  it('accepts a release body in a file of its own beside the document', async () => {
    const room = goodRoom();
    const listed = { ...room, releases: [room.releases[0], without(room.releases[1]!, 'articleBody')] };
    const files = { 'press/pressroom.json': listed };
    expect(places((await told('press/pressroom.json', files)).findings)).toEqual([
      'press/pressroom.json releases[1].articleBody',
    ]);
    const whole = { ...files, 'press/releases/hamnen.json': room.releases[1] };
    expect((await told('press/pressroom.json', whole)).findings).toEqual([]);
  });
});

describe('pressrum check of a folder', () => {
  const room = goodRoom();
  const [bron, hamnen] = [room.releases[0]!, room.releases[1]!];
  const older = { ...hamnen, id: 'bryggan', datePublished: '2025-05-01', headline: 'Bryggan är lagad' };
  /** The document lists releases without their texts. */
  const folder = () => ({
    'out/pressroom.json': {
      ...room,
      releases: [without(bron, 'articleBody'), without(hamnen, 'articleBody')],
      next: 'releases/page-1.json?v=1',
    },
    'out/releases/page-1.json': { releases: [without(older, 'articleBody')] } as Record<string, unknown>,
    'out/releases/ny-bro.json': bron as Record<string, unknown>,
    'out/releases/hamnen.json': hamnen as Record<string, unknown>,
    'out/releases/bryggan.json': { releases: [older] } as Record<string, unknown>,
    'out/notice.json': {} as Record<string, unknown>,
    'out/index.html': '<p>',
    'out/feed.json': { items: [] },
  });

  it('finds no problems in a valid output folder', async () => {
    const { out, status } = await run(['check', 'out'], folder());
    expect({ out, status }).toEqual({
      out: 'out/pressroom.json and 5 more files: no problems found\n',
      status: 0,
    });
    expect((await run(['check', 'out/'], folder())).status).toBe(0);
  });

  it('checks every file of an output folder', async () => {
    const files = folder();
    files['out/releases/page-1.json'] = {
      releases: [{ ...without(older, 'articleBody'), description: undefined }],
    };
    files['out/releases/ny-bro.json'] = { ...bron, articleBody: '<p>Kontakt: Alma Berglund</p>' };
    files['out/notice.json'] = { headline: 'Brand' };
    expect(places((await told('out', files)).findings)).toEqual([
      'out/releases/page-1.json releases[0].description',
      'out/releases/ny-bro.json articleBody',
      'out/notice.json validThrough',
    ]);
  });

  it("compares bodies with the organisation's description in the main document", async () => {
    const files = folder();
    const [about] = room.organization.description.split('\n');
    files['out/releases/hamnen.json'] = { ...hamnen, articleBody: `<p>${about}</p>` };
    expect(places((await told('out', files)).findings)).toEqual(['out/releases/hamnen.json articleBody']);
  });

  it('finds repeated ids and a wrong order across pages', async () => {
    const files = folder();
    const newer = { ...older, id: 'ny-bro', datePublished: '2026-11-01' };
    files['out/releases/page-1.json'] = { releases: [newer] };
    const { findings, status } = await told('out', files);
    expect(status).toBe(1);
    expect(findings).toMatchObject([
      {
        file: 'out/releases/page-1.json',
        path: 'releases[0].id',
        message: expect.stringMatching(/releases\[0\] in out\/pressroom\.json/),
      },
      {
        file: 'out/releases/page-1.json',
        path: 'releases[0]',
        message: expect.stringMatching(/newer than releases\[1\] in out/),
      },
    ]);
  });

  it('accepts pages that overlap', async () => {
    const files = folder();
    const [, last] = files['out/pressroom.json'].releases;
    files['out/releases/page-1.json'] = { releases: [last, older] };
    expect((await told('out', files)).findings).toEqual([]);
    files['out/releases/page-1.json'] = { releases: [{ ...last, genre: 'Nyhet' }, older] };
    expect(places((await told('out', files)).findings)).toContain('out/releases/page-1.json releases[0].id');
  });

  it("reports a finding once that both the list and the release's file have", async () => {
    const files = folder();
    const shouted = { ...hamnen, headline: 'SÅ GICK DET FÖR HAMNEN' };
    files['out/pressroom.json'].releases[1] = without(shouted, 'articleBody');
    files['out/releases/hamnen.json'] = shouted;
    expect(places((await told('out', files)).findings)).toEqual(['out/pressroom.json releases[1].headline']);
  });

  it("reports a missing body in a release's own file", async () => {
    const files = folder();
    files['out/releases/hamnen.json'] = without(hamnen, 'articleBody');
    expect(places((await told('out', files)).findings)).toEqual(['out/releases/hamnen.json articleBody']);
  });

  it('finds a future release in any file', async () => {
    const files = folder();
    files['out/releases/bryggan.json'] = { ...older, datePublished: '2026-12-01' };
    const { findings, status } = await told('out', files);
    expect({ places: places(findings), status }).toEqual({
      places: ['out/releases/bryggan.json datePublished'],
      status: 1,
    });
  });

  it('reports a missing page, and a loop of pages', async () => {
    const files = folder();
    files['out/pressroom.json'].next = 'releases/page-7.json';
    expect((await told('out', files)).findings).toMatchObject([
      {
        path: 'next',
        severity: 'error',
        message: expect.stringMatching(/"releases\/page-7\.json" names a file that does not exist/),
      },
    ]);
    const circle = folder();
    circle['out/releases/page-1.json'] = { ...circle['out/releases/page-1.json'], next: '../pressroom.json' };
    expect((await told('out', circle)).findings).toMatchObject([
      {
        file: 'out/releases/page-1.json',
        path: 'next',
        message: expect.stringMatching(/leads back to an earlier page/),
      },
    ]);
  });

  it.each(['https://www.bjorkvik.example/press/releases/page-1.json', '/press/releases/page-1.json'])(
    'finds the file of a page by its address on a server: %s',
    async (next) => {
      const files = folder();
      files['out/pressroom.json'].next = next;
      expect((await told('out', files)).findings).toEqual([]);
      files['out/releases/page-1.json'] = { releases: [{ ...without(bron, 'articleBody'), genre: 'Nyhet' }] };
      expect(places((await told('out', files)).findings)).toEqual([
        'out/releases/page-1.json releases[0].id',
        'out/releases/page-1.json releases[0].url',
        'out/releases/page-1.json releases[0]',
      ]);
    },
  );

  it('ignores pages that exist only on a server', async () => {
    const files = folder();
    files['out/pressroom.json'].next = 'https://www.bjorkvik.example/press/page-8.json';
    expect((await told('out', files)).findings).toEqual([]);
  });

  it('checks the rest when a file cannot be used', async () => {
    const files: Record<string, unknown> = folder();
    files['out/releases/hamnen.json'] = '{';
    files['out/notice.json'] = { headline: 'Brand' };
    const { status, err, findings } = await told('out', files);
    expect(status).toBe(1);
    expect(err).toMatch(/^pressrum: out\/releases\/hamnen\.json: is not JSON \(.*\); correct it there\n$/);
    expect(places(findings)).toEqual(['out/notice.json validThrough']);
  });
});

describe('what cannot be used ends with status 1 and one line that says what to do', () => {
  it.each([
    ['nothing there', {}, /^pressrum: pressroom\.json: there is no such file; /],
    ['no JSON', { 'pressroom.json': '<html>' }, /pressroom\.json: is not JSON \(.*\); correct it there/],
    ['a list', { 'pressroom.json': [] }, /is not a press room document; check/],
    ['something else', { 'pressroom.json': { items: [] } }, /contains no part of a press room document; check/],
    ['a folder without a document', { 'pressroom.json/a.txt': '' }, /contains no pressroom\.json; name/],
  ])('%s', async (_, files, said) => {
    const { status, out, err } = await run(['check', 'pressroom.json'], files);
    expect({ status, out, lines: err.split('\n').length }).toEqual({ status: 1, out: '', lines: 2 });
    expect(err).toMatch(said);
  });

  it('and the other files are checked', async () => {
    const { status, out, err } = await run(['check', 'no.json', 'pressroom.json'], {
      'pressroom.json': goodRoom(),
    });
    expect({ status, out }).toEqual({ status: 1, out: 'pressroom.json: no problems found\n' });
    expect(err).toMatch(/^pressrum: no\.json: there is no such file/);
  });
});

describe('the command line of check', () => {
  it.each([
    [['check'], /FILE: is missing; name at least one/],
    [['check', '-', '-'], /only once/],
    [['check', 'pressroom.json', '--fix'], /--fix/],
  ])('%j is wrong usage', async (argv, said) => {
    const { status, out, err } = await run(argv, { 'pressroom.json': goodRoom() });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(said);
  });

  it('--help explains every option', async () => {
    const { status, out } = await run(['check', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('pressrum check public/press');
    expect((await run(['--help'])).out).toMatch(/^ {2}check /m);
  });
});

describe('the sample press room has only the expected findings', () => {
  const noCall = 'contactPoints';
  const noLanguage = 'releases[0].inLanguage';
  const noNumber = 'organization.telephone';
  it.each([
    ['full', []],
    ['invitation', []],
    ['foreign', []],
    ['brokenImage', [noCall]],
    ['notice', ['notice.validThrough']],
    ['oldContacts', ['contactPointsAsOf']],
    ['noContactDetails', [noCall, 'contactPoints[0]', 'releases[0].contacts[0]']],
    ['many', Array.from({ length: 27 }, (_, index) => `releases[${index}].inLanguage`)],
    [
      'minimal',
      [
        ...[noNumber, noCall, 'contactPoints[0].telephone[0]'],
        ...['releases[0].description', 'releases[0].articleBody', noLanguage],
      ],
    ],
    ['longWords', [noNumber, noCall, noLanguage]],
    [
      'missingFields',
      [
        ...['organization.description', noNumber, noCall],
        ...['releases[0].datePublished', 'releases[0].description', noLanguage],
      ],
    ],
  ] satisfies [keyof typeof states, string[]][])('%s', async (name, wanted) => {
    const { status, findings } = await told('pressroom.json', { 'pressroom.json': states[name] });
    expect({ status, paths: findings.map(({ path }) => path) }).toEqual({ status: 0, paths: wanted });
  });
});
