import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import { states } from '@pressrum/testing/sample-room.js';
import { buildArchive } from './archive.testing.js';
import './press-release-list.js';
import type { PressReleaseList } from './release-list.js';
import { visibleText } from '@pressrum/testing/visible-text.js';

const cards = (list: Element) => [...list.querySelectorAll('.press-card-headline')].map(visibleText);
const status = (list: Element) => [...list.querySelectorAll('[role="status"]')].map(visibleText).join(' ').trim();
const button = (list: Element, name: string) =>
  [...list.querySelectorAll<HTMLElement>('button')].find((button) => visibleText(button) === name)!;
const field = (list: Element) => list.querySelector<HTMLInputElement>('input[type="search"]')!;
const filter = (list: Element, label: string) =>
  [...list.querySelectorAll('label')].find((it) => visibleText(it).startsWith(label))!.querySelector('select')!;
const choices = (select: HTMLSelectElement) => [...select.options].map(visibleText);
const isReady = (list: Element) => waitUntil(() => list.querySelector('[data-press-ready]'), 'controls are ready');

async function make(attributes: Record<string, string>, data?: unknown): Promise<PressReleaseList> {
  const list = document.createElement('press-release-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  if (data) list.releases = data;
  const loaded = oneEvent(list, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(list);
  await loaded;
  if (list.querySelector('[data-press-live]')) await isReady(list);
  return list;
}

/** The pause in typing after which the list announces its results. */
const PAUSE_MS = 500;

/** Types as a reader does, and pauses. */
async function search(list: PressReleaseList, text: string): Promise<void> {
  const pauses = holdTimers(PAUSE_MS);
  field(list).focus();
  await sendKeys({ type: text });
  pauses.release();
  await list.updateComplete;
}

/** Holds timers of this length until they are released, so that slow typing on a busy machine is no pause. */
function holdTimers(milliseconds: number) {
  const { setTimeout, clearTimeout } = window;
  const held = new Map<number, () => void>();
  let lastId = 1_000_000;
  window.setTimeout = ((call: () => void, delay?: number) => {
    if (delay !== milliseconds) return setTimeout(call, delay);
    held.set(++lastId, call);
    return lastId;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => void (held.delete(id as number) || clearTimeout(id));
  return {
    release() {
      Object.assign(window, { setTimeout, clearTimeout });
      held.forEach((call) => call());
    },
  };
}

function choose(select: HTMLSelectElement, value: string): void {
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Replaces the network with documents, and records the requests. */
let served = 0;
function serve(documents: Record<string, unknown>, { delay = 0 } = {}) {
  const base = `/arkiv-${++served}/`;
  const requested: string[] = [];
  const failing = new Set<string>();
  window.fetch = async (input) => {
    const url = new Request(input).url;
    const name = url.split(base)[1] ?? url;
    requested.push(name);
    await aTimeout(delay);
    return failing.has(name) || !(name in documents)
      ? new Response('', { status: 404 })
      : new Response(JSON.stringify(documents[name]));
  };
  return { src: `${base}sida-1.json`, requested, failing };
}

describe('press-release-list', () => {
  const { fetch } = window;
  const { href } = location;
  afterEach(() => {
    window.fetch = fetch;
    history.replaceState(null, '', href);
  });

  describe('at first', () => {
    it('shows ten releases as a list of cards, and how many there are', async () => {
      const list = await make({}, states.many);
      expect(cards(list)).to.have.length(10);
      expect(list.querySelectorAll('ul[role="list"] > li > article')).to.have.length(10);
      expect(status(list)).to.equal('Visar 10 av 27.');
    });

    it('shows as many cards as its limit, without controls if all are shown', async () => {
      const list = await make({ limit: '30' }, states.many);
      expect(cards(list)).to.have.length(27);
      expect(list.querySelector('button, input, select, [role="status"], [data-press-ready]')).to.equal(null);
      // Control: with fewer there is one.
      list.setAttribute('limit', '26');
      await list.updateComplete;
      expect(cards(list)).to.have.length(26);
      expect(button(list, 'Visa fler')).not.to.equal(undefined);
    });

    it('shows a message if there are no releases', async () => {
      expect(visibleText(await make({ searchable: '' }, { releases: [], digest: 'inga' }))).to.equal(
        'Det finns inga pressmeddelanden.',
      );
      expect(visibleText(await make({ lang: 'en' }, []))).to.equal('There are no press releases.');
    });

    it('formats numbers in its language, with Latin digits', async () => {
      const room = { ...states.many, next: 'mer.json', numberOfItems: 12_345 };
      expect(status(await make({}, room))).to.equal('Visar 10 av 12 345.');
      expect(status(await make({ lang: 'en' }, room))).to.equal('Showing 10 of 12,345.');
    });
  });

  describe('the button that shows more', () => {
    it('adds cards, moves the focus to the first of them, and announces their number', async () => {
      const list = await make({}, states.many);
      button(list, 'Visa fler').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => cards(list).length === 20);
      await waitUntil(() => visibleText(document.activeElement) === cards(list)[10]);
      expect(status(list)).to.equal('10 till visas. Visar 20 av 27.');
      button(list, 'Visa fler').click();
      await waitUntil(() => visibleText(document.activeElement) === cards(list)[20]);
      expect(status(list)).to.equal('7 till visas. Visar 27 av 27.');
      expect(button(list, 'Visa fler')).to.equal(undefined);
    });

    it('moves the focus to the headline itself if it is no link', async () => {
      const releases = states.many.releases.map(({ url: _, ...release }) => release);
      const list = await make({}, releases);
      button(list, 'Visa fler').click();
      await waitUntil(() => document.activeElement!.localName === 'h3');
      expect(visibleText(document.activeElement)).to.equal(releases[10]!.headline);
    });

    it('loads the second of 20 documents only when it is needed', async () => {
      const { src, requested } = serve(buildArchive(10_000, 500));
      const list = await make({ src, limit: '250', searchable: '', filters: 'genre year' });
      expect(status(list)).to.equal('Visar 250 av 10 000.');
      field(list).focus();
      await sendKeys({ press: 'Tab' });
      await aTimeout(50);
      expect(requested).to.deep.equal(['sida-1.json']);
      button(list, 'Visa fler').click();
      await waitUntil(() => cards(list).length === 500);
      expect(requested).to.deep.equal(['sida-1.json']);
      button(list, 'Visa fler').click();
      await waitUntil(() => cards(list).length === 750);
      expect(requested).to.deep.equal(['sida-1.json', 'sida-2.json']);
      await waitUntil(() => visibleText(document.activeElement) === 'Nyhet 500: bron öppnar');
    });

    it('shows a message if loading fails, keeps the cards, and retries', async () => {
      const { src, failing } = serve(buildArchive(40, 10));
      failing.add('sida-2.json');
      const list = await make({ src });
      button(list, 'Visa fler').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => button(list, 'Försök igen'));
      expect(status(list)).to.equal('Alla pressmeddelanden kunde inte hämtas. Visar 10 av 40.');
      expect(visibleText(document.activeElement)).to.equal('Visa fler');
      expect(cards(list)).to.have.length(10);
      failing.clear();
      button(list, 'Försök igen').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => cards(list).length === 20);
      await waitUntil(() => visibleText(document.activeElement) === cards(list)[10]);
      expect(status(list)).to.equal('10 till visas. Visar 20 av 40.');
    });

    it('shows the loading message only after a delay', async () => {
      const { src } = serve(buildArchive(40, 10), { delay: 1500 });
      const list = await make({ src });
      button(list, 'Visa fler').click();
      await list.updateComplete;
      expect(status(list)).to.equal('Visar 10 av 40.');
      await waitUntil(() => status(list) === 'Hämtar pressmeddelanden …');
      await waitUntil(() => cards(list).length === 20);
      expect(status(list)).to.equal('10 till visas. Visar 20 av 40.');
    });
  });

  describe('the first document', () => {
    it('has a loading message if it takes long', async () => {
      const { src } = serve(buildArchive(5, 5), { delay: 2000 });
      const list = document.createElement('press-release-list');
      list.setAttribute('src', src);
      const loaded = oneEvent(list, 'press-load');
      (await fixture(html`<div lang="sv"></div>`)).append(list);
      await list.updateComplete;
      expect(visibleText(list)).to.equal('');
      await waitUntil(() => status(list) === 'Hämtar pressmeddelanden …');
      await loaded;
      expect(cards(list)).to.have.length(5);
    });

    it('leaves a message and a retry button if it cannot be loaded', async () => {
      const { src, failing } = serve(buildArchive(5, 5));
      failing.add('sida-1.json');
      const list = document.createElement('press-release-list');
      list.setAttribute('src', src);
      const failed = oneEvent(list, 'press-error');
      (await fixture(html`<div lang="sv"></div>`)).append(list);
      await failed;
      await waitUntil(() => button(list, 'Försök igen'));
      expect(visibleText(list)).to.equal('Innehållet kunde inte hämtas. Försök igen om en stund. Försök igen');
      button(list, 'Försök igen').click();
      await oneEvent(list, 'press-error');
      expect(list.querySelectorAll('button')).to.have.length(1);
      failing.clear();
      await waitUntil(() => list.querySelector('[data-press-ready]'));
      button(list, 'Försök igen').click();
      await oneEvent(list, 'press-load');
      expect(cards(list)).to.have.length(5);
      expect(list.querySelector('button')).to.equal(null);
    });
  });

  describe('numbered pages', () => {
    it('are links with URLs of their own', async () => {
      const list = await make({ 'page-param': 'sida' }, states.many);
      const nav = list.querySelector('nav')!;
      expect(nav.getAttribute('aria-label')).to.equal('Sidor');
      expect(visibleText(nav)).to.equal('1 2 3 Nästa');
      const links = [...nav.querySelectorAll('a')];
      expect(links.map((link) => new URL(link.href).searchParams.get('sida'))).to.deep.equal(['1', '2', '3', '2']);
      expect(nav.querySelector('[aria-current="page"]')!.getAttribute('aria-label')).to.equal('Sida 1');
      expect(status(list)).to.equal('Visar 1–10 av 27.');
    });

    it('change in place with a history entry, and the back button works', async () => {
      const list = await make({ 'page-param': 'sida' }, states.many);
      [...list.querySelectorAll<HTMLElement>('nav a')].find((link) => visibleText(link) === '3')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => visibleText(document.activeElement) === states.many.releases[20]!.headline);
      expect(new URL(location.href).searchParams.get('sida')).to.equal('3');
      expect([cards(list).length, status(list)]).to.deep.equal([7, 'Visar 21–27 av 27.']);
      expect(visibleText(list.querySelector('nav'))).to.equal('Föregående 1 2 3');
      history.back();
      await waitUntil(() => cards(list)[0] === states.many.releases[0]!.headline);
      expect(new URL(location.href).searchParams.get('sida')).to.equal(null);
    });

    it('show the focus, also on the current page’s link', async () => {
      const list = await make({ 'page-param': 'sida' }, states.many);
      const current = list.querySelector<HTMLElement>('[aria-current]')!;
      const next = current.closest('li')!.nextElementSibling!.querySelector('a')!;
      const outline = (link: Element) => getComputedStyle(link).outlineStyle;
      // Control: the current page is not marked with an outline.
      expect([outline(current), getComputedStyle(current).borderTopStyle]).to.deep.equal(['none', 'solid']);
      // Engines round a border otherwise than a padding.
      expect(current.getBoundingClientRect().height).to.be.closeTo(next.getBoundingClientRect().height, 1);
      [...list.querySelectorAll<HTMLElement>('.press-card a')].at(-1)!.focus();
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(current);
      expect(current.matches(':focus-visible')).to.equal(true);
      expect(outline(current)).not.to.equal('none');
    });

    it('leave a click with a modifier to the browser', async () => {
      const list = await make({ 'page-param': 'sida' }, states.many);
      const link = list.querySelectorAll('nav a')[1]!;
      const prevented = (init: MouseEventInit) => {
        let result = false;
        const watch = (event: Event) => {
          result = event.defaultPrevented;
          event.preventDefault();
        };
        document.addEventListener('click', watch, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
        return result;
      };
      expect([prevented({ ctrlKey: true }), prevented({ metaKey: true }), prevented({})]).to.deep.equal([
        false,
        false,
        true,
      ]);
    });

    it('open at the page in the URL, however far down the archive it is', async () => {
      const url = new URL(href);
      url.searchParams.set('sida', '35');
      history.replaceState(null, '', url);
      const { src, requested } = serve(buildArchive(1_000, 100));
      const list = await make({ src, 'page-param': 'sida' });
      // On a slow machine, the list says first that it is loading.
      await waitUntil(() => cards(list)[0] === 'Nyhet 340: bron öppnar');
      expect(requested).to.deep.equal(['sida-1.json', 'sida-2.json', 'sida-3.json', 'sida-4.json']);
      expect(visibleText(list.querySelector('nav'))).to.equal('Föregående 1 … 34 35 36 … 100 Nästa');
    });

    it('keep the current page until the next one is loaded', async () => {
      const { src } = serve(buildArchive(40, 10), { delay: 150 });
      const list = await make({ src, 'page-param': 'sida' });
      list.querySelectorAll<HTMLElement>('nav a')[1]!.click();
      await list.updateComplete;
      expect(cards(list)[0]).to.equal('Nyhet 0: bron öppnar');
      await waitUntil(() => cards(list)[0] === 'Nyhet 10: bron öppnar');
      await waitUntil(() => visibleText(document.activeElement) === cards(list)[0]);
    });
  });

  describe('the search', () => {
    it('finds a release by keyboard alone, highlights the terms, and announces the number of results', async () => {
      const list = await make({ searchable: '' }, states.many);
      field(list).focus();
      await sendKeys({ type: 'battarna var 103' });
      await waitUntil(() => status(list) === 'Inga pressmeddelanden passar in på sökningen.');
      await sendKeys({ press: 'Escape' });
      await sendKeys({ type: 'batarna 103' });
      expect(cards(list)).to.deep.equal(['Juni 2026: så gick det för hamnen']);
      await waitUntil(() => status(list) === '1 träff.');
      expect([...list.querySelectorAll('mark')].map(visibleText)).to.deep.equal(['Båtarna', '103']);
      await sendKeys({ press: 'Tab' });
      expect(visibleText(document.activeElement)).to.equal('Rensa');
      await sendKeys({ press: 'Tab' });
      expect((document.activeElement as HTMLAnchorElement).href).to.equal(
        'https://www.bjorkvik.example/press/2026-6',
      );
    });

    it('announces nothing until the reader pauses', async () => {
      const list = await make({ searchable: '' }, states.many);
      const said: string[] = [];
      new MutationObserver(() => said.push(status(list))).observe(list.querySelector('[role="status"]')!, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      const pauses = holdTimers(PAUSE_MS);
      field(list).focus();
      await sendKeys({ type: 'juni' });
      expect(cards(list)).to.have.length(3);
      expect(said).to.deep.equal([]);
      pauses.release();
      await waitUntil(() => said.length, 'the result is announced');
      expect([...new Set(said)]).to.deep.equal(['3 träffar.']);
    });

    it('loads the index at the first letter, and finds releases far down the archive', async () => {
      const { src, requested } = serve(buildArchive(10_000, 500, { hasIndex: true }));
      const list = await make({ src, searchable: '' });
      field(list).focus();
      expect(requested).to.deep.equal(['sida-1.json']);
      await sendKeys({ type: 'åsa öberg' });
      await waitUntil(() => cards(list)[0] === 'Nyhet 9876: isbanan öppnar');
      expect(requested).to.have.length(21);
      expect(requested[20]).to.equal('index-20.json');
      await waitUntil(() => status(list) === '1 träff.');
      expect(document.activeElement).to.equal(field(list));
    });

    it('is cleared by Escape, and by a button that moves the focus to the field', async () => {
      const list = await make({ searchable: '', filters: 'genre' }, states.many);
      await search(list, 'juni');
      await sendKeys({ press: 'Escape' });
      expect([field(list).value, cards(list).length]).to.deep.equal(['', 10]);
      await search(list, 'juni');
      choose(filter(list, 'Typ'), 'Pressmeddelande');
      await waitUntil(() => filter(list, 'Typ').selectedIndex > 0);
      button(list, 'Rensa').click();
      await waitUntil(() => cards(list).length === 10);
      await waitUntil(() => document.activeElement === field(list));
      expect([field(list).value, filter(list, 'Typ').value]).to.deep.equal(['', '']);
    });

    it('shows a message if the archive cannot be loaded fully, shows the loaded results, and retries', async () => {
      const { src, failing } = serve(buildArchive(40, 10));
      failing.add('sida-3.json');
      const list = await make({ src, searchable: '' });
      await search(list, 'hamnen');
      await waitUntil(() => button(list, 'Försök igen'));
      expect(status(list)).to.match(/^Alla pressmeddelanden kunde inte hämtas\./);
      const before = cards(list).length;
      failing.clear();
      button(list, 'Försök igen').click();
      await waitUntil(() => !button(list, 'Försök igen'));
      await waitUntil(() => /träffar/.test(status(list)));
      expect(cards(list).length).to.be.above(before - 1);
      expect(document.activeElement).to.equal(field(list));
    });
  });

  describe('a search term outside the card’s usual text', () => {
    const found = (list: Element) => [...list.querySelectorAll('mark')].map(visibleText);
    const release = {
      headline: 'Bron öppnar',
      genre: 'Pressinbjudan',
      url: 'https://www.bjorkvik.example/press/bron',
      keywords: ['Trafik', 'Hamnen', 'Kollektivtrafik'],
      contacts: [{ name: 'Alma Berglund', memberOf: 'V', jobTitle: 'kommunalråd' }],
    };

    it('is highlighted in the genre, and in the name of the contact who is shown for it', async () => {
      const list = await make({ searchable: '' }, [release]);
      const before = visibleText(list.querySelector('article'));
      await search(list, 'inbjudan berg');
      expect(found(list)).to.deep.equal(['inbjudan', 'Berg']);
      expect(visibleText(list.querySelector('article'))).to.equal(`${before} Kontakt: Alma Berglund`);
    });

    it('is highlighted in a genre in another language, which keeps its lang attribute', async () => {
      const list = await make({ searchable: '' }, [{ ...release, genre: 'Press release', inLanguage: 'en' }]);
      await search(list, 'release');
      expect(list.querySelector('mark')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    });

    it('is shown with the matching keywords while the reader searches', async () => {
      const list = await make({ searchable: '' }, [release]);
      expect(visibleText(list.querySelector('article'))).not.to.contain('Ämne');
      await search(list, 'trafik');
      expect(visibleText(list.querySelector('article'))).to.contain('Ämne: Trafik, Kollektivtrafik');
      expect(found(list)).to.deep.equal(['Trafik', 'trafik']);
      await sendKeys({ press: 'Escape' });
      expect(visibleText(list.querySelector('article'))).not.to.contain('Ämne');
      await search(list, 'bron');
      expect(visibleText(list.querySelector('article'))).not.to.contain('Ämne');
    });
  });

  describe('a list that replaces a snapshot', () => {
    /** A list with a snapshot from the server, and the texts of its live regions as they were added. */
    async function listWithSnapshot(attributes: Record<string, string>) {
      const made = await make(attributes, states.many);
      const snapshot = made.innerHTML.replace(/<!--.*?-->/g, '').replace(' data-press-ready=""', '');
      const list = document.createElement('press-release-list');
      for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
      list.innerHTML = snapshot;
      list.releases = states.many;
      const sent = list.firstElementChild!;
      (await fixture(html`<div lang="sv"></div>`)).append(list);
      await isReady(list);
      // Control: it was not drawn anew.
      expect(list.firstElementChild).to.equal(sent);
      const came: { regions: Element[]; said: string }[] = [];
      const look = () => came.push({ regions: [...list.querySelectorAll('[role="status"]')], said: status(list) });
      // Screen readers look after the current task at the earliest.
      new MutationObserver(() => setTimeout(look)).observe(list, { childList: true });
      return { list, came };
    }

    it('announces the first result in a live region that was empty before', async () => {
      const { list, came } = await listWithSnapshot({});
      button(list, 'Visa fler').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => status(list) === '10 till visas. Visar 20 av 27.');
      expect(came).to.have.length(1);
      expect(came[0]!.said).to.equal('');
      expect([...list.querySelectorAll('[role="status"]')]).to.deep.equal(came[0]!.regions);
      expect(visibleText(document.activeElement)).to.equal(cards(list)[10]);
    });

    it('announces the results of a first filter or search in such a region', async () => {
      for (const ask of [
        (list: Element) => choose(filter(list, 'År'), '2025'),
        (list: PressReleaseList) => search(list, '2025'),
      ]) {
        const { list, came } = await listWithSnapshot({ searchable: '', filters: 'year' });
        const asked = ask(list);
        await waitUntil(() => /träff/.test(status(list)));
        // A letter that is typed late would end up in the field of the next list.
        await asked;
        expect(came.map(({ said }) => said)).to.deep.equal(['']);
        expect(list.querySelector('[role="status"]')).to.equal(came[0]!.regions[0]);
      }
    });
  });

  describe('filters', () => {
    it('offer the existing values, with counts if all releases are loaded', async () => {
      const list = await make({ filters: 'genre year keyword' }, states.many);
      expect(choices(filter(list, 'Typ'))).to.deep.equal([
        'Alla',
        'Nyhet (9)',
        'Pressinbjudan (9)',
        'Pressmeddelande (9)',
      ]);
      expect(choices(filter(list, 'År'))).to.deep.equal(['Alla', '2026 (9)', '2025 (9)', '2024 (9)']);
      choose(filter(list, 'År'), '2025');
      await waitUntil(() => cards(list).length === 9);
      expect(status(list)).to.equal('9 träffar.');
      expect(document.activeElement).to.equal(filter(list, 'År'));
      expect(choices(filter(list, 'Typ'))[1]).to.equal('Nyhet (3)');
      choose(filter(list, 'Typ'), 'Nyhet');
      await waitUntil(() => cards(list).length === 3);
    });

    it('offer the values of the whole archive as soon as one is used', async () => {
      const { src, requested } = serve(buildArchive(2_000, 500, { hasIndex: true }));
      const list = await make({ src, filters: 'year' });
      expect(choices(filter(list, 'År'))).to.deep.equal(['Alla', '2026']);
      filter(list, 'År').dispatchEvent(new Event('pointerdown', { bubbles: true }));
      await waitUntil(() => choices(filter(list, 'År')).length > 2);
      expect(choices(filter(list, 'År'))).to.deep.equal([
        'Alla',
        '2026 (500)',
        '2025 (500)',
        '2024 (500)',
        '2023 (500)',
      ]);
      expect(requested).to.include('index-4.json').and.not.include('sida-2.json');
      choose(filter(list, 'År'), '2023');
      await waitUntil(() => cards(list)[0] === 'Nyhet 1500: bron öppnar');
    });
  });

  describe('a list with url-state', () => {
    const params = () =>
      Object.fromEntries([...new URL(location.href).searchParams].filter(([name]) => /^p-/.test(name)));

    it('keeps the query in the URL, with one history entry per term, and follows the back button', async () => {
      const list = await make({ searchable: '', filters: 'genre', 'url-state': 'p-' }, states.many);
      await search(list, 'ha');
      expect(params()).to.deep.equal({ 'p-q': 'ha' });
      const { length } = history;
      await search(list, 'mnen');
      expect(params()).to.deep.equal({ 'p-q': 'hamnen' });
      expect(history.length).to.equal(length);
      choose(filter(list, 'Typ'), 'Nyhet');
      await waitUntil(() => params()['p-genre'] === 'Nyhet');
      history.back();
      await waitUntil(() => filter(list, 'Typ').value === '');
      expect([field(list).value, cards(list).length]).to.deep.equal(['hamnen', 10]);
      history.back();
      await waitUntil(() => field(list).value === '');
      history.go(2);
      await waitUntil(() => cards(list).length === 9);
      await waitUntil(() => filter(list, 'Typ').value === 'Nyhet');
      expect(field(list).value).to.equal('hamnen');
    });

    it('opens with the query in the URL', async () => {
      const url = new URL(href);
      url.searchParams.set('p-keyword', 'Trafik');
      url.searchParams.set('p-shown', '13');
      history.replaceState(null, '', url);
      const list = await make({ filters: 'keyword', 'url-state': 'p-' }, states.many);
      expect([cards(list).length, filter(list, 'Ämne').value]).to.deep.equal([13, 'Trafik']);
      expect(status(list)).to.equal('14 träffar. Visar 13 av 14.');
      // Nor does a parameter without a control of its own hold anything back.
      expect(cards(await make({ searchable: '', 'url-state': 'p-' }, states.many))).to.have.length(13);
      // Control: without the attribute the URL has no effect.
      expect(cards(await make({ filters: 'keyword' }, states.many))).to.have.length(10);
    });
  });

  describe('a list inside a form', () => {
    it('submits nothing and adds no field, also with Enter', async () => {
      const form = await fixture<HTMLFormElement>(html`<form lang="sv"><input name="eget" value="1" /></form>`);
      let submits = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submits++;
      });
      const list = document.createElement('press-release-list');
      list.setAttribute('searchable', '');
      list.setAttribute('filters', 'genre');
      list.releases = states.many;
      form.append(list);
      await isReady(list);
      await search(list, 'juni');
      await sendKeys({ press: 'Enter' });
      filter(list, 'Typ').focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Escape' });
      button(list, 'Rensa').click();
      await waitUntil(() => button(list, 'Visa fler'));
      button(list, 'Visa fler').click();
      await waitUntil(() => cards(list).length === 20);
      expect(submits).to.equal(0);
      expect([...new FormData(form).keys()]).to.deep.equal(['eget']);
      expect(form.querySelectorAll('press-release-list :is(input, select):not([form=""])')).to.have.length(0);
      // Control: the host's own field does submit.
      form.querySelector<HTMLInputElement>('[name="eget"]')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(submits).to.equal(1);
    });
  });

  it('works in a shadow root', async () => {
    const list = document.createElement('press-release-list');
    list.setAttribute('isolate', '');
    list.setAttribute('searchable', '');
    list.releases = states.many;
    (await fixture(html`<div lang="sv"></div>`)).append(list);
    await waitUntil(() => list.shadowRoot?.querySelector('[data-press-ready]'));
    const root = list.shadowRoot!.querySelector('[data-press]')!;
    button(root, 'Visa fler').click();
    await waitUntil(() => cards(root).length === 20);
    await waitUntil(() => visibleText(list.shadowRoot!.activeElement) === cards(root)[10]);
    field(root).focus();
    await sendKeys({ type: 'juni' });
    await waitUntil(() => cards(root).length === 3);
  });
});
