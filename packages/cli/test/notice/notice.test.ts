import { checkPressRoom } from '@pressrum/model/check.js';
import type { Notice } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { run } from '../memory-io.testing.js';

const room = {
  organization: { name: 'Björkviks kommun', timeZone: 'Europe/Stockholm' },
  noticeUrl: 'notice.json',
};
const files = { 'press/pressroom.json': room, 'press/notice.json': '{}\n' };
/** Half past one in the afternoon in Stockholm. */
const NOW = '2026-11-24T12:30:00Z';

const pressrum = (argv: string[], given: Record<string, unknown> = files, now = NOW) =>
  run(['notice', ...argv], given, now);

const written = async (argv: string[], now = NOW): Promise<Notice> => {
  const ran = await pressrum([...argv, '--in', 'press'], files, now);
  expect(ran.status).toBe(0);
  const notice = JSON.parse(ran.files['press/notice.json']!) as Notice;
  expect(checkPressRoom({ notice })).toEqual([]);
  return notice;
};

describe('pressrum notice HEADLINE', () => {
  it('sets a notice with all members, and prints it as pages show it', async () => {
    const {
      status,
      out,
      err,
      files: after,
    } = await pressrum([
      ...['Brand i hamnen', '--text', 'Håll dig inomhus.\nStäng fönstren.'],
      ...['--telephone', 'Frågor från allmänheten: 113 13', '--telephone', 'Press: 070-174 06 10'],
      ...['--url', 'https://www.bjorkvik.example/brand', '--until', '18:00', '--in', 'press'],
    ]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(after['press/notice.json']!)).toEqual({
      headline: 'Brand i hamnen',
      text: 'Håll dig inomhus.\nStäng fönstren.',
      telephone: [
        { text: '113 13', label: 'Frågor från allmänheten' },
        { text: '070-174 06 10', e164: '+46701740610', label: 'Press' },
      ],
      url: 'https://www.bjorkvik.example/brand',
      validThrough: '2026-11-24T18:00:00+01:00',
    });
    expect(out)
      .toBe(`Written: press/notice.json, shown now, until 2026-11-24 18:00 (Europe/Stockholm), in 4 h 30 min

  | Brand i hamnen
  | Håll dig inomhus.
  | Stäng fönstren.
  | Frågor från allmänheten: 113 13  (calls 11313)
  | Press: 070-174 06 10  (calls +46701740610)
  | (the headline links to https://www.bjorkvik.example/brand)
`);
  });

  it('sets a headline alone, and warns that it has no end', async () => {
    const ran = await pressrum(['Brand', '--in', 'press']);
    expect(ran.files['press/notice.json']).toBe('{\n  "headline": "Brand"\n}\n');
    expect(ran.err).toMatch(/^pressrum: warning: .* stays until you end it: pressrum notice --end --in press\n$/);
    expect(ran.out).toContain('shown now, until it is ended');
  });

  it('uses the current folder when it has a document or a notice', async () => {
    const only = async (given: Record<string, unknown>) => (await pressrum(['Brand'], given)).files['notice.json'];
    expect(await only({ 'pressroom.json': room })).toContain('Brand');
    expect(await only({ 'notice.json': '{}' })).toContain('Brand');
  });

  it('writes the file of --file', async () => {
    const ran = await pressrum(['Brand', '--file', 'elsewhere/notice.json'], { 'elsewhere/x': '' });
    expect(ran.files['elsewhere/notice.json']).toContain('Brand');
    const other = await pressrum(['Brand', '--file', 'crisis.json', '--until', '+1h'], {});
    expect(other.files['crisis.json']).toContain('Brand');
    expect(other.err).toMatch(/warning: crisis\.json: pages fetch the file that their document names/);
  });

  it.each([
    [
      'no file',
      {},
      'press/pressroom.json: does not name the notice, so pages do not show it; add "noticeUrl": "notice.json"',
    ],
    [
      'another file',
      { noticeUrl: '/kris.json' },
      'press/notice.json: pages fetch /kris.json, which their document names',
    ],
  ])('warns if the document names %s, since no page would show the notice', async (_, named, warning) => {
    const { organization } = room;
    const files = { 'press/pressroom.json': { organization, ...named } };
    const { err } = await pressrum(['Brand', '--until', '+1h', '--in', 'press'], files);
    expect(err).toContain(`pressrum: warning: ${warning}`);
  });

  it('prints the previous content exactly', async () => {
    const before = '{ "headline": "Översvämning",\n  "validFrom": "2026-11-23T08:00:00+01:00" }';
    const { out } = await pressrum(['Brand', '--until', '+1h', '--in', 'press'], {
      ...files,
      'press/notice.json': before,
    });
    expect(out).toMatch(/^press\/notice\.json contained this before; to restore it, write it there again:\n\n/);
    expect(out).toContain(`\n\n${before}\n\nWritten: `);
  });

  it('replaces a file that pages cannot read', async () => {
    const { out, files: after } = await pressrum(['Brand', '--in', 'press'], {
      ...files,
      'press/notice.json': '{ "headl',
    });
    expect(out).toContain('\n\n{ "headl\n\n');
    expect(after['press/notice.json']).toContain('Brand');
  });

  it('writes nothing with --dry-run', async () => {
    const ran = await pressrum(['Brand', '--until', '+1h', '--in', 'press', '--dry-run']);
    expect(ran.files).toEqual({ 'press/pressroom.json': JSON.stringify(room), 'press/notice.json': '{}\n' });
    expect(ran.out).toMatch(
      /^Nothing is written \(--dry-run\)\. It would be: press\/notice\.json, shown now, until/,
    );
    expect(ran.out).toContain('  | Brand\n');
  });

  it('accepts several numbers in one --telephone, also with extensions', async () => {
    expect((await written(['Brand', '--telephone', 'Växel: 0980-319 200, anknytning 12, 112'])).telephone).toEqual(
      [{ text: '0980-319 200', e164: '+46980319200', extension: '12', label: 'Växel' }, { text: '112' }],
    );
  });

  it('parses numbers for the country of the time zone', async () => {
    const norwegian = { 'pressroom.json': { organization: { name: 'X', timeZone: 'Europe/Oslo' } } };
    const ran = await pressrum(['Brann', '--telephone', 'Presse: 22 00 00 00'], norwegian);
    expect(ran.files['notice.json']).toContain('"+4722000000"');
  });

  it('leaves out an empty text', async () => {
    expect(await written(['Brand', '--text', ' '])).toEqual({ headline: 'Brand' });
  });
});

describe('--until', () => {
  it.each([
    ['18:00', '2026-11-24T18:00:00+01:00'],
    ['18.00', '2026-11-24T18:00:00+01:00'],
    ['kl. 18.00', '2026-11-24T18:00:00+01:00'],
    // Passed, or this very minute: tomorrow's.
    ['8:15', '2026-11-25T08:15:00+01:00'],
    ['13:30', '2026-11-25T13:30:00+01:00'],
    ['24:00', '2026-11-25T00:00:00+01:00'],
    ['+3h', '2026-11-24T16:30:00+01:00'],
    ['+90m', '2026-11-24T15:00:00+01:00'],
    ['+90min', '2026-11-24T15:00:00+01:00'],
    ['+1h30m', '2026-11-24T15:00:00+01:00'],
    ['+2d', '2026-11-26T13:30:00+01:00'],
    ['2026-11-25 18:00', '2026-11-25T18:00:00+01:00'],
    ['2026-11-25T18:00', '2026-11-25T18:00:00+01:00'],
    // A day ends with its last minute.
    ['2026-11-24', '2026-11-25T00:00:00+01:00'],
    ['2027-07-01 18:00', '2027-07-01T18:00:00+02:00'],
    ['2026-11-24T18:00:00+02:00', '2026-11-24T18:00:00+02:00'],
    ['2026-11-24T18:00:00Z', '2026-11-24T18:00:00Z'],
  ])('%s', async (until, wanted) => {
    expect((await written(['Brand', '--until', until])).validThrough).toBe(wanted);
  });

  it("uses --time-zone, else the document's time zone, else Europe/Stockholm", async () => {
    const end = async (argv: string[], document: unknown) => {
      const ran = await pressrum(['Brand', '--until', '18:00', ...argv], { 'pressroom.json': document });
      return (JSON.parse(ran.files['notice.json']!) as Notice).validThrough;
    };
    const helsinki = { organization: { name: 'X', timeZone: 'Europe/Helsinki' } };
    expect(await end([], helsinki)).toBe('2026-11-24T18:00:00+02:00');
    expect(await end(['--time-zone', 'America/New_York'], helsinki)).toBe('2026-11-24T18:00:00-05:00');
    expect(await end([], {})).toBe('2026-11-24T18:00:00+01:00');
    expect(await end([], 'no document')).toBe('2026-11-24T18:00:00+01:00');
    expect(await end([], { organization: { name: 'X', timeZone: 'Svensk tid' } })).toBe(
      '2026-11-24T18:00:00+01:00',
    );
  });

  it('is correct on the nights when clocks change', async () => {
    // Summer time begins at 02:00 on 28 March 2027, and ends at 03:00 on 25 October 2026.
    const evening = '2027-03-27T20:00:00Z';
    expect((await written(['Brand', '--until', '+6h'], evening)).validThrough).toBe('2027-03-28T04:00:00+02:00');
    expect((await written(['Brand', '--until', '06:00'], evening)).validThrough).toBe('2027-03-28T06:00:00+02:00');
    const autumn = '2026-10-24T20:00:00Z';
    expect((await written(['Brand', '--until', '+6h'], autumn)).validThrough).toBe('2026-10-25T03:00:00+01:00');
  });

  it('never shortens a duration by rounding', async () => {
    expect((await written(['Brand', '--until', '+90m'], '2026-11-24T12:30:20Z')).validThrough).toBe(
      '2026-11-24T15:01:00+01:00',
    );
  });

  it.each([
    ['2026-11-24 12:00', /has passed; give a later time/],
    ['2026-11-23', /has passed/],
    ['2025-11-24T18:00:00+01:00', /has passed/],
    ...[
      '',
      'i kväll',
      '25:00',
      '18:60',
      '24:01',
      '18',
      '+',
      '+3',
      '+0h',
      '-3h',
      '2026-02-30 18:00',
      '2026-13-01',
    ].map((until): [string, RegExp] => [until, /is not a time; write 18:00, /]),
  ])('%j is wrong usage, and nothing is written', async (until, said) => {
    const ran = await pressrum(['Brand', `--until=${until}`, '--in', 'press']);
    expect(ran).toMatchObject({ status: 2, out: '', files: { 'press/notice.json': '{}\n' } });
    expect(ran.err).toMatch(said);
  });
});

describe('pressrum notice --end', () => {
  it('writes an empty notice, and prints the previous content', async () => {
    const before = { headline: 'Brand' };
    const ran = await pressrum(['--end', '--in', 'press'], { ...files, 'press/notice.json': before });
    expect(ran).toMatchObject({ status: 0, err: '', files: { 'press/notice.json': '{}\n' } });
    expect(ran.out).toContain(JSON.stringify(before));
    expect(ran.out).toMatch(/\nWritten: press\/notice\.json, no notice\.\n$/);
  });

  it('creates the file when there is none', async () => {
    const ran = await pressrum(['--end'], { 'pressroom.json': room });
    expect(ran).toMatchObject({ status: 0, err: '', out: 'Written: notice.json, no notice.\n' });
    expect(ran.files['notice.json']).toBe('{}\n');
  });

  it("also hides the document's own notice", async () => {
    const ran = await pressrum(['--end'], { 'pressroom.json': { ...room, notice: { headline: 'Brand' } } });
    expect(ran.out).toContain("The document's own notice is not shown either.");
    expect(ran.files['notice.json']).toBe('{ "notice": null }\n');
  });

  it('hides whatever notice a document has that is not beside the file', async () => {
    const ran = await pressrum(['--end', '--file', 'notice.json'], {});
    expect(ran.files['notice.json']).toBe('{ "notice": null }\n');
  });

  it('writes nothing with --dry-run', async () => {
    const ran = await pressrum(['--end', '--dry-run'], { 'notice.json': { headline: 'Brand' } });
    expect(ran.files['notice.json']).toBe('{"headline":"Brand"}');
    expect(ran.out).toMatch(/Nothing is written \(--dry-run\)/);
  });
});

describe('pressrum notice without arguments', () => {
  const shown = async (notice: unknown, document: unknown = room) => {
    const ran = await pressrum([], {
      'pressroom.json': document,
      ...(notice !== undefined && { 'notice.json': notice }),
    });
    expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
    return ran.out;
  };

  it('shows the notice with its end', async () => {
    expect(await shown({ headline: 'Brand', validThrough: '2026-11-26T18:00:00Z' })).toBe(
      'notice.json: shown now, until 2026-11-26 19:00 (Europe/Stockholm), in 2 d 5 h 30 min\n\n  | Brand\n',
    );
    expect(await shown({ notice: { headline: 'Brand' } })).toMatch(
      /^notice\.json: shown now, until it is ended\n/,
    );
  });

  it('shows a notice that is over or has not begun', async () => {
    expect(await shown({ headline: 'Brand', validThrough: '2026-11-24T13:00:00+01:00' })).toMatch(
      /ended 2026-11-24 13:00 \(Europe\/Stockholm\); no page shows it/,
    );
    expect(await shown({ headline: 'Brand', validFrom: '2026-11-25T06:00:00+01:00' })).toMatch(
      /shown from 2026-11-25 06:00 \(Europe\/Stockholm\) until it is ended/,
    );
  });

  it('none', async () => {
    expect(await shown({})).toBe('notice.json: no notice\n');
    expect(await shown({ headline: '', text: null })).toBe('notice.json: no notice\n');
  });

  it('shows a missing file, and the document’s own notice', async () => {
    expect(await shown(undefined)).toBe(
      'notice.json: there is no such file; create an empty one with --end, so that pages look for it\n',
    );
    expect(await shown(undefined, { ...room, notice: { headline: 'Brand' } })).toMatch(
      /\nThe document's own notice: shown now, until it is ended\n\n {2}\| Brand\n$/,
    );
  });

  it('shows the document’s own notice while the file is empty, as pages do, and none when that was ended', async () => {
    const own = { ...room, notice: { headline: 'Brand' } };
    expect(await shown({}, own)).toBe(
      "notice.json: no notice\nThe document's own notice: shown now, until it is ended\n\n  | Brand\n",
    );
    expect(await shown({ notice: null }, own)).toBe('notice.json: no notice\n');
  });

  it('shows the content of a file that pages cannot read', async () => {
    expect(await shown('{ "headl')).toMatch(/pages cannot read its content, .*\n\n\{ "headl\n$/);
    expect(await shown({ text: 'Brand' })).toMatch(/pages cannot read its content/);
  });
});

describe('pressrum notice with a mistake', () => {
  it.each([
    ['a folder without a document', ['Brand', '--in', 'empty'], /empty: has no pressroom\.json, so no page looks/],
    ['a folder that is not there', ['Brand', '--in', 'missing'], /missing: there is no such file/],
    [
      'a file as the folder',
      ['Brand', '--in', 'press/pressroom.json'],
      /is a file, not a folder; name the folder/,
    ],
    [
      'a document as the file',
      ['Brand', '--file', 'press/pressroom.json'],
      /is a press room document, not a notice/,
    ],
    ['a document as the file to end', ['--end', '--file', 'press/pressroom.json'], /is a press room document/],
  ])('%s', async (_, argv, said) => {
    const given = { ...files, 'empty/a.txt': '' };
    const ran = await pressrum(argv, given);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.files['press/pressroom.json']).toBe(JSON.stringify(room));
  });

  it.each([
    [[], /this folder has no pressroom\.json; name the one that has it with --in FOLDER/],
    [['Brand'], /--in FOLDER/],
    [['--end'], /--in FOLDER/],
    [['Brand', 'i', 'hamnen', '--in', 'press'], /put the headline in quotation marks: "Brand i hamnen"/],
    [['end', '--in', 'press'], /"end" is not a headline; use --end to remove the notice/],
    [['null', '--in', 'press'], /the headline is empty/],
    [[' ', '--in', 'press'], /the headline is empty/],
    [['Brand', '--end', '--in', 'press'], /--end removes the notice; it goes without a headline/],
    [['--end', '--until', '18:00', '--in', 'press'], /it goes without --until/],
    [['--text', 'Brand', '--in', 'press'], /--text: a headline is missing/],
    [['Brand', '--in', 'press', '--file', 'press/notice.json'], /give --in or --file, not both/],
    [['Brand', '--telephone', 'Press', '--in', 'press'], /--telephone "Press": has no number; write it as/],
    [['Brand', '--url', 'www.bjorkvik.example', '--in', 'press'], /--url www\.bjorkvik\.example: is not a URL/],
    [['Brand', '--url', 'javascript:x()', '--in', 'press'], /is not a URL/],
    [['Brand', '--time-zone', 'Europe/Atlantis', '--in', 'press'], /--time-zone Europe\/Atlantis: is unknown/],
    [['Brand', '--nope'], /--nope/],
  ])('%j is wrong usage', async (argv, said) => {
    const ran = await pressrum(argv, { ...files, 'a.txt': '' });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.files).toEqual({
      'press/pressroom.json': JSON.stringify(room),
      'press/notice.json': '{}\n',
      'a.txt': '',
    });
  });

  it('--help explains every option', async () => {
    const { status, out } = await pressrum(['--help']);
    expect(status).toBe(0);
    for (const option of [
      '--text',
      '--telephone',
      '--url',
      '--until',
      '--time-zone',
      '--in',
      '--file',
      '--end',
      '--dry-run',
    ])
      expect(out).toContain(option);
    expect((await run(['--help'])).out).toMatch(/^ {2}notice /m);
  });
});
