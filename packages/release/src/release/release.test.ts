import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { PressRoom, Release } from '@pressrum/model';
import { sendKeys } from '@web/test-runner-commands';
import { states } from '@pressrum/testing/sample-room.js';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import './press-release.js';
import type { PressRelease } from './release.js';
import { visibleText } from '@pressrum/testing/visible-text.js';

const release: Release = states.full.releases[0]!;
const today = new Date().toISOString();

/** Puts an element on the page and waits until it shows its data and its buttons work. */
async function connect(element: PressRelease, language = 'sv', width = ''): Promise<PressRelease> {
  const loaded = oneEvent(element, 'press-load');
  const holder = await fixture(html`<div></div>`);
  holder.setAttribute('lang', language);
  (holder as HTMLElement).style.width = width;
  holder.append(element);
  await loaded;
  await waitUntil(() => boxOf(element).hasAttribute('data-press-ready'), 'the buttons work');
  return element;
}

/** Shows a release with the document as its property. */
async function show(room: PressRoom, language?: string, width?: string): Promise<PressRelease> {
  const element = document.createElement('press-release');
  element.release = room as unknown as Release;
  return connect(element, language, width);
}

const showRelease = (changes: Partial<Release>, language?: string, width?: string) =>
  show(
    { ...states.full, digest: undefined, releases: [{ ...release, ...changes }] } as unknown as PressRoom,
    language,
    width,
  );

const boxOf = (element: PressRelease) =>
  (element.shadowRoot ?? element).querySelector<HTMLElement>('[data-press]')!;
const button = (element: PressRelease, action: string) =>
  boxOf(element).querySelector<HTMLButtonElement>(`[data-press-action="${action}"]`)!;
const headings = (element: PressRelease) =>
  [...boxOf(element).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    (heading) => `${heading.localName} ${visibleText(heading)}`,
  );

/** Replaces a member of the browser for one test. */
const replaced: (() => void)[] = [];
function replace(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true });
  replaced.push(() => {
    delete (object as Record<string, unknown>)[name];
    if (own) Object.defineProperty(object, name, own);
  });
}
afterEach(() => replaced.splice(0).forEach((undo) => undo()));

/** Records what is written to the clipboard from now on. */
function clipboard(): string[] {
  const written: string[] = [];
  replace(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void written.push(text)) });
  return written;
}

/** Serves files by the end of their URL, and records the requests. */
function files(content: Record<string, unknown>): string[] {
  const requested: string[] = [];
  const original = fetch;
  replace(window, 'fetch', async (url: string, init?: RequestInit) => {
    const name = Object.keys(content).find((end) => url.endsWith(end));
    if (!url.includes('/files-of-a-test/')) return original(url, init);
    requested.push(url.replace(/.*\/files-of-a-test\//, ''));
    return name ? Response.json(content[name]) : new Response('', { status: url.includes('secret') ? 403 : 404 });
  });
  return requested;
}
let count = 0;
/** An address of its own for each test: an answer is kept for the page's life. */
const folder = () => `/files-of-a-test/${++count}`;

describe('press-release', () => {
  it('shows all fields, in the order in which journalists look for them', async () => {
    const element = await show(states.full);
    expect(visibleText(boxOf(element))).to.match(
      new RegExp(
        [
          '^Pressmeddelande, 19 november 2026 kl\\. 09\\.00 Ny bro över ån öppnar i mars Gång- och cykelbron ersätter',
          'Färjan går kvar till maj\\. Rättad 20 november 2026 kl\\. 14\\.30: Bron är 120 meter lång, inte 210\\. Kopiera länk Skriv ut Dela',
          'Bron i november\\. Foto: Nils Ekman – Nu kan barnen .* säger kommunalrådet Alma Berglund \\(V\\)\\. Kopiera citat',
          'Vägen dit Under våren .* Bilagor Ritning av bron \\(PDF, 1,2 MB\\)',
          'Ämnen: Trafik, Cykel, Hamnen Kontakt Alma Berglund \\(V\\), kommunalråd, 0980-319 221',
          'Om Björkviks kommun Björkvik ligger där ån möter havet\\.',
        ].join('.*'),
      ),
    );
    expect(boxOf(element).querySelector('img')!.alt).to.equal(
      'En smal bro i trä över en å, med en cyklist mitt på.',
    );
    expect([...boxOf(element).querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal([
      '2026-11-19T09:00:00+01:00',
      '2026-11-20T14:30:00+01:00',
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows the dateline before the lead, and alone without one', async () => {
    const leadIn = async (changes: Partial<Release>) =>
      visibleText(boxOf(await showRelease(changes)).querySelector('.press-release-lead'));
    expect(await leadIn({ dateline: 'Björkvik', description: 'Bron öppnar.' })).to.equal('Björkvik. Bron öppnar.');
    expect(await leadIn({ dateline: 'Björkvik', description: undefined as never })).to.equal('Björkvik.');
  });

  it('continues the page’s outline, from its headline down', async () => {
    const element = await showRelease({ articleBody: '<h1>Ett</h1><h2>Två</h2><h3>Tre</h3><p>Text.</p>' });
    expect(headings(element)).to.deep.equal([
      'h2 Ny bro över ån öppnar i mars',
      'h3 Ett',
      'h3 Två',
      'h4 Tre',
      'h3 Bilagor',
      'h3 Kontakt',
      'h3 Om Björkviks kommun',
    ]);
    element.headingLevel = 4;
    await element.updateComplete;
    expect(headings(element).map((heading) => heading.slice(0, 2))).to.deep.equal([
      'h4',
      'h5',
      'h5',
      'h6',
      'h5',
      'h5',
      'h5',
    ]);
  });

  it('shows when and why it was changed, only if that was after publication', async () => {
    const changedIn = async (changes: Partial<Release>) =>
      visibleText(boxOf(await showRelease(changes)).querySelector('.press-release-changed'));
    const no = { correction: undefined } as unknown as Partial<Release>;
    expect(await changedIn(no)).to.equal('Uppdaterad 20 november 2026 kl. 14.30');
    expect(await changedIn({ ...no, dateModified: release.datePublished! })).to.equal('');
    expect(await changedIn({ ...no, dateModified: '2026-11-19' })).to.equal('');
    // The same instant in another time zone.
    expect(await changedIn({ ...no, dateModified: '2026-11-19T08:00:00Z' })).to.equal('');
    expect(await changedIn({ dateModified: undefined as never })).to.equal(
      'Rättad: Bron är 120 meter lång, inte 210.',
    );
  });

  it('writes what a photographer’s name is in the page’s language, and leaves a credit with a word of its own', async () => {
    const captionIn = async (language: string, credit = 'Alma Berglund') => {
      const element = await showRelease({ image: { url: '/bron.jpg', credit } }, language);
      return boxOf(element).querySelector('figcaption')!;
    };
    const labels = { sv: 'Foto', en: 'Photo', fi: 'Kuva', nb: 'Foto', da: 'Foto' };
    for (const [language, label] of Object.entries(labels)) {
      const caption = await captionIn(language);
      expect(visibleText(caption)).to.equal(`${label}: Alma Berglund`);
      // The release is in Swedish, the label in the page's language.
      const marked = caption.querySelector('[lang]');
      expect(marked?.textContent).to.equal(language === 'sv' ? undefined : `${label}:`);
    }
    expect(visibleText(await captionIn('sv', 'Illustration: Bo Ek'))).to.equal('Illustration: Bo Ek');
    expect(visibleText(await captionIn('sv', 'Foto: Bo Ek'))).to.equal('Foto: Bo Ek');
  });

  it('shows an invitation’s time and place before its text', async () => {
    const element = await show(states.invitation);
    const event = boxOf(element).querySelector('.press-release-event')!;
    expect(visibleText(event)).to.equal(
      'Tid: 3 december 2026 kl. 13.00–14.30 Plats: Norra brofästet, Hamngatan 40, Björkvik Mer om evenemanget',
    );
    expect([...event.querySelectorAll('dt')].map(visibleText)).to.deep.equal(['Tid:', 'Plats:']);
    expect(event.querySelector('a')!.href).to.equal('https://www.bjorkvik.example/press/anmalan');
  });

  it('formats events of several days, without times, and without an end', async () => {
    const timeOf = async (event: Release['event'], language?: string) =>
      visibleText(boxOf(await showRelease({ event: event! }, language)).querySelector('.press-release-event'));
    expect(
      await timeOf({ startDate: '2126-12-03T13:00:00+01:00', endDate: '2126-12-04T09:30:00+01:00' }),
    ).to.equal('Tid: 3 december 2126 kl. 13.00 – 4 december 2126 kl. 09.30');
    expect(await timeOf({ startDate: '2126-12-03', endDate: '2126-12-05' })).to.equal(
      'Tid: 3 december 2126 – 5 december 2126',
    );
    expect(await timeOf({ startDate: '2126-12-03T13:00:00+01:00' }, 'en')).to.equal(
      'Time: 3 December 2126 at 13:00',
    );
  });

  it('says that an event is over, and offers the calendar file of one that is not', async () => {
    const eventOf = async (startDate: string) =>
      visibleText(
        boxOf(await showRelease({ event: { startDate, calendarUrl: 'visning.ics' } })).querySelector(
          '.press-release-event',
        ),
      );
    expect(await eventOf('2017-11-30')).to.equal('Har varit Tid: 30 november 2017');
    expect(await eventOf('2117-11-30')).to.equal('Tid: 30 november 2117 Lägg till i kalendern');
  });

  it('shows the name of an attachment, or else its URL, with format and size', async () => {
    const element = await showRelease({
      attachments: [
        { url: '/filer/%C3%85rsbokslut%202025.xlsx', contentSize: '340 kB' },
        { url: '/filer/tal', name: 'Talet', encodingFormat: 'application/msword' },
        { url: '/filer/karta', name: 'Karta' },
      ],
    });
    expect([...boxOf(element).querySelectorAll('.press-release-files a')].map(visibleText)).to.deep.equal([
      'Årsbokslut 2025.xlsx (Excel, 340 kB)',
      'Talet (Word)',
      'Karta',
    ]);
  });

  it('shows today’s contacts of the press service beside those of an old release, and says why', async () => {
    const old = { datePublished: '2017-11-30T09:00:00+01:00' };
    const element = await showRelease(old);
    expect(headings(element)).to.include.members([
      'h3 Kontakter när texten publicerades',
      'h3 Presskontakt i dag',
      'h4 Presstjänsten',
    ]);
    expect(visibleText(boxOf(element))).to.contain(
      'Kontaktuppgifterna är från 30 november 2017 och kan vara inaktuella.',
    );
    const young = await showRelease({ datePublished: today });
    expect(headings(young)).to.include('h3 Kontakt').and.not.include('h3 Presskontakt i dag');
    expect(visibleText(boxOf(young))).not.to.contain('inaktuella');
    const patient = {
      ...states.full,
      digest: undefined,
      contactsStaleAfter: 'P100Y',
      releases: [{ ...release, ...old }],
    };
    expect(visibleText(boxOf(await show(patient as unknown as PressRoom)))).not.to.contain('inaktuella');
  });

  it('does not call old contacts of the press service today’s', async () => {
    expect(headings(await show(states.oldContacts)))
      .to.include('h3 Presskontakt')
      .and.not.include('h3 Presskontakt i dag');
  });

  it('uses English on an English page, and marks the text with its own language', async () => {
    const element = await show(states.full, 'en');
    expect(visibleText(boxOf(element)))
      .to.contain('Corrected 20 November 2026 at 14:30:')
      .and.contain('Attachments');
    const languages = (selector: string) =>
      boxOf(element).querySelector(selector)!.closest<HTMLElement>('[lang]')!.lang;
    for (const own of [
      'h2',
      '.press-release-meta span',
      '.press-release-changed span[lang]',
      '.press-body p',
      'figure',
    ])
      expect(languages(own), own).to.equal('sv');
    for (const own of ['.press-release-files a', '.press-release-contacts li', '.press-release-keywords span'])
      expect(languages(own), own).to.equal('sv');
    for (const ours of [
      '.press-release-meta time',
      '[data-press-action]',
      '.press-release-files h3',
      '.press-quote button',
    ])
      expect(languages(ours), ours).to.equal('en-GB');
  });

  it('sets the direction of a right-to-left text without changing the page’s', async () => {
    const element = await showRelease({
      inLanguage: 'ar',
      headline: 'الجسر الجديد',
      articleBody: '<p>طول الجسر 120 مترا.</p><ul><li>واحد</li></ul>',
    });
    const directionOf = (selector: string) => getComputedStyle(boxOf(element).querySelector(selector)!).direction;
    expect(['h2', '.press-body p', '.press-body ul'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'rtl']);
    expect(['.press-release-meta', '.press-about'].map(directionOf)).to.deep.equal(['ltr', 'ltr']);
  });

  it('sanitizes the body, also within quotes and tables', async () => {
    const evil = '<p onclick="pwned()">Text</p><script>pwned()</scr' + 'ipt><img src="x" onerror="pwned()">';
    const articleBody = `${evil}<blockquote>${evil}</blockquote><table onfocus="pwned()"><tr><td>${evil}</td></tr></table><div lang="fi" onclick="pwned()">${evil}<blockquote>${evil}</blockquote></div>`;
    const element = await showRelease({ articleBody });
    const bad = 'script, [onclick], [onerror], [onfocus]';
    expect(boxOf(element).querySelector(bad)).to.equal(null);
    expect(boxOf(element).querySelectorAll('.press-body blockquote')).to.have.length(2);
    // Control: the same text, not sanitizeHtml, does bring them.
    expect(new DOMParser().parseFromString(articleBody, 'text/html').querySelectorAll(bad)).not.to.have.length(0);
  });

  it('lets nothing overflow its container', async () => {
    const cell = 'Kolumnrubrik'.repeat(3);
    const wide = `<table width="2000"><caption>Trafiken &amp; bron</caption><tr>${`<td>${cell}</td>`.repeat(6)}</tr></table>`;
    const image = `<p><img src="data:," alt="Bro" width="2000" height="1000"></p><p>${'Bro'.repeat(200)}</p>`;
    const element = await showRelease(
      { articleBody: `${wide}<pre>${'x'.repeat(500)}</pre>${image}` },
      'sv',
      '320px',
    );
    expect(element.scrollWidth).to.be.at.most(320);
    const scroller = boxOf(element).querySelector<HTMLElement>('.press-scroll')!;
    expect(scroller.getBoundingClientRect().width).to.be.at.most(320);
    for (const one of boxOf(element).querySelectorAll(':is(img, p, pre)'))
      expect(one.getBoundingClientRect().right, one.localName).to.be.at.most(
        element.getBoundingClientRect().right + 1,
      );
    // The table keeps its width, and is scrolled by itself; its name is its caption.
    expect(scroller.scrollWidth).to.be.above(1000);
    expect([scroller.tabIndex, scroller.getAttribute('aria-label')]).to.deep.equal([0, 'Trafiken & bron']);
    await expect(element).to.be.accessible();
  });

  it('shows contacts beside the text if there is space, else below it', async () => {
    for (const [width, isBeside] of [
      ['240px', false],
      ['700px', false],
      ['1600px', true],
    ] as const) {
      const element = await show(states.full, 'sv', width);
      const [main, foot] = ['main', 'foot'].map((part) =>
        boxOf(element).querySelector(`.press-release-${part}`)!.getBoundingClientRect(),
      );
      expect(foot!.top < main!.bottom, width).to.equal(isBeside);
      expect(element.scrollWidth, width).to.be.at.most(parseInt(width));
    }
  });

  it('shows the release with its release-id, and nothing if there is none', async () => {
    const element = await show({ ...states.full, releases: [release, states.foreign.releases[0]!] });
    element.releaseId = states.foreign.releases[0]!.id!;
    await element.updateComplete;
    expect(headings(element)[0]).to.equal('h2 Vesikatko satamassa keskiviikkona');
    element.releaseId = 'finns-inte';
    await element.updateComplete;
    expect([visibleText(element), element.getAttribute('state')]).to.deep.equal(['', 'empty']);
  });
});

describe('buttons of press-release', () => {
  const source = `Källa: Ny bro över ån öppnar i mars, ${location.href.replace(/#.*/, '')}`;
  const quote = `– Nu kan barnen cykla till skolan utan att vänta på färjan, säger kommunalrådet Alma Berglund (V). ${source}`;

  it('copy a quote with its speaker and source, by keyboard alone', async () => {
    const element = await showRelease({});
    const written = clipboard();
    const copy = button(element, 'copy-quote');
    for (let presses = 0; document.activeElement !== copy && presses < 10; presses++)
      await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(copy);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => written.length, 'something is on the clipboard');
    expect(written).to.deep.equal([quote]);
    // It is announced and shown beside the button, and the focus stays.
    await waitUntil(
      () => visibleText(boxOf(element).querySelector('[role="status"].press-announcement')),
      'it is announced',
    );
    expect(visibleText(boxOf(element).querySelector('.press-announcement'))).to.equal('Kopierat');
    expect(visibleText(copy.nextElementSibling)).to.equal('Kopierat');
    expect(document.activeElement).to.equal(copy);
  });

  it('copy each quote, also in a block, without a speaker or with several paragraphs', async () => {
    const written = clipboard();
    const element = await showRelease({
      url: 'https://www.bjorkvik.example/press/bron',
      articleBody:
        '<p>Före.</p><blockquote><p>Ett.</p><p>Två.</p></blockquote><div><p>Mellan.</p><figure><blockquote>Tre.</blockquote></figure></div>',
    });
    const buttons = [...boxOf(element).querySelectorAll<HTMLElement>('[data-press-action="copy-quote"]')];
    for (const one of buttons) one.click();
    const from = 'Källa: Ny bro över ån öppnar i mars, https://www.bjorkvik.example/press/bron';
    expect(written).to.deep.equal([`Ett.\nTvå. ${from}`, `Tre. ${from}`]);
    expect(visibleText(boxOf(element).querySelector('.press-body'))).to.equal(
      'Före. Ett. Två. Kopiera citat Mellan. Tre. Kopiera citat',
    );
  });

  it('copy the URL of the release, or else of the page', async () => {
    const written = clipboard();
    button(await showRelease({ url: 'https://www.bjorkvik.example/press/bron' }), 'copy-link').click();
    button(await showRelease({}), 'copy-link').click();
    expect(written).to.deep.equal(['https://www.bjorkvik.example/press/bron', location.href.replace(/#.*/, '')]);
  });

  it('show a message if copying fails', async () => {
    replace(navigator, 'clipboard', undefined);
    replace(document, 'execCommand', () => false);
    const element = await showRelease({});
    const copy = button(element, 'copy-link');
    copy.focus();
    copy.click();
    await waitUntil(
      () => visibleText(copy.nextElementSibling).startsWith('Det gick inte'),
      'the failure is shown',
    );
    expect(document.activeElement).to.equal(copy);
    expect(boxOf(element).querySelector('textarea')).to.equal(null);
  });

  it('share the release, or are hidden if the browser cannot share', async () => {
    const here = button(await showRelease({}), 'share').checkVisibility({ checkVisibilityCSS: true });
    expect(here).to.equal('share' in navigator);
    const shared: unknown[] = [];
    replace(navigator, 'share', (what: unknown) => Promise.resolve(void shared.push(what)));
    const url = 'https://www.bjorkvik.example/press/bron';
    const share = button(await showRelease({ url }), 'share');
    expect(getComputedStyle(share).visibility).to.equal('visible');
    share.click();
    expect(shared).to.deep.equal([{ title: release.headline, url }]);
  });

  it('print the page', async () => {
    let printed = 0;
    replace(window, 'print', () => printed++);
    button(await showRelease({}), 'print').click();
    expect(printed).to.equal(1);
  });

  it('work in a current snapshot', async () => {
    const first = await show(states.full);
    const snapshot = boxOf(first).cloneNode(true) as HTMLElement;
    snapshot.removeAttribute('data-press-ready');
    const written = clipboard();
    const element = document.createElement('press-release');
    element.append(snapshot);
    element.release = states.full as unknown as Release;
    await connect(element);
    expect(boxOf(element)).to.equal(snapshot);
    button(element, 'copy-quote').click();
    expect(written).to.deep.equal([quote]);
  });

  it('work in a shadow root', async () => {
    const written = clipboard();
    const element = document.createElement('press-release');
    element.isolate = true;
    element.release = states.full as unknown as Release;
    await connect(element);
    button(element, 'copy-quote').click();
    expect(written).to.deep.equal([quote]);
  });
});

describe('the media of a press-release', () => {
  const image = {
    ...release.image!,
    contentUrl: 'bron-original.jpg',
    contentSize: '8,4 MB',
    license: 'CC BY 4.0',
  };
  const pictures = (element: PressRelease) =>
    [...boxOf(element).querySelectorAll('.press-release-main img')].map((picture) => picture.getAttribute('src'));

  it('are beside its main picture, which stands above the text with its licence and its original', async () => {
    const element = await showRelease({ image, images: [{ url: 'portratt.svg' }, { url: image.url }] });
    expect(pictures(element)).to.deep.equal([image.url, 'portratt.svg']);
    const [license, original] = ['.press-media-license', '.press-media-file a'].map((selector) =>
      boxOf(element).querySelector(`.press-image ~ ${selector}`)!,
    );
    expect(visibleText(license)).to.equal('Licens: CC BY 4.0');
    expect(visibleText(original)).to.equal('Ladda ner bron-original.jpg (JPEG, 8,4 MB)');
    expect(original!.getAttribute('href')).to.equal('bron-original.jpg');
  });

  it('have no heading if the main picture is all', async () => {
    const element = await showRelease({ image, attachments: [] });
    expect(pictures(element)).to.deep.equal([image.url]);
    expect(headings(element).join()).not.to.contain('Bilder, film och ljud');
    // Control: with another picture there is one.
    const other = await showRelease({ image, images: [{ url: 'portratt.svg' }] });
    expect(headings(other).join()).to.contain('Bilder, film och ljud');
  });
});

describe('an isolated press-release', () => {
  it('shows the status of the press service’s contacts with its styles', async () => {
    const element = document.createElement('press-release');
    element.isolate = true;
    element.release = { ...states.oldContacts, digest: undefined } as unknown as Release;
    await connect(element);
    const status = boxOf(element).querySelector('.press-status')!;
    expect(getComputedStyle(status).display).to.equal('grid');
  });
});

describe('a press-release whose body is in another file', () => {
  const { articleBody, ...listed } = release;
  const id = 'bron & ån';

  const open = async (source: string) => {
    const element = document.createElement('press-release');
    element.src = source;
    return connect(element);
  };

  it('loads the body from beside the document', async () => {
    const from = folder();
    const requested = files({
      'room.json': { ...states.full, releases: [{ ...listed, id }] },
      'bron%20%26%20%C3%A5n.json': { articleBody, headline: release.headline },
    });
    const element = await open(`${from}/room.json`);
    expect(visibleText(boxOf(element)))
      .to.contain('Bron är 120 meter lång. Den har')
      .and.contain('Kontakt Alma Berglund');
    // A document that names no notice costs no request for one.
    const names = requested.map((url) => url.replace(/^\d+\//, ''));
    expect(names).to.deep.equal(['room.json', 'releases/bron%20%26%20%C3%A5n.json']);
  });

  it('shows the listed fields, a message and a link if the body cannot be loaded', async () => {
    const from = folder();
    files({ 'room.json': { ...states.full, releases: [{ ...listed, id: 'secret', url: '/press/bron' }] } });
    const warnings: unknown[][] = [];
    replace(console, 'warn', (...warning: unknown[]) => warnings.push(warning));
    const element = await open(`${from}/room.json`);
    expect(visibleText(boxOf(element))).to.contain(
      'Hela texten kunde inte hämtas. Läs mer: Ny bro över ån öppnar i mars',
    );
    expect(visibleText(boxOf(element).querySelector('.press-release-lead'))).to.equal(release.description);
    expect(boxOf(element).querySelector('.press-release-more a')!.getAttribute('href')).to.equal('/press/bron');
    expect([element.getAttribute('state'), warnings.length]).to.deep.equal(['ready', 1]);
  });

  it('shows no message if there is no file with a body', async () => {
    const from = folder();
    files({ 'room.json': states.invitation });
    const warnings: unknown[][] = [];
    replace(console, 'warn', (...warning: unknown[]) => warnings.push(warning));
    const element = await open(`${from}/room.json`);
    expect(visibleText(boxOf(element)))
      .to.contain('Läs mer: Pressvisning av den nya bron')
      .and.not.contain('Hela texten');
    expect(warnings).to.have.length(1);
  });

  it('shows the listed fields while the body loads slowly, then the body', async () => {
    const from = folder();
    files({ 'room.json': { ...states.full, releases: [{ ...listed, id }] } });
    const quick = fetch;
    let answer = () => {};
    replace(window, 'fetch', (url: string, init?: RequestInit) =>
      url.includes('releases/')
        ? new Promise(
            (resolve) => (answer = () => resolve(Response.json({ headline: release.headline, articleBody }))),
          )
        : quick(url, init),
    );
    const element = await open(`${from}/room.json`);
    expect(visibleText(boxOf(element)))
      .to.contain(release.headline)
      .and.not.contain('120 meter lång. Den');
    answer();
    await waitUntil(() => visibleText(boxOf(element)).includes('120 meter lång. Den'), 'the body is shown');
  });
});
