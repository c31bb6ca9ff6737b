import '@pressrum/about/press-about.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/release/press-release-card.js';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ageOf } from '@pressrum/model';
import { states } from '../../../model/fixtures/sample.js';
import './press-room.js';
import { PressRoom as Room, type PressRoom } from './room.js';

const words = (element: Element | ShadowRoot) => element.textContent.replace(/\s+/g, ' ').trim();
const count = (text: string, part: string) => text.split(part).length - 1;
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const { headline } = states.full.releases[0]!;

async function show(markup = '', attributes: Record<string, string> = {}, parent?: Node): Promise<PressRoom> {
  const room = document.createElement('press-room');
  for (const [name, value] of Object.entries(attributes)) room.setAttribute(name, value);
  room.innerHTML = markup;
  room.room = states.full;
  const loaded = oneEvent(room, 'press-load');
  (parent ?? (await fixture(html`<div lang="sv"></div>`))).appendChild(room);
  await loaded;
  await settle();
  return room;
}

describe('press-room', () => {
  it('shows everything: whom to call, releases, contacts, about', async () => {
    const room = await show();
    expect(words(room)).to.match(
      /^Presskontakt: Presstjänsten, 0980-319 210 ((Öppet|Stängt|Utanför) .*)?Pressmeddelanden /,
    );
    expect([...room.querySelectorAll('h2, h3')].map(words)).to.deep.equal([
      'Pressmeddelanden',
      headline,
      'Presskontakt',
      'Presstjänsten',
      'Presskontakt vid allvarlig händelse',
      'Hanna Lund',
      'Om Björkviks kommun',
    ]);
  });

  it('says at the top who answers now', async () => {
    const room = await show();
    const always = { ...states.full.contactPoints[0]!, hoursAvailable: [{ opens: '00:00', closes: '24:00' }] };
    room.room = { ...states.full, digest: 'always', contactPoints: [always] };
    await oneEvent(room, 'press-load');
    for (let turn = 0; turn < 500 && !words(room).includes('Öppet dygnet'); turn++) await settle();
    expect(words(room)).to.match(/^Presskontakt: Presstjänsten, 0980-319 210 Öppet dygnet runt Pressmeddelanden /);
    expect(room.querySelectorAll('.press-status')).to.have.length(1);
  });

  it('never puts a contact that has a condition at the top', async () => {
    const room = await show();
    room.room = { ...states.full, contactPoints: [states.full.contactPoints[1]!] };
    await room.updateComplete;
    expect(words(room)).to.match(/^Presskontakt: Björkviks kommun, 0980-319 200 /);
  });

  it('supplies the elements inside it and leaves the arrangement to the author', async () => {
    const room = await show(
      '<aside><press-about></press-about></aside> <press-release-card></press-release-card>',
    );
    expect(words(room)).to.match(/^Om Björkviks kommun .* Ny bro/);
    expect(room.querySelector(':scope > [data-press]')).to.equal(null);
    expect(room.getAttribute('state')).to.equal('ready');
  });

  it('tells the elements inside it of new data', async () => {
    const room = await show('<press-release-card></press-release-card>');
    room.room = { ...states.full, releases: [{ headline: 'Ny rubrik' }] };
    await settle();
    expect(words(room)).to.equal('Ny rubrik');
  });

  it('supplies elements in another component’s shadow root', async () => {
    const room = await show('<div></div>');
    const inner = room.querySelector('div')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<press-about></press-about>';
    await settle();
    expect(words(inner)).to.contain('Om Björkviks kommun');
  });

  it('shows nothing of its own when what it supplies stands in a shadow root', async () => {
    const room = document.createElement('press-room');
    room.append(document.createElement('div'));
    room.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = '<press-release-card></press-release-card>';
    room.room = states.full;
    (await fixture(html`<div lang="sv"></div>`)).append(room);
    await settle();
    expect(room.querySelector('[data-press]')).to.equal(null);
    expect(words(room.firstElementChild!.shadowRoot!)).to.contain(headline);
  });

  describe('with src', () => {
    const answers = new Map<string, { answer(data: unknown): void; aborted(): boolean }>();
    const { fetch } = window;
    beforeEach(() => {
      answers.clear();
      window.fetch = (url, options) =>
        new Promise((resolve) =>
          answers.set(new URL(url as string).pathname, {
            answer: (data) => resolve(new Response(JSON.stringify(data))),
            aborted: () => options!.signal!.aborted,
          }),
        );
    });
    afterEach(() => void (window.fetch = fetch));

    async function waiting(src: string): Promise<PressRoom> {
      const room = document.createElement('press-room');
      room.src = src;
      (await fixture(html`<div lang="sv"></div>`)).append(room);
      expect(room.getAttribute('state')).to.equal('loading');
      return room;
    }

    it('asks once, also when the element stood in the page before it was defined', async () => {
      const holder = await fixture(html`<div lang="sv"></div>`);
      holder.innerHTML = '<early-room src="/early.json"></early-room>';
      let asked = 0;
      const { fetch: stub } = window;
      window.fetch = (url, ...rest) => {
        if ((url as string).endsWith('/early.json')) asked++;
        return stub(url, ...rest);
      };
      customElements.define('early-room', class extends Room {});
      await settle();
      answers.get('/early.json')!.answer(states.full);
      await settle();
      expect(words(holder)).to.contain(headline);
      expect(asked).to.equal(1);
    });

    it('shows what the answer holds', async () => {
      const room = await waiting('/a.json');
      answers.get('/a.json')!.answer(states.full);
      await settle();
      expect(words(room)).to.contain(headline);
      expect(room.getAttribute('state')).to.equal('ready');
    });

    it('shows the newer answer, also when the older one comes last', async () => {
      const room = await waiting('/old.json');
      room.src = '/new.json';
      await room.updateComplete;
      answers.get('/new.json')!.answer({ releases: [{ headline: 'Ny' }] });
      answers.get('/old.json')!.answer({ releases: [{ headline: 'Gammal' }] });
      await settle();
      expect(words(room)).to.equal('Pressmeddelanden Ny');
    });

    it('ends its request when it leaves the page', async () => {
      const room = await waiting('/left.json');
      expect(answers.get('/left.json')!.aborted()).to.equal(false);
      room.remove();
      expect(answers.get('/left.json')!.aborted()).to.equal(true);
    });

    it('shows its property at once, whatever becomes of the request', async () => {
      const room = await waiting('/slow.json');
      room.room = states.full;
      await settle();
      expect(words(room)).to.contain(headline);
      answers.get('/slow.json')!.answer({ releases: [{ headline: 'Sen' }] });
      await settle();
      expect(words(room)).to.contain(headline).and.not.contain('Sen');
    });
  });

  describe('with a snapshot inside', () => {
    const snapshot = (version: string) => `<div data-press="${version}"><p>Ögonblicksbild</p></div>`;

    it('leaves it alone while its version is that of the data', async () => {
      const room = await show(snapshot(`sample-full sv 2 ${ageOf(states.full)}`.trim()));
      expect(words(room)).to.equal('Ögonblicksbild');
      expect(room.getAttribute('state')).to.equal('ready');
    });

    it('replaces one that time has gone by: the same data shows otherwise now', async () => {
      const room = await show(snapshot('sample-full sv 2 0.99.99'));
      expect(words(room)).to.contain(headline);
    });

    it('replaces it, once, when the version is another', async () => {
      const room = document.createElement('press-room');
      room.innerHTML = snapshot('older sv 2');
      room.room = states.full;
      let changes = 0;
      const observer = new MutationObserver((records) => (changes += records.length));
      observer.observe(room, { childList: true });
      (await fixture(html`<div lang="sv"></div>`)).append(room);
      await settle();
      expect(count(words(room), headline)).to.equal(1);
      expect(words(room)).not.to.contain('Ögonblicksbild');
      expect(changes).to.equal(1);
    });

    it('keeps it where there is no data at all', async () => {
      const holder = await fixture(html`<div></div>`);
      holder.innerHTML = `<press-room>${snapshot('any sv 2')}</press-room>`;
      const room = holder.querySelector('press-room')!;
      await settle();
      expect(words(room)).to.equal('Ögonblicksbild');
    });

    it('keeps it when the data cannot be fetched', async () => {
      const room = document.createElement('press-room');
      room.innerHTML = snapshot('any sv 2');
      room.src = '/no-such-document.json';
      const failed = oneEvent(room, 'press-error');
      (await fixture(html`<div></div>`)).append(room);
      await failed;
      expect([words(room), room.getAttribute('state')]).to.deep.equal(['Ögonblicksbild', 'error']);
    });
  });

  it('says in words that nothing could be fetched, where nothing else is shown', async () => {
    const room = document.createElement('press-room');
    room.src = '/no-such-document.json';
    const failed = oneEvent(room, 'press-error');
    (await fixture(html`<div lang="sv"></div>`)).append(room);
    await failed;
    expect(words(room)).to.equal('Innehållet kunde inte hämtas. Försök igen om en stund.');
  });

  it('says so too when the elements inside it have nothing to show', async () => {
    const room = document.createElement('press-room');
    room.innerHTML = '<press-release-card></press-release-card>';
    room.src = '/no-such-document.json';
    const failed = oneEvent(room, 'press-error');
    (await fixture(html`<div lang="sv"></div>`)).append(room);
    await failed;
    expect(words(room)).to.contain('Innehållet kunde inte hämtas.');
  });

  it('takes away what is no longer in its data', async () => {
    const room = await show('<press-release-card></press-release-card>');
    const card = room.querySelector('press-release-card')!;
    card.releaseId = 'gone';
    await settle();
    expect([words(card), card.getAttribute('state')]).to.deep.equal(['', 'empty']);
  });

  it('never removes what the author put inside', async () => {
    const room = await show('<p>Eget innehåll</p>');
    expect(words(room)).to.match(/^Eget innehåll ?Presskontakt/);
  });

  it('shows its content once when it is cloned, and when its markup is saved and opened again', async () => {
    const room = await show();
    const clone = room.cloneNode(true) as PressRoom;
    room.parentElement!.append(clone);
    const saved = document.createElement('div');
    room.parentElement!.append(saved);
    saved.innerHTML = room.outerHTML;
    await settle();
    for (const copy of [clone, saved]) expect(count(words(copy), headline)).to.equal(1);
    // And once more when such a copy gets its data again.
    clone.room = { ...states.full, digest: 'another' };
    await settle();
    expect(count(words(clone), headline)).to.equal(1);
  });

  it('is styled in another component’s shadow root, and leaves that component’s host alone', async () => {
    const host = await fixture<HTMLElement>(html`<div style="display: inline"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<div lang="sv"></div>';
    const room = await show('', {}, root.firstElementChild!);
    expect(getComputedStyle(room).display).to.equal('block');
    expect(getComputedStyle(room.querySelector('.press-contact')!).display).to.equal('grid');
    expect(getComputedStyle(host).display).to.equal('inline');
  });

  it('stays styled when it moves into another document and back', async () => {
    const room = await show();
    const home = room.parentElement!;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const styled = () =>
      room.ownerDocument.defaultView!.getComputedStyle(room.querySelector('.press-contact')!).display;
    frame.contentDocument!.body.append(room);
    await settle();
    expect(styled()).to.equal('grid');
    expect(count(words(room), headline)).to.equal(1);
    home.append(room);
    await settle();
    expect(styled()).to.equal('grid');
    expect(count(words(room), headline)).to.equal(1);
  });

  describe('isolated', () => {
    it('shows the notice above what it supplies, and what it supplies', async () => {
      const room = document.createElement('press-room');
      room.isolate = true;
      room.innerHTML = '<press-about></press-about>';
      room.room = states.notice;
      (await fixture(html`<div lang="sv"></div>`)).append(room);
      await settle();
      expect(words(room.shadowRoot!)).to.contain('Brand i hamnen');
      expect(room.querySelector('press-about')!.getBoundingClientRect().height).to.be.above(50);
    });

    it('renders the same into a shadow root, styled there, and out of reach of the page’s CSS', async () => {
      const light = await show();
      const room = await show('', { isolate: '' });
      // Who answers now comes a moment later, in each of them when its part is there.
      await waitUntil(() => words(room.shadowRoot!) === words(light), 'say the same', { timeout: 5_000 }).catch(
        () => {},
      );
      const style = document.createElement('style');
      style.textContent = 'h3 { letter-spacing: 9px !important }';
      room.parentElement!.append(style);
      const [inside, outside] = [room.shadowRoot!, light].map((root) =>
        getComputedStyle(root.querySelector('h3')!),
      );
      expect(words(room.shadowRoot!)).to.equal(words(light));
      expect(getComputedStyle(room.shadowRoot!.querySelector('.press-contact')!).display).to.equal('grid');
      expect([inside!.letterSpacing, outside!.letterSpacing]).to.deep.equal(['normal', '9px']);
    });

    it('keeps what stands inside in sight until it has something to show', async () => {
      const room = await fixture<PressRoom>(html`<press-room isolate><p>Står kvar</p></press-room>`);
      await settle();
      expect(room.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    });
  });

  describe('on a page whose style sheet is hostile', () => {
    /** What is out of place: wider than the page, floating, positioned, or over what comes next. */
    function outOfPlace(box: Element): string[] {
      const elements = [...box.querySelectorAll('*')];
      const limit = box.getBoundingClientRect();
      return elements.flatMap((element) => {
        const style = getComputedStyle(element);
        const place = element.getBoundingClientRect();
        const next = element.nextElementSibling?.getBoundingClientRect();
        const found = [
          (place.right > limit.right + 1 || place.left < limit.left - 1) && 'outside',
          (style.float !== 'none' || style.position !== 'static') && 'out of the flow',
          next &&
            style.display !== 'inline' &&
            next.top < place.bottom - 1 &&
            next.left < place.right - 1 &&
            'overlaps',
        ].filter(Boolean);
        return found.map((what) => `${element.localName}.${element.className} ${what as string}`);
      });
    }

    async function hostile(): Promise<HTMLStyleElement> {
      const style = document.createElement('style');
      const sheet = await fetch('/apps/storybook/.storybook/hostile.css');
      expect(sheet.ok).to.equal(true);
      style.textContent = `${await sheet.text()} article { max-height: 120px; overflow: hidden }`;
      return style;
    }

    it('keeps its shape, at every width', async () => {
      for (const width of [240, 320, 768, 1280]) {
        const room = await show();
        room.parentElement!.append(await hostile());
        room.style.width = `${width}px`;
        expect(outOfPlace(room.querySelector('[data-press]')!)).to.deep.equal([]);
      }
    });

    it('would lose it without our own style sheet (control)', async () => {
      const room = await show();
      const plain = document.createElement('div');
      plain.innerHTML = room.innerHTML.replaceAll('data-press=', 'data-other=').replaceAll('press-', 'other-');
      room.replaceWith(plain);
      plain.append(await hostile());
      expect(outOfPlace(plain.firstElementChild!)).not.to.deep.equal([]);
    });
  });
});
