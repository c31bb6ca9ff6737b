import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Release } from '@pressrum/model';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { varied } from '@pressrum/testing/varied-room.js';
import '../release-list/press-release-list.js';
import type { PressReleaseList } from '../release-list/release-list.js';
import './press-release-card.js';

const image = { url: 'bron.svg', alt: 'Bron.', width: 640, height: 320 };
const releases: Release[] = Array.from({ length: 4 }, (_, index) => ({
  headline: `Nyhet ${index}`,
  url: `https://www.bjorkvik.example/${index}`,
  genre: 'Nyhet',
  datePublished: '2026-11-19T09:00:00+01:00',
  description: 'En ingress. '.repeat(60),
  contacts: [{ name: 'Alma Berglund' }],
  image: { ...image, caption: 'Bron i november.' },
}));

async function makeList(attributes: Record<string, string> = {}, data: Release[] = releases) {
  const list = document.createElement('press-release-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.releases = data;
  const loaded = oneEvent(list, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(list);
  await loaded;
  return list;
}
const waitUntilReady = (list: Element) => waitUntil(() => list.querySelector('[data-press-ready]'), 'ready');
const cardsIn = (list: Element) => [...list.querySelectorAll<HTMLElement>('.press-card')];
const columnsOf = (list: Element) =>
  getComputedStyle(list.querySelector('.press-layout')!).gridTemplateColumns.split(' ').length;

describe('the cards of a list', () => {
  it('show genre, date, headline, lead and image, and neither contacts nor captions', async () => {
    const list = await makeList();
    const text = cardsIn(list)[0]!.textContent.replace(/\s+/g, ' ').trim();
    expect(text).to.match(/^Nyhet, 19 november 2026 Nyhet 0 En ingress\./);
    expect(list.textContent).not.to.match(/Alma|Bron i november/);
  });

  it('show contacts on request', async () => {
    expect((await makeList({ show: 'contacts' })).textContent).to.contain('Alma Berglund');
  });

  it('crop every image to one shape, and cut the lead after three lines of normal weight', async () => {
    const [, card] = cardsIn(await makeList());
    const { objectFit, aspectRatio } = getComputedStyle(card!.querySelector('img')!);
    expect([objectFit, aspectRatio]).to.deep.equal(['cover', '4 / 3']);
    const lead = card!.querySelector<HTMLElement>('.press-card-lead')!;
    const { lineHeight, fontWeight, fontSize } = getComputedStyle(lead);
    expect(fontWeight).to.equal('400');
    const line = parseFloat(lineHeight) || parseFloat(fontSize) * 1.3;
    expect(lead.offsetHeight).to.be.below(line * 3.5);
  });

  it('take the first image of the body if the release has none', async () => {
    const body = '<p>Text</p><p><img src="bilder/a&amp;b.jpg" alt="En å." width="4" height="3"></p>';
    const [card] = cardsIn(
      await makeList({}, [{ ...releases[0]!, image: undefined as never, articleBody: body }]),
    );
    const img = card!.querySelector('img')!;
    expect([img.getAttribute('src'), img.alt, img.width > 0]).to.deep.equal(['bilder/a&b.jpg', 'En å.', true]);
  });

  it('take no image with a URL that must not be followed', async () => {
    const body = '<img src="javascript:alert(1)">';
    const [card] = cardsIn(
      await makeList({}, [{ ...releases[0]!, image: undefined as never, articleBody: body }]),
    );
    expect(card!.querySelector('img')).to.equal(null);
  });

  it('feature the first release with an image, but not in the compact layout, a short list or a search', async () => {
    const featured = (list: Element) => cardsIn(list).findIndex((card) => card.matches('.press-card-featured'));
    expect(featured(await makeList())).to.equal(0);
    expect(featured(await makeList({ layout: 'grid' }))).to.equal(0);
    expect(featured(await makeList({ layout: 'compact' }))).to.equal(-1);
    expect(featured(await makeList({}, releases.slice(0, 2)))).to.equal(-1);
    expect(featured(await makeList({}, [{ headline: 'Utan bild' }, ...releases]))).to.equal(-1);
    const list = await makeList({ searchable: '' });
    await waitUntilReady(list);
    const field = list.querySelector('input')!;
    field.value = 'nyhet';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await list.updateComplete;
    expect(featured(list)).to.equal(-1);
  });

  it('stand in as many columns as fit in the layout grid, and in one in the others', async () => {
    const list = await makeList({ layout: 'grid' });
    list.style.cssText = 'display: block; width: 1000px';
    expect(columnsOf(list)).to.equal(3);
    list.style.width = '300px';
    expect(columnsOf(list)).to.equal(1);
    list.layout = 'compact';
    await list.updateComplete;
    list.style.width = '1000px';
    expect(columnsOf(list)).to.equal(1);
    expect(list.querySelector('img')).to.equal(null);
  });

  it('stand as a list for a layout that does not exist', async () => {
    expect((await makeList({ layout: 'mosaic' })).querySelector('.press-layout-list')).not.to.equal(null);
  });

  describe('by period', () => {
    const dates = ['2026-11-19', '2026-11-02', '2026-01-07', '2025-12-30', undefined];
    const dated = dates.map((datePublished, index) => ({
      headline: `Nyhet ${index}`,
      url: `https://www.bjorkvik.example/${index}`,
      ...(datePublished && { datePublished }),
    }));
    const outline = (list: Element) =>
      [...list.querySelectorAll('h3, h4')].map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`);

    it('stand below a heading for each year', async () => {
      expect(outline(await makeList({ 'group-by': 'year' }, dated))).to.deep.equal([
        ...['H3 2026', 'H4 Nyhet 0', 'H4 Nyhet 1', 'H4 Nyhet 2', 'H3 2025', 'H4 Nyhet 3'],
        'H4 Nyhet 4',
      ]);
    });

    it('stand below a heading for each month', async () => {
      const list = await makeList({ 'group-by': 'month' }, dated);
      expect(outline(list).filter((line) => line.startsWith('H3'))).to.deep.equal([
        ...['H3 November 2026', 'H3 Januari 2026', 'H3 December 2025'],
      ]);
      expect(list.querySelectorAll('ul.press-list-items')).to.have.length(4);
    });

    it('stand without headings for a period that does not exist', async () => {
      expect(outline(await makeList({ 'group-by': 'week' }, dated))[0]).to.equal('H3 Nyhet 0');
    });
  });

  it('have at most 34 nodes each, markers included', async () => {
    const list = await makeList({ limit: '33' }, varied.releases);
    const counts = cardsIn(list).map((card) => {
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_ALL);
      let count = 1;
      while (walker.nextNode()) count++;
      return count;
    });
    expect(counts).to.have.length(33);
    expect(Math.max(...counts)).to.be.at.most(34);
  });

  it('are at most 2,600 px high, the first twelve of 33, and 1,800 in a grid', async () => {
    for (const [layout, limit] of [
      ['list', 2600],
      ['grid', 1800],
    ] as const) {
      const list = await makeList({ layout, limit: '12' }, varied.releases);
      list.style.cssText = 'display: block; width: 890px; font: 16px/1.5 sans-serif';
      expect(list.offsetHeight, layout).to.be.below(limit);
    }
  });
});

describe('a card as a whole', () => {
  /** The links that were followed, with the modifier of the click. */
  async function makeCard() {
    const list = await makeList({ show: 'contacts' });
    const followed: string[] = [];
    list.parentElement!.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link) followed.push(link.textContent.trim() + (event.ctrlKey ? ' in a new tab' : ''));
      event.preventDefault();
    });
    return { card: cardsIn(list)[1]!, followed };
  }
  const click = (target: Element, options: MouseEventInit = {}) =>
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...options }));

  it('has one link, to the release', async () => {
    const list = await makeList();
    expect(cardsIn(list)[1]!.querySelectorAll('a, [tabindex], [role=link]')).to.have.length(1);
  });

  it('leads to the release from its words and its image, also into a new tab', async () => {
    const { card, followed } = await makeCard();
    click(card.querySelector('.press-card-lead')!);
    click(card.querySelector('img')!, { ctrlKey: true });
    expect(followed).to.deep.equal(['Nyhet 1', 'Nyhet 1 in a new tab']);
  });

  it('leads nowhere while the reader selects text in it', async () => {
    const { card, followed } = await makeCard();
    const lead = card.querySelector('.press-card-lead')!;
    getSelection()!.selectAllChildren(lead);
    click(lead);
    expect(followed).to.deep.equal([]);
    getSelection()!.removeAllRanges();
  });

  it('lets its words be selected: the area of the link is behind them', async () => {
    const { card } = await makeCard();
    card.scrollIntoView();
    const lead = card.querySelector('.press-card-lead')!;
    const { left, top } = lead.getBoundingClientRect();
    expect(lead.contains(document.elementFromPoint(left + 5, top + 5))).to.equal(true);
  });

  it('follows its link once inside a room', async () => {
    const { card, followed } = await makeCard();
    card.closest('press-release-list')!.addEventListener('click', (event) => {
      if (!(event.target as Element).closest('a')) expect(event.defaultPrevented).to.equal(true);
    });
    click(card.querySelector('.press-card-lead')!);
    expect(followed).to.deep.equal(['Nyhet 1']);
  });
});

describe('a filter of an archive in several documents', () => {
  const { fetch } = window;
  beforeEach(() => {
    const index = { releases: [...releases, { headline: 'Gammal', datePublished: '2019-03-01' }] };
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(index)));
  });
  afterEach(() => void (window.fetch = fetch));

  it('opens only when it offers the years of the whole archive', async () => {
    const list: PressReleaseList = await makeList({ filters: 'year', limit: '4' }, {
      releases,
      next: 'page-2.json',
      searchIndex: 'index.json',
    } as never);
    const years = () => [...list.querySelectorAll('option')].map(({ value }) => value);
    expect(years()).to.deep.equal(['', '2026']);
    await waitUntilReady(list);
    /** Whether the list holds the picker back. The press itself ends here: WebKit’s picker would take later keys. */
    const isHeldBack = () => {
      let result = false;
      const onPress = (event: Event) => {
        result = event.defaultPrevented;
        event.preventDefault();
      };
      list.parentElement!.addEventListener('mousedown', onPress, { once: true });
      list
        .querySelector('select')!
        .dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true }));
      return result;
    };
    expect(isHeldBack()).to.equal(true);
    await waitUntil(() => years().length === 3, 'all years');
    expect(years()).to.deep.equal(['', '2026', '2019']);
    expect(isHeldBack()).to.equal(false);
  });
});
