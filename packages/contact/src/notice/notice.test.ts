import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { states } from '@pressrum/testing/sample-room.js';
import { Clock, enhanced, settle } from '../../fixtures/page.js';
import { visibleText } from '@pressrum/testing/visible-text.js';
import '../contact-list/press-contact-list.js';

const { notice: sample, ...rest } = states.notice;
const { validFrom: _, ...notice } = sample;
const place = (element: Element) => element.querySelector<HTMLElement>('.press-notice-place')!;

describe('the notice', () => {
  let clock: Clock;
  /** The server's responses by path: a value is sent as JSON, a string unchanged, a number as a status. */
  let served: Record<string, unknown>;
  let requested: string[];
  let warnings: unknown[][];
  let number = 0;
  const { fetch } = window;
  const { warn } = console;

  beforeEach(() => {
    clock = new Clock('2026-11-16T12:00:30+01:00');
    [served, requested, warnings] = [{}, [], []];
    console.warn = (...parts) => void warnings.push(parts);
    window.fetch = (url, options) => {
      const { pathname } = new URL(url as string);
      requested.push(pathname);
      if (pathname.endsWith('notice.json')) expect(options?.cache).to.equal('no-cache');
      const answer = served[pathname] ?? 404;
      if (answer === 'offline') return Promise.reject(new TypeError('offline'));
      const status = typeof answer === 'number' ? answer : 200;
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
      // Not a real response, whose text comes only after a while.
      return Promise.resolve({
        ok: status === 200,
        status,
        text: () => Promise.resolve(text),
        json: () => Promise.resolve(JSON.parse(text) as unknown),
      } as Response);
    };
  });
  afterEach(() => {
    document.querySelectorAll('press-contact-list').forEach((element) => element.remove());
    clock.end();
    window.fetch = fetch;
    console.warn = warn;
  });

  /** Shows a list whose document is in a folder of its own, and names this file beside it. */
  async function show(room: object, file: unknown, folder = `/notice-${++number}`): Promise<HTMLElement> {
    served[`${folder}/room.json`] = { noticeUrl: 'notice.json', ...room };
    served[`${folder}/notice.json`] = file;
    const element = document.createElement('press-contact-list');
    element.src = `${folder}/room.json`;
    const loaded = oneEvent(element, 'press-load');
    (await fixture(html`<div lang="sv"></div>`)).append(element);
    await loaded;
    await enhanced(element);
    await settle();
    return element;
  }
  const file = (element: Element) => element.getAttribute('src')!.replace('room', 'notice');
  const requestCount = (element: Element) => requested.filter((path) => path === file(element)).length;

  it('appears and expires at its times, and is announced', async () => {
    const element = await show(
      {
        ...rest,
        notice: { ...notice, validFrom: '2026-11-16T13:00+01:00', validThrough: '2026-11-16T14:00+01:00' },
      },
      404,
    );
    const region = place(element);
    expect([region.getAttribute('role'), region.getAttribute('aria-label'), visibleText(region)]).to.deep.equal([
      'status',
      'Viktigt meddelande',
      '',
    ]);
    await clock.goTo('2026-11-16T12:59:59+01:00');
    expect(visibleText(region)).to.equal('');
    await clock.goTo('2026-11-16T13:00+01:00');
    expect(visibleText(region)).to.equal(
      'Brand i hamnen: håll fönster och dörrar stängda Räddningstjänsten arbetar på platsen. Röken driver mot Norrby. Frågor från allmänheten: 113 13 Press: 070-174 06 10',
    );
    expect([...region.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://www.bjorkvik.example/krisinformation',
      'tel:11313',
      'tel:+46701740610',
    ]);
    await clock.goTo('2026-11-16T14:00+01:00');
    expect(visibleText(region)).to.equal('');
    expect(place(element)).to.equal(region);
  });

  it('includes the day of an end date without a time', async () => {
    const element = await show({ ...rest, notice: { ...notice, validThrough: '2026-11-16' } }, 404);
    expect(visibleText(place(element))).to.contain('Brand');
    await clock.goTo('2026-11-17T12:00+01:00');
    expect(visibleText(place(element))).to.equal('');
  });

  it('is not rendered again while it stays the same', async () => {
    const element = await show({ ...rest, notice }, 404);
    let changes = 0;
    new MutationObserver(() => changes++).observe(place(element), { childList: true, subtree: true });
    await clock.goTo('2026-11-16T12:10+01:00');
    expect(changes).to.equal(0);
  });

  it('appears within a minute when its file is created, and disappears within a minute when it ends', async () => {
    const element = await show(rest, {});
    expect(visibleText(place(element))).to.equal('');
    served[file(element)] = notice;
    await clock.goTo('2026-11-16T12:02+01:00');
    expect(visibleText(place(element))).to.contain('Brand');
    served[file(element)] = { notice: { headline: 'Faran är över' } };
    await clock.goTo('2026-11-16T12:03+01:00');
    expect(visibleText(place(element))).to.equal('Faran är över');
    served[file(element)] = { notice: null };
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(visibleText(place(element))).to.equal('');
  });

  for (const [what, empty] of Object.entries({
    'no notice': { notice: null },
    'an emptied one': { headline: '', text: '' },
  }))
    it(`is removed by a file with ${what}, even if the document has a notice`, async () => {
      expect(visibleText(place(await show({ ...rest, notice }, empty)))).to.equal('');
    });

  it('is the document’s while the file is empty, and comes back when a notice in the file has ended', async () => {
    const element = await show({ ...rest, notice }, {});
    expect(visibleText(place(element))).to.contain('Brand');
    served[file(element)] = { headline: 'Vattnet är åter rent' };
    await clock.goTo('2026-11-16T12:02+01:00');
    expect(visibleText(place(element))).to.equal('Vattnet är åter rent');
    served[file(element)] = {};
    await clock.goTo('2026-11-16T12:03+01:00');
    expect(visibleText(place(element))).to.contain('Brand');
    served[file(element)] = { notice: null };
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(visibleText(place(element))).to.equal('');
  });

  it('is the file’s, even if the document has another', async () => {
    const element = await show({ ...rest, notice }, { headline: 'Vattnet är åter rent' });
    expect(visibleText(place(element))).to.equal('Vattnet är åter rent');
  });

  for (const [what, wrong] of Object.entries({
    'no JSON': '<html>',
    'no notice': [1],
    'a text': '"Brand"',
    'no headline': { text: 'Brand' },
  }))
    it(`does not change while the file is ${what}, and one warning is logged`, async () => {
      const element = await show({ ...rest, notice }, wrong);
      await clock.goTo('2026-11-16T12:05+01:00');
      expect(visibleText(place(element))).to.contain('Brand');
      expect(requestCount(element)).to.be.above(3);
      expect(warnings.filter(([url]) => String(url).endsWith(file(element)))).to.have.length(1);
    });

  it('does not change while the server fails, and polling continues', async () => {
    const element = await show(rest, { headline: 'Brand' });
    served[file(element)] = 503;
    await clock.goTo('2026-11-16T12:02+01:00');
    served[file(element)] = 'offline';
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(visibleText(place(element))).to.equal('Brand');
    served[file(element)] = {};
    await clock.goTo('2026-11-16T12:06+01:00');
    expect(visibleText(place(element))).to.equal('');
  });

  it('stays at one failed poll; at the second, the document’s notice is shown and polling slows down', async () => {
    const element = await show({ ...rest, notice }, { headline: 'Vattnet är åter rent' });
    served[file(element)] = 404;
    await clock.goTo('2026-11-16T12:01:50+01:00');
    expect(visibleText(place(element))).to.equal('Vattnet är åter rent');
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(visibleText(place(element))).to.contain('Brand');
    const before = requestCount(element);
    await clock.goTo('2026-11-16T12:12+01:00');
    expect(requestCount(element) - before).to.be.within(1, 2);
  });

  it('appears if its file is created while the page is open', async () => {
    const element = await show(rest, 404);
    expect(visibleText(place(element))).to.equal('');
    served[file(element)] = notice;
    await clock.goTo('2026-11-16T12:06+01:00');
    expect(visibleText(place(element))).to.contain('Brand');
  });

  it('is requested once a minute for all elements together', async () => {
    const one = await show(rest, {}, '/shared');
    const other = await show(rest, {}, '/shared');
    expect(requestCount(one)).to.equal(1);
    served['/shared/notice.json'] = { headline: 'Brand' };
    await clock.goTo('2026-11-16T12:01:30+01:00');
    expect(requestCount(one)).to.equal(2);
    expect([one, other].map((element) => visibleText(place(element)))).to.deep.equal(['Brand', 'Brand']);
    one.remove();
    await clock.goTo('2026-11-16T12:02:30+01:00');
    expect(requestCount(other)).to.equal(3);
    other.remove();
    await clock.goTo('2026-11-16T12:10+01:00');
    expect(requestCount(other)).to.equal(3);
    expect(clock.waiting).to.equal(0);
  });

  it('is not requested while the page is hidden', async () => {
    const element = await show(rest, {});
    let hidden = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    try {
      await clock.goTo('2026-11-16T12:10+01:00');
      expect(requestCount(element)).to.equal(1);
      served[file(element)] = notice;
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await settle();
      expect(visibleText(place(element))).to.contain('Brand');
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });

  for (const [what, noticeUrl] of Object.entries({
    'the document names none': undefined,
    'the document names one on another origin': 'https://elsewhere.example/notice.json',
  }))
    it(`is not requested if ${what}`, async () => {
      const element = await show({ ...rest, noticeUrl }, { headline: 'Brand' });
      expect(requested.filter((url) => url.includes('notice.json'))).to.deep.equal([]);
      expect(visibleText(place(element))).to.equal('');
    });

  it('is fetched from where a document in another folder says', async () => {
    served['/above/notice.json'] = { headline: 'Brand' };
    const element = await show({ ...rest, noticeUrl: '../notice.json' }, 404, '/above/releases');
    expect(visibleText(place(element))).to.equal('Brand');
  });

  it('is not requested if the data does not come from a URL', async () => {
    const element = document.createElement('press-contact-list');
    const loaded = oneEvent(element, 'press-load');
    element.contacts = states.full.contactPoints;
    (await fixture(html`<div lang="sv"></div>`)).append(element);
    await loaded;
    await settle();
    expect(requested).to.deep.equal([]);
  });
});
