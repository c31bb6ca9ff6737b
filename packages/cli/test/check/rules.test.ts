import { describe, expect, it } from 'vitest';
import { run } from '../memory-io.testing.js';
import type { Finding } from '../../src/check/finding.js';
import { goodRoom } from '@pressrum/testing/good-room.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- documents here are broken in every way
type Broken = any;

async function findingsOf(change: (room: Broken) => unknown): Promise<Finding[]> {
  const room = goodRoom();
  change(room);
  const { out, err } = await run(['check', 'pressroom.json', '--json'], { 'pressroom.json': room });
  expect(err).toBe('');
  return JSON.parse(out) as Finding[];
}

const twoPeople = (...numbers: object[]) =>
  ['Alma Berglund', 'Nils Ekman'].map((name, index) => ({
    name,
    telephone: [{ text: '0980-319 221', e164: '+46980319221', ...numbers[index] }],
  }));
const inBody = (html: string) => (room: Broken) => (room.releases[0].articleBody = html);

/** What is broken, the findings that it gives (path, severity, what the message says), and near it what gives none. */
type Row = [
  name: string,
  fault: (room: Broken) => unknown,
  wanted: [path: string, severity: Finding['severity'], message: RegExp],
  ...controls: ((room: Broken) => unknown)[],
];

const rows: Row[] = [
  [
    'a member of the wrong kind',
    (room) => (room.releases[0].keywords = 'Trafik'),
    ['releases[0].keywords', 'error', /^must be a list, in \[ \]; correct it/],
    (room) => (room.releases[0].keywords = ['Trafik']),
  ],
  [
    'null',
    (room) => (room.organization.email = null),
    ['organization.email', 'error', /is null, .* leave the member out/],
    (room) => delete room.organization.email,
  ],
  [
    'a word for nothing',
    (room) => (room.releases[0].genre = 'undefined'),
    ['releases[0].genre', 'error', /"undefined" is a placeholder, not a value; remove the field/],
  ],
  [
    'an empty text',
    (room) => (room.releases[0].genre = ' '),
    ['releases[0].genre', 'error', /is empty; leave the member out/],
  ],
  [
    'an address for e-mail that is none',
    (room) => (room.contactPoints[0].email = 'press(at)bjorkvik.example'),
    ['contactPoints[0].email', 'error', /"press\(at\)bjorkvik\.example" must be one e-mail address; correct it/],
    (room) => (room.contactPoints[0].email = 'press@bjorkvik.example'),
  ],
  [
    'a word that is none of a choice',
    (room) => (room.contactPoints[0].contactType = 'pr'),
    ['contactPoints[0].contactType', 'error', /must be one of press, on-call, spokesperson; correct it/],
  ],
  [
    'an organisation without a name',
    (room) => delete room.organization.name,
    ['organization.name', 'error', /is needed here; add it/],
  ],
  [
    'a date in words',
    (room) => (room.releases[0].datePublished = '19 november 2026 kl. 09.00'),
    [
      'releases[0].datePublished',
      'error',
      /^"19 november 2026 kl\. 09\.00" cannot be read as a date; write 2026-11-19T09:00:00\+01:00$/,
    ],
    (room) => (room.releases[0].datePublished = '2026-11-19'),
  ],
  [
    'a date that nobody can read',
    (room) => (room.releases[0].datePublished = 'i torsdags'),
    ['releases[0].datePublished', 'error', /"i torsdags" cannot be read .*; write it as 2017-11-30T09:00/],
  ],
  [
    'a date that is a number',
    (room) => (room.releases[0].datePublished = 1795000000),
    ['releases[0].datePublished', 'error', /"1795000000" cannot be read as a date; write 2026-/],
  ],
  [
    'a day that does not exist',
    (room) => (room.contactPoints[0].hoursAvailable = [{ validFrom: '2026-02-30' }]),
    ['contactPoints[0].hoursAvailable[0].validFrom', 'error', /"2026-02-30" .*; write it as 2017-11-30$/],
    (room) => (room.contactPoints[0].hoursAvailable = [{ validFrom: '2026-02-28' }]),
  ],
  [
    'a release of tomorrow',
    (room) => (room.releases[0].datePublished = '2026-11-25T06:00:00+01:00'),
    ['releases[0].datePublished', 'error', /in the future \(2026-11-25T06.*remove the release until then/],
    (room) => (room.releases[0].datePublished = '2026-11-24T13:00:00+01:00'),
  ],
  [
    'a release of tomorrow, without a time',
    (room) => (room.releases[0].datePublished = '2026-11-25'),
    ['releases[0].datePublished', 'error', /in the future/],
    (room) => (room.releases[0].datePublished = '2026-11-24'),
  ],
  [
    'a release under embargo',
    (room) => (room.releases[0].genre = 'EMBARGO till 09.00'),
    ['releases[0].genre', 'error', /"EMBARGO till 09\.00" says that there is an embargo/],
    (room) => (room.releases[0].headline = 'Embargot mot fisk från hamnen hävs'),
    (room) => (room.releases[0].headline = 'Kommunen stöder ett embargo mot olja'),
    (room) => (room.releases[0].headline = 'Hamnen häver sitt embargo'),
    (room) => (room.releases[0].headline = 'Fiskarna förlänger sitt embargo till 2027'),
  ],
  [
    'a release under embargo, by one word',
    (room) => (room.releases[0].genre = 'Embargo'),
    ['releases[0].genre', 'error', /"Embargo" says/],
  ],
  [
    'a release under embargo, by its headline',
    (room) => (room.releases[0].headline = '(Spärrtid: 24/11) Ny bro'),
    ['releases[0].headline', 'error', /"\(Spärrtid: 24\/11\) Ny bro" says/],
  ],
  [
    'no organisation',
    (room) => {
      delete room.organization;
      delete room.contactPoints[0].hoursAvailable;
    },
    ['organization', 'advice', /is missing, so nobody can tell who speaks; add at least its name/],
  ],
  [
    'an organisation without a text',
    (room) => delete room.organization.description,
    ['organization.description', 'advice', /is missing; add a few sentences/],
  ],
  [
    'an organisation without a number',
    (room) => delete room.organization.telephone,
    ['organization.telephone', 'advice', /is missing; add the switchboard/],
  ],
  [
    'no contact at all',
    (room) => delete room.contactPoints,
    ['contactPoints', 'advice', /there is no press contact; add whom journalists should call/],
  ],
  [
    'nobody on call',
    (room) => room.contactPoints.pop(),
    ['contactPoints', 'advice', /nobody is on call outside hours; add a contact with "contactType": "on-call"/],
    (room) => (room.contactPoints = [room.contactPoints[1]]),
  ],
  [
    'a contact that cannot be reached',
    (room) => delete room.contactPoints[0].telephone,
    ['contactPoints[0]', 'advice', /has neither telephone nor e-mail.*; add the number or the address/],
    (room) => {
      delete room.contactPoints[0].telephone;
      room.contactPoints[0].email = 'press@bjorkvik.example';
    },
  ],
  [
    'a contact of a release without number and address',
    (room) => (room.releases[0].contacts = [{ name: 'Alma Berglund' }]),
    ['releases[0].contacts[0]', 'advice', /has neither telephone nor e-mail, so nobody can reach them/],
    (room) => (room.releases[0].contacts = [{ name: 'Alma Berglund', email: 'alma@bjorkvik.example' }]),
  ],
  [
    'a number of two people',
    (room) => (room.releases[0].contacts = twoPeople({}, {})),
    [
      'releases[0].contacts[1].telephone[0]',
      'advice',
      /"0980-319 221" is the number of "Alma Berglund" too; correct the one whose it is not/,
    ],
    (room) => (room.releases[0].contacts = twoPeople({}, { text: '0980-319 222', e164: '+46980319222' })),
    (room) => (room.releases[0].contacts = twoPeople({ extension: '1' }, { extension: '2' })),
    (room) => (room.releases[0].contacts = twoPeople({ label: 'Växel' }, { label: 'Växel' })),
    (room) => {
      room.organization.telephone = [{ text: '0980-319 221', e164: '+46980319221' }];
      room.releases[0].contacts = twoPeople({}, {});
    },
  ],
  [
    'a contact whose number is none',
    (room) => (room.contactPoints[1].telephone = [{ text: 'se intranätet', e164: undefined }]),
    ['contactPoints[1]', 'advice', /has neither .*; add the number that is answered then/],
  ],
  [
    'old contacts',
    (room) => (room.contactPointsAsOf = '2025-11-20'),
    ['contactPointsAsOf', 'advice', /are from 2025-11-20, .*; review them/],
    (room) => (room.contactPointsAsOf = '2025-11-26'),
    (room) => Object.assign(room, { contactPointsAsOf: '2025-11-20', contactsStaleAfter: 'P2Y' }),
  ],
  [
    'hours without a clock',
    (room) => delete room.organization.timeZone,
    [
      'organization.timeZone',
      'advice',
      /there are hours but no time zone.*; write a name such as Europe\/Stockholm/,
    ],
    (room) => {
      delete room.organization.timeZone;
      delete room.contactPoints[0].hoursAvailable;
    },
  ],
  [
    'a time zone that nobody knows',
    (room) => (room.organization.timeZone = 'Svensk tid'),
    ['organization.timeZone', 'advice', /"Svensk tid" is no time zone that is known/],
    (room) => (room.organization.timeZone = 'Europe/Helsinki'),
  ],
  [
    'hours that were known',
    (room) => (room.hoursKnownThrough = '2026-11-23'),
    [
      'hoursKnownThrough',
      'advice',
      /passed on 2026-11-23, .* no longer says who answers now; add the public holidays/,
    ],
  ],
  [
    'hours that are soon unknown',
    (room) => (room.hoursKnownThrough = '2026-12-31'),
    ['hoursKnownThrough', 'advice', /after 2026-12-31 \(in 37 days\)/],
    (room) => (room.hoursKnownThrough = '2027-02-28'),
  ],
  [
    'a number that cannot be called from abroad',
    (room) => delete room.contactPoints[0].telephone[0].e164,
    ['contactPoints[0].telephone[0]', 'advice', /"0980-319 210" cannot be .*; add "e164": "\+46980319210"/],
    // Short numbers, with and without blanks.
    (room) =>
      (room.contactPoints[0].telephone = ['112', '113 13', '1177', '116 117', '118 118'].map((text) => ({
        text,
      }))),
  ],
  [
    'a number without area code',
    (room) => (room.releases[0].contacts[0].telephone = [{ text: '319 221' }]),
    ['releases[0].contacts[0].telephone[0]', 'advice', /"319 221" .*; write it with its area code/],
  ],
  [
    'a release without a date',
    (room) => delete room.releases[1].datePublished,
    ['releases[1].datePublished', 'advice', /has no date, .*; add when it was published/],
  ],
  [
    'a release without a lead',
    (room) => delete room.releases[0].description,
    ['releases[0].description', 'advice', /has no lead, .*; move the first paragraph here/],
  ],
  [
    'a lead that may be a caption',
    (room) => (room.releases[0].description = 'Vävaren vid stolen från 1931. Foto: Ivar Kvist'),
    ['releases[0].description', 'advice', /names a photographer, .*; move the first paragraph/],
    (room) => (room.releases[0].description = 'Museet visar foto: från glasplåt till mobil. Den öppnar i maj.'),
  ],
  [
    'a number between two names',
    (room) =>
      (room.releases[0].contacts = [
        { name: 'Ingvar Solbrink', telephone: [{ text: '031-390 06 21', e164: '+46313900621' }] },
        { name: 'Petra Nääs' },
      ]),
    [
      'releases[0].contacts[1]',
      'advice',
      /see in the source whether the number of "Ingvar Solbrink" is this one's/,
    ],
    (room) =>
      (room.releases[0].contacts = [
        { name: 'Ingvar Solbrink', telephone: [{ text: '031-390 06 21', e164: '+46313900621' }] },
        { name: 'Petra Nääs', email: 'petra.naas@bjorkvik.example' },
      ]),
  ],
  [
    'a release without a text',
    (room) => delete room.releases[1].articleBody,
    ['releases[1].articleBody', 'advice', /has no text, .*; add the text here, or its address in url/],
    // Its text is at its address.
    (room) => delete room.releases[0].articleBody,
  ],
  [
    'a release without a language',
    (room) => delete room.releases[0].inLanguage,
    ['releases[0].inLanguage', 'advice', /has no language, .*; write sv/],
  ],
  [
    'a headline that is a paragraph',
    (room) => (room.releases[0].headline = 'Bron över ån '.repeat(12).trim()),
    ['releases[0].headline', 'advice', /has 155 characters, .*; shorten it to 150 at most/],
    (room) => (room.releases[0].headline = 'å'.repeat(150)),
  ],
  [
    'a headline in capitals',
    (room) => (room.releases[0].headline = 'NY BRO ÖVER ÅN'),
    ['releases[0].headline', 'advice', /"NY BRO ÖVER ÅN" is in capitals, .*; write it in small letters/],
    (room) => (room.releases[0].headline = 'EU 2027'),
    (room) => (room.releases[0].headline = 'SMHI VARNAR för vind'),
  ],
  [
    'the text about the organisation in a body',
    inBody('<p>Bron.</p>\n<p>Kommunen driver förskolor, skolor, äldreomsorg, bibliotek\noch hamnen.</p>'),
    [
      'releases[0].articleBody',
      'advice',
      /"Kommunen driver .* repeats the text about the organisation, .*; remove it/,
    ],
  ],
  [
    'nearly the text about the organisation in a body',
    inBody('<p>Bron.</p>\n<p>Kommunen driver förskolor, skolor, äldreomsorg, bibliotek och <b>badhus</b>.</p>'),
    ['releases[0].articleBody', 'advice', /"Kommunen driver .* nearly repeats the text about/],
    inBody('<p>Kommunen driver bron, och den som vill gå över den behöver ingen biljett.</p>'),
  ],
  [
    'a number in a body',
    inBody('<p>Bron.</p><p>Alma Berglund, 0980-319&nbsp;221</p>'),
    ['releases[0].articleBody', 'advice', /"Alma Berglund, 0980-319 221" looks like a contact; .* move it/],
    inBody('<p>Bron kostade 12 000 000 kronor åren 2024–2026. Ring 112 om det brinner.</p>'),
  ],
  [
    'a contact in a body',
    inBody('<p>Bron.</p><p>Kontakt: Alma Berglund</p>'),
    ['releases[0].articleBody', 'advice', /"Kontakt: Alma Berglund" looks like a contact/],
    inBody('<p>För mer information: www.bjorkvik.example/bron</p><p>Kontakter knyts på bron.</p>'),
  ],
  [
    'a lead-in that was left in a body',
    inBody('<p>Bron.</p><p>För mer information kontakta:</p>'),
    ['releases[0].articleBody', 'advice', /"För mer information kontakta:" looks like/],
  ],
  [
    'a picture without a description',
    (room) => delete room.releases[0].image.alt,
    ['releases[0].image.alt', 'advice', /has no alt text, .*; describe it in a sentence/],
  ],
  [
    'a picture in a body without a description',
    inBody('<p><img src="bron.jpg"></p>'),
    ['releases[0].articleBody', 'advice', /the image "bron\.jpg" has no alt text/],
    inBody('<p><img src="rand.png" alt=""></p>'),
  ],
  ...(
    [
      ['#', /the link "sidan" to "#" leads to a place on another page/],
      ['', /the link "sidan" has no address/],
      ['https://', /to "https:\/\/" has no server in it/],
      ['http://intranet/bron', /works only inside your own network/],
      ['file:///C:/bron.pdf', /is a file on somebody’s own computer/],
      ['javascript:void(0)', /is not a link that a reader can follow/],
      ['mailto:', /has no e-mail address/],
      ['tel:', /has no telephone number/],
    ] as const
  ).map(([href, message]): Row => [
    `a link to "${href}"`,
    inBody(`<p><a href="${href}">sidan</a></p>`),
    ['releases[0].articleBody', 'advice', message],
    inBody(
      '<p><a href="/bron">x</a> <a href="mailto:a@b.example">x</a> <a href="//www.bjorkvik.example">x</a></p>',
    ),
  ]),
  [
    'a release whose address leads nowhere',
    (room) => (room.releases[0].url = '#'),
    ['releases[0].url', 'advice', /"#" leads to a place on another page; write the whole address/],
    (room) => (room.releases[0].url = 'releases/ny-bro.html'),
  ],
  [
    'an attachment that leads nowhere',
    (room) => (room.releases[0].attachments = [{ url: 'http://filserver/bron.pdf' }]),
    ['releases[0].attachments[0].url', 'advice', /works only inside your own network/],
    (room) => (room.releases[0].attachments = [{ url: 'bron.pdf' }]),
  ],
  [
    'a notice that is over',
    (room) => (room.notice.validThrough = '2026-11-24T12:59:00+01:00'),
    ['notice.validThrough', 'advice', /ended 2026-11-24T12:59.*; end it .*: pressrum notice --end/],
    (room) => (room.notice.validThrough = '2026-11-24'),
  ],
  [
    'a notice without end',
    (room) => delete room.notice.validThrough,
    ['notice.validThrough', 'advice', /has no end, .*; write when it ends/],
  ],
  [
    'two releases with one id',
    (room) => (room.releases[1].id = 'ny-bro'),
    ['releases[1].id', 'error', /is the id of releases\[0\] too, .*; give each its own/],
  ],
  [
    'two releases with one address',
    (room) => (room.releases[1].url = room.releases[0].url),
    ['releases[1].url', 'advice', /is the address of releases\[0\] too; write each release's own/],
  ],
  [
    'an older release first',
    (room) => room.releases.reverse(),
    ['releases[1]', 'advice', /is newer than releases\[0\] before it; put the newest first/],
    // A day without a time is neither before nor after its hours.
    (room) => {
      room.releases[0].datePublished = '2026-11-19';
      room.releases[1].datePublished = '2026-11-19T09:00:00+01:00';
    },
    // The same moment on two clocks.
    (room) => {
      room.releases[0].datePublished = '2026-11-19T09:00:00+01:00';
      room.releases[1].datePublished = '2026-11-19T10:00:00+02:00';
    },
  ],
];

it('a document without problems gives no findings', async () => {
  expect(await findingsOf(() => {})).toEqual([]);
});

describe.each(rows)('%s', (_, fault, [path, severity, message], ...controls) => {
  it('is reported once, with a remedy', async () => {
    expect(await findingsOf(fault)).toEqual([
      { file: 'pressroom.json', path, severity, message: expect.stringMatching(message) },
    ]);
  });

  if (controls.length)
    it('is not reported for similar content that is correct', async () => {
      for (const control of controls) expect(await findingsOf(control)).toEqual([]);
    });
});

it('a problem in one place does not keep the rules from other places', async () => {
  const findings = await findingsOf((room) => {
    room.releases.unshift(null, 'x', { headline: 'null' });
    delete room.releases[3].inLanguage;
    room.contactPoints = { name: 'x' };
    room.organization = [];
  });
  expect(findings.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['releases[0]', 'releases[1]', 'releases[2].headline', 'releases[3].inLanguage']),
  );
});
