import '@pressrum/release/press-release-list.js';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import type { ListOptions } from '@pressrum/release';
import { sendKeys } from '@web/test-runner-commands';
import { states } from '@pressrum/testing/sample-room.js';
import { snapshotOf } from './snapshot.js';

/** Markup without Lit's comments, with white space collapsed and attributes sorted. */
function plain(box: Element): string {
  const copy = document.createElement('div');
  copy.innerHTML = box.outerHTML.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
  for (const element of copy.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      element.removeAttribute(name);
      element.setAttribute(name, value);
    }
  return copy.innerHTML;
}

const lists: [string, ListOptions, Record<string, string>][] = [
  ['as it comes', {}, {}],
  ['with a limit', { limit: 3 }, { limit: '3' }],
  [
    'with everything',
    { isSearchable: true, filters: ['genre', 'year', 'keyword'] },
    { searchable: '', filters: 'genre year keyword' },
  ],
  ['with pages', { pageParam: 'sida', limit: 4 }, { 'page-param': 'sida', limit: '4' }],
];

/** An element as a CMS delivers it: its snapshot is there before it is. */
async function show(markup: string, attributes: Record<string, string>, data: unknown = states.many) {
  const list = document.createElement('press-release-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.innerHTML = markup;
  list.releases = data as typeof states.many;
  const loaded = oneEvent(list, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(list);
  await loaded;
  return list;
}
const box = (list: Element) => list.querySelector('[data-press]')!;
const isReady = (list: Element) => waitUntil(() => list.querySelector('[data-press-ready]'), 'ready');

describe('a snapshot of press-release-list', () => {
  const { href, pathname } = location;
  // Links to pages keep the other URL parameters. A snapshot has none.
  before(() => history.replaceState(null, '', pathname));
  after(() => history.replaceState(null, '', href));
  afterEach(() => history.replaceState(null, '', pathname));

  for (const [name, list, attributes] of lists) {
    for (const room of [states.many, states.full, { digest: 'inga', releases: [] }])
      it(`equals what the element renders: ${name}, ${room.digest}`, async () => {
        const live = await show('', attributes, { ...room });
        const expected = document.createElement('div');
        expected.innerHTML = snapshotOf('press-release-list', room, { list });
        box(live).removeAttribute('data-press-ready');
        expect(plain(box(live))).to.equal(plain(expected.firstElementChild!));
      });

    it(`is kept by the element: ${name}`, async () => {
      const live = await show(snapshotOf('press-release-list', states.many, { list }), attributes);
      await isReady(live);
      expect(live.innerHTML).not.to.contain('<!--');
    });
  }

  it('is replaced if it shows another page or other controls', async () => {
    const live = await show(
      snapshotOf('press-release-list', states.many, { list: { pageParam: 'sida' }, page: 2 }),
      {
        'page-param': 'sida',
      },
    );
    expect(live.querySelector('h3')!.textContent.trim()).to.equal(states.many.releases[0]!.headline);
    expect(live.innerHTML).to.contain('<!--');
  });

  it('is kept if it shows the page in the URL', async () => {
    history.replaceState(null, '', '?sida=2');
    const live = await show(
      snapshotOf('press-release-list', states.many, { list: { pageParam: 'sida' }, page: 2 }),
      {
        'page-param': 'sida',
      },
    );
    await isReady(live);
    expect(live.querySelector('h3')!.textContent.trim()).to.equal(states.many.releases[10]!.headline);
    expect(live.innerHTML).not.to.contain('<!--');
  });

  it('is replaced when the reader types, and text, focus and caret stay', async () => {
    const [, list, attributes] = lists[2]!;
    const live = await show(snapshotOf('press-release-list', states.many, { list }), attributes);
    await isReady(live);
    live.querySelector('input')!.focus();
    await sendKeys({ type: 'juni 2025' });
    await waitUntil(() => live.querySelectorAll('article').length === 1);
    expect(live.querySelector('mark')!.textContent).to.equal('Juni');
    const field = live.querySelector('input')!;
    expect([document.activeElement === field, field.value, field.selectionStart]).to.deep.equal([
      true,
      'juni 2025',
      9,
    ]);
    expect(live.querySelectorAll('[data-press]')).to.have.length(1);
  });

  it('is replaced when the reader shows more or selects a filter, which keeps the focus', async () => {
    const [, list, attributes] = lists[2]!;
    const live = await show(snapshotOf('press-release-list', states.many, { list }), attributes);
    await isReady(live);
    const select = live.querySelector('select')!;
    select.focus();
    select.value = 'Nyhet';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => live.querySelectorAll('article').length === 9);
    await aTimeout(20);
    const now = live.querySelector('select')!;
    expect([document.activeElement === now, now.value]).to.deep.equal([true, 'Nyhet']);

    const other = await show(snapshotOf('press-release-list', states.many), {});
    await isReady(other);
    other.querySelector('button')!.click();
    await waitUntil(() => other.querySelectorAll('article').length === 20);
    await waitUntil(() => other.querySelectorAll('h3 a')[10] === document.activeElement);
  });

  it('keeps its cards without data, and hides the controls', async () => {
    const [, list, attributes] = lists[2]!;
    const live = document.createElement('press-release-list');
    for (const [name, value] of Object.entries(attributes)) live.setAttribute(name, value);
    live.innerHTML = snapshotOf('press-release-list', states.many, { list });
    (await fixture(html`<div lang="sv"></div>`)).append(live);
    await isReady(live);
    expect(live.querySelectorAll('article')).to.have.length(10);
    expect(
      [...live.querySelectorAll<HTMLElement>('.press-control')].filter((it) => it.offsetHeight),
    ).to.deep.equal([]);
  });
});
