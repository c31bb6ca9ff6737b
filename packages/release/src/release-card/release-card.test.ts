import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { states } from '@pressrum/testing/sample-room.js';
import './press-release-card.js';
import type { PressErrorEvent } from '@pressrum/base';
import type { PressReleaseCard } from './release-card.js';
import { visibleText } from '@pressrum/testing/visible-text.js';

const release = states.full.releases[0]!;

async function show(data: unknown, attributes: Record<string, string> = {}): Promise<PressReleaseCard> {
  const card = document.createElement('press-release-card');
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.release = data as typeof release;
  const loaded = oneEvent(card, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(card);
  await loaded;
  return card;
}

describe('press-release-card', () => {
  it('shows genre, date, headline, lead and contacts as text, in reading order', async () => {
    const card = await show(release);
    expect(visibleText(card)).to.match(
      /^Pressmeddelande, 19 november 2026 kl\. 09\.00 Ny bro över ån öppnar i mars .* Kontakt: Alma Berglund \(V\), kommunalråd, 0980-319 221 Omar Lindqvist, projektledare, omar\.lindqvist@bjorkvik\.example$/,
    );
  });

  it('shows the release with its release-id, and another one when that changes', async () => {
    const releases = ['A', 'B', 'C'].map((headline) => ({ id: headline.toLowerCase(), headline }));
    const card = await show({ releases }, { 'release-id': 'b' });
    expect(visibleText(card.querySelector('h3'))).to.equal('B');
    card.setAttribute('release-id', 'c');
    await card.updateComplete;
    expect(visibleText(card.querySelector('h3'))).to.equal('C');
    expect(card.releaseId).to.equal('c');
  });

  it('shows only the elements and attributes that a body may have', async () => {
    const articleBody = '<p id="a" title="b">Ett <button>två</button> <x-y>tre</x-y> <b>fyra</b></p>';
    const card = await show({ headline: 'Rubrik', articleBody });
    expect(card.querySelector('.press-body button, .press-body x-y, .press-body [id]')).to.equal(null);
  });

  it('marks up the date for machines, with its offset', async () => {
    const card = await show(release);
    expect(card.querySelector('time')!.dateTime).to.equal('2026-11-19T09:00:00+01:00');
  });

  it('has one heading, at level 3 or its heading-level, and the headings of the body below it', async () => {
    const card = await show(release);
    expect(visibleText(card.querySelector('h3'))).to.equal(release.headline);
    expect(visibleText(card.querySelector('h4'))).to.equal('Vägen dit');
    card.headingLevel = 5;
    await card.updateComplete;
    expect(visibleText(card.querySelector('h5'))).to.equal(release.headline);
    expect(visibleText(card.querySelector('h6'))).to.equal('Vägen dit');
  });

  it('links the headline to the release’s page, and then shows no body', async () => {
    const card = await show({ ...release, url: 'https://www.bjorkvik.example/bron' });
    expect(card.querySelector<HTMLAnchorElement>('h3 a')!.href).to.equal('https://www.bjorkvik.example/bron');
    expect(card.querySelector('.press-body')).to.equal(null);
  });

  it('links phone numbers and keeps their spelling', async () => {
    const card = await show(release);
    const link = card.querySelector<HTMLAnchorElement>('a[href^="tel:"]')!;
    expect([link.textContent, link.href]).to.deep.equal(['0980-319 221', 'tel:+46980319221']);
  });

  it('shows no placeholders such as “null”, and runs no script from the data', async () => {
    const card = await show({
      headline: 'Rubrik',
      alternativeHeadline: 'null',
      description: 'undefined',
      genre: ' ',
      datePublished: 'Invalid Date',
      articleBody:
        '<p onclick="pwned()">Text<script>pwned()</script><img src=x onerror="pwned()"></p><a href="javascript:pwned()">länk</a>',
      image: { url: 'javascript:pwned()' },
    });
    expect(visibleText(card)).to.equal('Rubrik Text länk');
    expect(card.querySelector('script, [onclick], [onerror], [href^="javascript"], time')).to.equal(null);
    // Control: without sanitising, the same text does bring a handler.
    const raw = new DOMParser().parseFromString('<p onclick="pwned()">Text</p>', 'text/html');
    expect(raw.querySelector('[onclick]')).not.to.equal(null);
  });

  it('removes a URL that would run a script', async () => {
    const card = await show({ ...release, url: 'javascript:alert(1)' });
    expect(card.querySelector('h3 a')).to.equal(null);
  });

  it('marks the language of a release in another language than the page’s', async () => {
    const card = await show({ ...release, inLanguage: 'fi' });
    expect(card.querySelector('h3')!.lang).to.equal('fi');
    expect(card.querySelector('[data-press]')!.getAttribute('lang')).to.equal('sv');
  });

  it('uses English on an English page, and updates with the lang attribute', async () => {
    const card = await show(release, { lang: 'en' });
    expect(visibleText(card)).to.contain('19 November 2026 at 09:00').and.contain('Contact:');
    card.lang = 'sv';
    await card.updateComplete;
    expect(visibleText(card)).to.contain('19 november 2026 kl. 09.00');
  });

  it('says that the contacts of an old release may be out of date', async () => {
    expect(visibleText(await show({ ...release, datePublished: '2017-11-30T09:00:00+01:00' }))).to.contain(
      'Kontaktuppgifterna är från 30 november 2017 och kan vara inaktuella.',
    );
    const today = new Date().toISOString().slice(0, 10);
    expect(visibleText(await show({ ...release, datePublished: today }))).not.to.contain('inaktuella');
  });

  it('uses a property that was set before the element was defined', async () => {
    const early = document
      .createElement('div')
      .appendChild(document.createElement('press-late-card')) as PressReleaseCard;
    early.release = release;
    const { PressReleaseCard: Card } = await import('./release-card.js');
    document.body.append(early);
    customElements.define('press-late-card', class extends Card {});
    await oneEvent(early, 'press-load');
    expect(visibleText(early)).to.contain(release.headline);
    early.remove();
  });

  it('reads JSON from a script inside it', async () => {
    const card = await fixture<PressReleaseCard>(
      html`<press-release-card
        >${json({ headline: 'Från sidan', datePublished: '2026-11-19' })}</press-release-card
      >`,
    );
    await card.updateComplete;
    expect(visibleText(card.querySelector('[data-press]'))).to.equal('19 november 2026 Från sidan');
    expect(card.getAttribute('state')).to.equal('ready');
  });

  it('keeps the author’s markup if there is no data, and has the state empty without any', async () => {
    const own = await fixture(html`<press-release-card><a href="/press">Press</a></press-release-card>`);
    const bare = await fixture(html`<press-release-card></press-release-card>`);
    await new Promise((resolve) => setTimeout(resolve));
    expect([visibleText(own), own.getAttribute('state')]).to.deep.equal(['Press', 'ready']);
    expect(bare.getAttribute('state')).to.equal('empty');
  });

  it('keeps its content if the data cannot be parsed, and reports the error', async () => {
    const holder = await fixture(html`<div></div>`);
    const card = document.createElement('press-release-card');
    card.innerHTML = '<p>Står kvar</p><script type="application/json">{ trasig</script>';
    const failed = oneEvent(card, 'press-error');
    holder.append(card);
    expect(((await failed) as Event as PressErrorEvent).error).to.be.instanceOf(SyntaxError);
    expect([visibleText(card.querySelector('p')), card.getAttribute('state')]).to.deep.equal([
      'Står kvar',
      'error',
    ]);
  });
});

function json(data: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  return script;
}
