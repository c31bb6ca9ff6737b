import '@pressrum/about/press-about.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/release/press-release-card.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { stalenessKey } from '@pressrum/model';
import { states } from '@pressrum/testing/sample-room.js';
import './press-room.js';
import { PressRoom as Room, type PressRoom } from './room.js';
import { visibleText } from '@pressrum/testing/visible-text.js';

const count = (text: string, part: string) => text.split(part).length - 1;
/** Gives an element the time to do what it must not do. What it must do is waited for with {@link shows}. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
/** Waits until the text is visible in the element or the shadow root. */
const shows = (root: Element | ShadowRoot | null, text: string) =>
  waitUntil(() => visibleText(root).includes(text), `“${text}” is visible`);
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
  it('shows the number to call, releases, contacts and the about block', async () => {
    const room = await show();
    expect(visibleText(room)).to.match(
      /^Presskontakt: Presstjänsten, 0980-319 210 .*måndag–fredag 08\.00–16\.30.* Kommunikatör i beredskap, 070-174 06 10 Vid pågående allvarlig händelse utanför kontorstid\. .*Pressmeddelanden /,
    );
    expect([...room.querySelectorAll('h2, h3')].map(visibleText)).to.deep.equal([
      'Pressmeddelanden',
      headline,
      'Presskontakt',
      'Presstjänsten',
      'Presskontakt vid allvarlig händelse',
      'Hanna Lund',
      'Om Björkviks kommun',
    ]);
  });

  it('shows who answers now at the top', async () => {
    const room = await show();
    const always = { ...states.full.contactPoints[0]!, hoursAvailable: [{ opens: '00:00', closes: '24:00' }] };
    room.room = { ...states.full, digest: 'always', contactPoints: [always] };
    await oneEvent(room, 'press-load');
    await waitUntil(() => visibleText(room).includes('Öppet dygnet'), 'who answers now');
    expect(visibleText(room)).to.match(
      /^Presskontakt: Presstjänsten, 0980-319 210 måndag–söndag dygnet runt Öppet dygnet runt Pressmeddelanden /,
    );
    expect(room.querySelectorAll('.press-room-call .press-status')).to.have.length(1);
  });

  it('shows a contact with a condition at the top only with the condition, and after another number', async () => {
    const room = await show();
    room.room = { ...states.full, contactPoints: [states.full.contactPoints[1]!] };
    await room.updateComplete;
    expect(visibleText(room)).to.match(
      /^Presskontakt: Björkviks kommun, 0980-319 200 Kommunikatör i beredskap, 070-174 06 10 Vid pågående allvarlig händelse utanför kontorstid\. /,
    );
  });

  it('provides the elements inside with data and keeps their layout', async () => {
    const room = await show(
      '<aside><press-about></press-about></aside> <press-release-card></press-release-card>',
    );
    expect(visibleText(room)).to.match(/^Om Björkviks kommun .* Ny bro/);
    expect(room.querySelector(':scope > [data-press]')).to.equal(null);
    expect(room.getAttribute('state')).to.equal('ready');
  });

  it('updates the elements inside when its data changes', async () => {
    const room = await show('<press-release-card></press-release-card>');
    room.room = { ...states.full, releases: [{ headline: 'Ny rubrik' }] };
    await shows(room, 'Ny rubrik');
    expect(visibleText(room)).to.equal('Ny rubrik');
  });

  it('provides elements in another component’s shadow root with data', async () => {
    const room = await show('<div></div>');
    const inner = room.querySelector('div')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<press-about></press-about>';
    await shows(inner, 'Om Björkviks kommun');
  });

  it('shows nothing of its own if its elements are in a shadow root', async () => {
    const room = document.createElement('press-room');
    room.append(document.createElement('div'));
    room.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = '<press-release-card></press-release-card>';
    room.room = states.full;
    (await fixture(html`<div lang="sv"></div>`)).append(room);
    await shows(room.firstElementChild!.shadowRoot, headline);
    expect(room.querySelector('[data-press]')).to.equal(null);
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
      await room.updateComplete;
      expect(room.getAttribute('state')).to.equal('loading');
      return room;
    }

    it('sends one request, also if the element was in the page before its definition', async () => {
      const holder = await fixture(html`<div lang="sv"></div>`);
      holder.innerHTML = '<early-room src="/early.json"></early-room>';
      let requestCount = 0;
      const { fetch: stub } = window;
      window.fetch = (url, ...rest) => {
        if ((url as string).endsWith('/early.json')) requestCount++;
        return stub(url, ...rest);
      };
      customElements.define('early-room', class extends Room {});
      await waitUntil(() => answers.has('/early.json'), 'the request');
      answers.get('/early.json')!.answer(states.full);
      await shows(holder, headline);
      expect(requestCount).to.equal(1);
    });

    it('shows the document from the response', async () => {
      const room = await waiting('/a.json');
      answers.get('/a.json')!.answer(states.full);
      await shows(room, headline);
      expect(room.getAttribute('state')).to.equal('ready');
    });

    it('shows the document of its latest src, also if an older response comes later', async () => {
      const room = await waiting('/old.json');
      room.src = '/new.json';
      await room.updateComplete;
      answers.get('/new.json')!.answer({ releases: [{ headline: 'Ny' }] });
      answers.get('/old.json')!.answer({ releases: [{ headline: 'Gammal' }] });
      await shows(room, 'Ny');
      await settle();
      expect(visibleText(room)).to.equal('Pressmeddelanden Ny');
    });

    it('aborts its request when it leaves the page', async () => {
      const room = await waiting('/left.json');
      expect(answers.get('/left.json')!.aborted()).to.equal(false);
      room.remove();
      expect(answers.get('/left.json')!.aborted()).to.equal(true);
    });

    it('shows the document set by property, whatever the response', async () => {
      const room = await waiting('/slow.json');
      room.room = states.full;
      await shows(room, headline);
      answers.get('/slow.json')!.answer({ releases: [{ headline: 'Sen' }] });
      await settle();
      expect(visibleText(room)).to.contain(headline).and.not.contain('Sen');
    });
  });

  describe('with a snapshot inside', () => {
    const snapshot = (version: string) => `<div data-press="${version}"><p>Ögonblicksbild</p></div>`;

    it('keeps the snapshot if its version is current', async () => {
      const room = await show(snapshot(`sample-full sv 2 ${stalenessKey(states.full)}`.trim()));
      expect(visibleText(room)).to.equal('Ögonblicksbild');
      expect(room.getAttribute('state')).to.equal('ready');
    });

    it('replaces the snapshot if the same data renders differently now', async () => {
      const room = await show(snapshot('sample-full sv 2 0.99.99'));
      expect(visibleText(room)).to.contain(headline);
    });

    it('replaces the snapshot, once, if its version is another', async () => {
      const room = document.createElement('press-room');
      room.innerHTML = snapshot('older sv 2');
      room.room = states.full;
      let changes = 0;
      const observer = new MutationObserver((records) => (changes += records.length));
      observer.observe(room, { childList: true });
      (await fixture(html`<div lang="sv"></div>`)).append(room);
      await shows(room, headline);
      expect(count(visibleText(room), headline)).to.equal(1);
      expect(visibleText(room)).not.to.contain('Ögonblicksbild');
      expect(changes).to.equal(1);
    });

    it('keeps the snapshot if there is no data', async () => {
      const holder = await fixture(html`<div></div>`);
      holder.innerHTML = `<press-room>${snapshot('any sv 2')}</press-room>`;
      const room = holder.querySelector('press-room')!;
      await settle();
      expect(visibleText(room)).to.equal('Ögonblicksbild');
    });

    it('keeps the snapshot if the data cannot be loaded', async () => {
      const room = document.createElement('press-room');
      room.innerHTML = snapshot('any sv 2');
      room.src = '/no-such-document.json';
      const failed = oneEvent(room, 'press-error');
      (await fixture(html`<div></div>`)).append(room);
      await failed;
      expect([visibleText(room), room.getAttribute('state')]).to.deep.equal(['Ögonblicksbild', 'error']);
    });
  });

  it('shows a message if loading fails and there is no content', async () => {
    const room = document.createElement('press-room');
    room.src = '/no-such-document.json';
    const failed = oneEvent(room, 'press-error');
    (await fixture(html`<div lang="sv"></div>`)).append(room);
    await failed;
    expect(visibleText(room)).to.equal('Innehållet kunde inte hämtas. Försök igen om en stund.');
  });

  it('shows the message also if the elements inside have nothing to show', async () => {
    const room = document.createElement('press-room');
    room.innerHTML = '<press-release-card></press-release-card>';
    room.src = '/no-such-document.json';
    const failed = oneEvent(room, 'press-error');
    (await fixture(html`<div lang="sv"></div>`)).append(room);
    await failed;
    expect(visibleText(room)).to.contain('Innehållet kunde inte hämtas.');
  });

  it('removes what is no longer in its data', async () => {
    const room = await show('<press-release-card></press-release-card>');
    const card = room.querySelector('press-release-card')!;
    card.releaseId = 'gone';
    await waitUntil(() => card.getAttribute('state') === 'empty', 'nothing to show');
    expect(visibleText(card)).to.equal('');
  });

  it('never removes the author’s children', async () => {
    const room = await show('<p>Eget innehåll</p>');
    expect(visibleText(room)).to.match(/^Eget innehåll ?Presskontakt/);
  });

  it('shows its content once after being cloned, or saved and opened again', async () => {
    const room = await show();
    const clone = room.cloneNode(true) as PressRoom;
    room.parentElement!.append(clone);
    const saved = document.createElement('div');
    room.parentElement!.append(saved);
    saved.innerHTML = room.outerHTML;
    for (const copy of [clone, saved]) await shows(copy, headline);
    await settle();
    for (const copy of [clone, saved]) expect(count(visibleText(copy), headline)).to.equal(1);
    // And once more when such a copy gets its data again.
    clone.room = { ...states.full, digest: 'another' };
    await settle();
    expect(count(visibleText(clone), headline)).to.equal(1);
  });

  it('is styled in another component’s shadow root, without styling that component’s host', async () => {
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
    await waitUntil(() => styled() === 'grid', 'the styles');
    expect(count(visibleText(room), headline)).to.equal(1);
    home.append(room);
    await waitUntil(() => styled() === 'grid', 'the styles');
    expect(count(visibleText(room), headline)).to.equal(1);
  });

  describe('isolated', () => {
    it('shows the notice above the elements inside', async () => {
      const room = document.createElement('press-room');
      room.isolate = true;
      room.innerHTML = '<press-about></press-about>';
      room.room = states.notice;
      (await fixture(html`<div lang="sv"></div>`)).append(room);
      await shows(room.shadowRoot, 'Brand i hamnen');
      await shows(room.querySelector('press-about'), 'Om Björkviks kommun');
      expect(room.querySelector('press-about')!.getBoundingClientRect().height).to.be.above(50);
    });

    it('renders the same content with its styles into a shadow root, which the page’s CSS does not reach', async () => {
      const light = await show();
      const room = await show('', { isolate: '' });
      // The status appears when its chunk is loaded.
      await waitUntil(() => visibleText(room.shadowRoot) === visibleText(light), 'both show the same text');
      const style = document.createElement('style');
      style.textContent = 'h3 { letter-spacing: 9px !important }';
      room.parentElement!.append(style);
      const [inside, outside] = [room.shadowRoot!, light].map((root) =>
        getComputedStyle(root.querySelector('h3')!),
      );
      expect(getComputedStyle(room.shadowRoot!.querySelector('.press-contact')!).display).to.equal('grid');
      expect([inside!.letterSpacing, outside!.letterSpacing]).to.deep.equal(['normal', '9px']);
    });

    it('shows its children until it has content', async () => {
      const room = await fixture<PressRoom>(html`<press-room isolate><p>Står kvar</p></press-room>`);
      await settle();
      expect(room.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    });
  });

  describe('on a page with a hostile style sheet', () => {
    /** Finds elements that are wider than the page, floating, positioned, or overlapping the next one. */
    function outOfPlace(box: Element): string[] {
      const elements = [...box.querySelectorAll('*')];
      const limit = box.getBoundingClientRect();
      return elements.flatMap((element) => {
        const style = getComputedStyle(element);
        const place = element.getBoundingClientRect();
        // Text for screen readers is out of the flow, and a place where a word may break has no size.
        if (element.matches('.press-unseen, wbr')) return [];
        const nextElement = element.nextElementSibling;
        const next = nextElement?.matches('.press-unseen, wbr') ? undefined : nextElement?.getBoundingClientRect();
        const found = [
          (place.right > limit.right + 1 || place.left < limit.left - 1) && 'outside',
          (style.float !== 'none' || !/static|relative/.test(style.position)) && 'out of the flow',
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

    it('keeps its layout at every width', async () => {
      for (const width of [240, 320, 768, 1280]) {
        const room = await show();
        room.parentElement!.append(await hostile());
        room.style.width = `${width}px`;
        expect(outOfPlace(room.querySelector('[data-press]')!)).to.deep.equal([]);
      }
    });

    it('loses its layout without its own style sheet (control)', async () => {
      const room = await show();
      const plain = document.createElement('div');
      plain.innerHTML = room.innerHTML.replaceAll('data-press=', 'data-other=').replaceAll('press-', 'other-');
      room.replaceWith(plain);
      plain.append(await hostile());
      expect(outOfPlace(plain.firstElementChild!)).not.to.deep.equal([]);
    });
  });
});
