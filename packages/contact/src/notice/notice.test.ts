import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { states } from '../../../model/fixtures/sample.js';
import { Clock, goingOn, settle, words } from '../../fixtures/page.js';
import '../contact-list/press-contact-list.js';

const { notice: sample, ...rest } = states.notice;
const { validFrom: _, ...notice } = sample;
const place = (element: Element) => element.querySelector<HTMLElement>('.press-notice-place')!;

describe('the notice', () => {
  let clock: Clock;
  /** What the server answers, by path: a value as JSON, a text as it stands, a number as a status. */
  let served: Record<string, unknown>;
  let asked: string[];
  let warnings: unknown[][];
  let number = 0;
  const { fetch } = window;
  const { warn } = console;

  beforeEach(() => {
    clock = new Clock('2026-11-16T12:00:30+01:00');
    [served, asked, warnings] = [{}, [], []];
    console.warn = (...parts) => void warnings.push(parts);
    window.fetch = (url, options) => {
      const { pathname } = new URL(url as string);
      asked.push(pathname);
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

  /** A list whose document stands in a folder of its own, and what stands beside it. */
  async function show(room: unknown, file: unknown, folder = `/notice-${++number}`): Promise<HTMLElement> {
    served[`${folder}/room.json`] = room;
    served[`${folder}/notice.json`] = file;
    const element = document.createElement('press-contact-list');
    element.src = `${folder}/room.json`;
    const loaded = oneEvent(element, 'press-load');
    (await fixture(html`<div lang="sv"></div>`)).append(element);
    await loaded;
    await goingOn(element);
    await settle();
    return element;
  }
  const file = (element: Element) => element.getAttribute('src')!.replace('room', 'notice');
  const questions = (element: Element) => asked.filter((path) => path === file(element)).length;

  it('appears and expires by itself, and is announced', async () => {
    const element = await show(
      {
        ...rest,
        notice: { ...notice, validFrom: '2026-11-16T13:00+01:00', validThrough: '2026-11-16T14:00+01:00' },
      },
      404,
    );
    const region = place(element);
    expect([region.getAttribute('role'), region.getAttribute('aria-label'), words(region)]).to.deep.equal([
      'status',
      'Viktigt meddelande',
      '',
    ]);
    await clock.goTo('2026-11-16T12:59:59+01:00');
    expect(words(region)).to.equal('');
    await clock.goTo('2026-11-16T13:00+01:00');
    expect(words(region)).to.equal(
      'Brand i hamnen: håll fönster och dörrar stängda Räddningstjänsten arbetar på platsen. Röken driver mot Norrby. Frågor från allmänheten: 113 13 Press: 070-174 06 10',
    );
    expect([...region.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://www.bjorkvik.example/krisinformation',
      'tel:11313',
      'tel:+46701740610',
    ]);
    await clock.goTo('2026-11-16T14:00+01:00');
    expect(words(region)).to.equal('');
    expect(place(element)).to.equal(region);
  });

  it('lasts through the day where its end is a date', async () => {
    const element = await show({ ...rest, notice: { ...notice, validThrough: '2026-11-16' } }, 404);
    expect(words(place(element))).to.contain('Brand');
    await clock.goTo('2026-11-17T12:00+01:00');
    expect(words(place(element))).to.equal('');
  });

  it('is left alone while it stays the same', async () => {
    const element = await show({ ...rest, notice }, 404);
    let changes = 0;
    new MutationObserver(() => changes++).observe(place(element), { childList: true, subtree: true });
    await clock.goTo('2026-11-16T12:10+01:00');
    expect(changes).to.equal(0);
  });

  it('comes within a minute when it is put beside the document, and goes within one', async () => {
    const element = await show(rest, {});
    expect(words(place(element))).to.equal('');
    served[file(element)] = notice;
    await clock.goTo('2026-11-16T12:02+01:00');
    expect(words(place(element))).to.contain('Brand');
    served[file(element)] = { notice: { headline: 'Faran är över' } };
    await clock.goTo('2026-11-16T12:03+01:00');
    expect(words(place(element))).to.equal('Faran är över');
    served[file(element)] = { notice: null };
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(words(place(element))).to.equal('');
  });

  for (const [what, empty] of Object.entries({
    'an empty object': {},
    'no notice': { notice: null },
    'an emptied one': { headline: '', text: '' },
  }))
    it(`is taken away by a file with ${what}, whatever the document says`, async () => {
      expect(words(place(await show({ ...rest, notice }, empty)))).to.equal('');
    });

  it('is that of the file, whatever the document says', async () => {
    const element = await show({ ...rest, notice }, { headline: 'Vattnet är åter rent' });
    expect(words(place(element))).to.equal('Vattnet är åter rent');
  });

  for (const [what, wrong] of Object.entries({
    'no JSON': '<html>',
    'no notice': [1],
    'a text': '"Brand"',
    'no headline': { text: 'Brand' },
  }))
    it(`stays as it is, with one warning, while the file is ${what}`, async () => {
      const element = await show({ ...rest, notice }, wrong);
      await clock.goTo('2026-11-16T12:05+01:00');
      expect(words(place(element))).to.contain('Brand');
      expect(questions(element)).to.be.above(3);
      expect(warnings.filter(([url]) => String(url).endsWith(file(element)))).to.have.length(1);
    });

  it('stays as it is while the server fails, and is asked for on', async () => {
    const element = await show(rest, { headline: 'Brand' });
    served[file(element)] = 503;
    await clock.goTo('2026-11-16T12:02+01:00');
    served[file(element)] = 'offline';
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(words(place(element))).to.equal('Brand');
    served[file(element)] = {};
    await clock.goTo('2026-11-16T12:06+01:00');
    expect(words(place(element))).to.equal('');
  });

  it('stands while its file is away for a moment; then the document’s holds, and the file is asked for seldom', async () => {
    const element = await show({ ...rest, notice }, { headline: 'Vattnet är åter rent' });
    served[file(element)] = 404;
    await clock.goTo('2026-11-16T12:01:50+01:00');
    expect(words(place(element))).to.equal('Vattnet är åter rent');
    await clock.goTo('2026-11-16T12:04+01:00');
    expect(words(place(element))).to.contain('Brand');
    const asked = questions(element);
    await clock.goTo('2026-11-16T12:12+01:00');
    expect(questions(element) - asked).to.be.within(1, 2);
  });

  it('comes also where there was no file when the page was opened', async () => {
    const element = await show(rest, 404);
    expect(words(place(element))).to.equal('');
    served[file(element)] = notice;
    await clock.goTo('2026-11-16T12:06+01:00');
    expect(words(place(element))).to.contain('Brand');
  });

  it('is asked for once a minute, however many elements show it', async () => {
    const one = await show(rest, {}, '/shared');
    const other = await show(rest, {}, '/shared');
    expect(questions(one)).to.equal(1);
    served['/shared/notice.json'] = { headline: 'Brand' };
    await clock.goTo('2026-11-16T12:01:30+01:00');
    expect(questions(one)).to.equal(2);
    expect([one, other].map((element) => words(place(element)))).to.deep.equal(['Brand', 'Brand']);
    one.remove();
    await clock.goTo('2026-11-16T12:02:30+01:00');
    expect(questions(other)).to.equal(3);
    other.remove();
    await clock.goTo('2026-11-16T12:10+01:00');
    expect(questions(other)).to.equal(3);
    expect(clock.waiting).to.equal(0);
  });

  it('is not asked for while nobody sees the page', async () => {
    const element = await show(rest, {});
    let hidden = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    try {
      await clock.goTo('2026-11-16T12:10+01:00');
      expect(questions(element)).to.equal(1);
      served[file(element)] = notice;
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await settle();
      expect(words(place(element))).to.contain('Brand');
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });

  it('is not looked for where the data does not come from a file', async () => {
    const element = document.createElement('press-contact-list');
    const loaded = oneEvent(element, 'press-load');
    element.contacts = states.full.contactPoints;
    (await fixture(html`<div lang="sv"></div>`)).append(element);
    await loaded;
    await settle();
    expect(asked).to.deep.equal([]);
  });
});
