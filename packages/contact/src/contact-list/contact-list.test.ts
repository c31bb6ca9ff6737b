import { expect } from '@open-wc/testing';
import { states } from '../../../model/fixtures/sample.js';
import { Clock, show, shown, words } from '../../fixtures/page.js';
import './press-contact-list.js';

const list = (room: unknown, attributes?: Record<string, string>) => show('press-contact-list', room, attributes);
const status = (element: Element) => (element.shadowRoot ?? element).querySelector<HTMLElement>('.press-status')!;

describe('press-contact-list', () => {
  let clock: Clock;
  beforeEach(() => void (clock = new Clock('2026-11-16T12:00+01:00')));
  afterEach(() => clock.end());

  it('says first who answers now, then names every contact in the document’s order', async () => {
    const element = await list(states.full);
    expect(shown(element)).to.match(/^Öppet till 16\.30 Presstjänsten /);
    expect([...element.querySelectorAll('h3')].map(words)).to.deep.equal([
      'Presstjänsten',
      'Presskontakt vid allvarlig händelse',
      'Hanna Lund',
    ]);
    expect(element.querySelectorAll('.press-status')).to.have.length(1);
  });

  it('changes its status at the minute, and gives the number on call with its condition', async () => {
    const element = await list(states.full);
    await clock.goTo('2026-11-16T16:29:59+01:00');
    expect(words(status(element))).to.equal('Öppet till 16.30');
    await clock.goTo('2026-11-16T16:30+01:00');
    expect(words(status(element))).to.equal(
      'Utanför kontorstid: Kommunikatör i beredskap. Vid pågående allvarlig händelse utanför kontorstid. 070-174 06 10',
    );
    expect(status(element).querySelector('a')!.href).to.equal('tel:+46701740610');
    await clock.goTo('2026-11-17T08:00+01:00');
    expect(words(status(element))).to.equal('Öppet till 16.30');
  });

  it('does not move the page when its status comes or changes', async () => {
    const [press, , spokesperson] = states.full.contactPoints;
    for (const contactPoints of [states.full.contactPoints, [press, spokesperson]]) {
      const element = await list({ ...states.full, contactPoints });
      for (const width of ['240px', '320px', '700px']) {
        element.style.cssText = `display: block; width: ${width}`;
        const heights = new Set<number>();
        for (const moment of ['17T12:00', '17T17:00', '20T17:00', '23T12:00']) {
          await clock.goTo(`2026-11-${moment}+01:00`);
          heights.add(status(element).offsetHeight);
        }
        status(element).replaceChildren(document.createElement('span'));
        heights.add(status(element).offsetHeight);
        expect([...heights], width).to.have.length(1);
      }
      clock.end();
      clock = new Clock('2026-11-16T12:00+01:00');
    }
  });

  it('is not announced, and says nothing twice to a screen reader', async () => {
    const element = await list(states.full);
    expect(status(element).closest('[aria-live], [role=status]')).to.equal(null);
    expect(status(element).innerText.trim()).to.equal('Öppet till 16.30');
  });

  it('changes where a page translator has put its own elements into the text', async () => {
    const element = await list(states.full);
    status(element).innerHTML = '<span><font>Open <font>until 16.30</font></font></span>';
    await clock.goTo('2026-11-16T16:30+01:00');
    expect(words(status(element))).to.match(/^Utanför kontorstid: [^Ö]*$/);
  });

  it('writes to the page only when the status changes', async () => {
    const element = await list(states.full);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    await clock.goTo('2026-11-16T16:29+01:00');
    expect(changes).to.equal(0);
    await clock.goTo('2026-11-16T16:30+01:00');
    expect(changes).to.equal(1);
  });

  it('is right again when the computer wakes', async () => {
    const element = await list(states.full);
    clock.sleepUntil('2026-11-17T07:00+01:00');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(words(status(element))).to.match(/^Utanför kontorstid/);
  });

  it('keeps no timer after it has left the page, and one for all that are in it', async () => {
    const [one, other] = [await list(states.full), await list(states.full)];
    expect(clock.waiting).to.equal(1);
    one.remove();
    expect(clock.waiting).to.equal(1);
    other.remove();
    expect(clock.waiting).to.equal(0);
  });

  it('shows hours and no status where none can be told', async () => {
    const { timeZone: _, ...organization } = states.full.organization;
    const element = await list({ ...states.full, organization });
    expect(element.querySelector('.press-status')).to.equal(null);
    expect(shown(element)).to.contain('måndag–fredag 08.00–16.30');
  });

  it('leaves the place empty after the day until which hours are known', async () => {
    const element = await list({ ...states.full, hoursKnownThrough: '2026-11-15' });
    expect(words(status(element))).to.equal('');
    expect(status(element).offsetHeight).to.be.above(0);
  });

  it('is the same under isolate', async () => {
    const [light, isolated] = [await list(states.full), await list(states.full, { isolate: '' })];
    expect(shown(isolated)).to.equal(shown(light));
    expect(words(status(isolated))).to.equal('Öppet till 16.30');
  });

  it('speaks the language of the page', async () => {
    expect(shown(await list(states.full, { lang: 'en' }))).to.match(/^Open until 16:30 /);
  });

  it('shows the notice first', async () => {
    expect(shown(await list(states.notice))).to.match(/^$|^Öppet/);
    await clock.goTo('2026-11-20T12:00+01:00');
    expect(shown(await list(states.notice))).to.match(
      /^Brand i hamnen: .*Frågor från allmänheten: 113 13 .* Öppet till/,
    );
  });
});
