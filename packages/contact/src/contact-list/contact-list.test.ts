import { expect } from '@open-wc/testing';
import { states } from '@pressrum/testing/sample-room.js';
import { Clock, show, shown } from '../../fixtures/page.js';
import { visibleText } from '@pressrum/testing/visible-text.js';
import './press-contact-list.js';

const list = (room: unknown, attributes?: Record<string, string>) => show('press-contact-list', room, attributes);
const statuses = (element: Element) => [
  ...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>('.press-status'),
];
const status = (element: Element) => statuses(element)[0]!;

describe('press-contact-list', () => {
  let clock: Clock;
  beforeEach(() => void (clock = new Clock('2026-11-16T12:00+01:00')));
  afterEach(() => clock.end());

  it('shows all contacts in the document’s order, each with its own status', async () => {
    const element = await list(states.full);
    expect(shown(element)).to.match(/^Presstjänsten Kommunikationsavdelningen Öppet till 16\.30 /);
    expect([...element.querySelectorAll('h3')].map(visibleText)).to.deep.equal([
      'Presstjänsten',
      'Presskontakt vid allvarlig händelse',
      'Hanna Lund',
    ]);
    expect(statuses(element).map(visibleText)).to.deep.equal(['Öppet till 16.30', 'Inte i beredskap nu']);
  });

  it('updates each status on the minute, and marks the box of the contact who answers', async () => {
    const element = await list(states.full);
    await clock.goTo('2026-11-16T16:29:59+01:00');
    expect(visibleText(status(element))).to.equal('Öppet till 16.30');
    await clock.goTo('2026-11-16T16:30+01:00');
    expect(statuses(element).map(visibleText)).to.deep.equal(['Stängt, öppnar tisdag 08.00', 'I beredskap nu']);
    const marked = element.querySelectorAll('[data-press-now]');
    expect([...marked].map((box) => visibleText(box.querySelector('h3')))).to.deep.equal([
      'Presskontakt vid allvarlig händelse',
    ]);
    expect(visibleText(marked[0])).to.contain('Vid pågående allvarlig händelse utanför kontorstid.');
    await clock.goTo('2026-11-17T08:00+01:00');
    expect(visibleText(status(element))).to.equal('Öppet till 16.30');
  });

  it('does not move the page when the status appears or changes', async () => {
    const [press, , spokesperson] = states.full.contactPoints;
    for (const contactPoints of [states.full.contactPoints, [press, spokesperson]]) {
      const element = await list({ ...states.full, contactPoints });
      for (const width of ['240px', '320px', '700px']) {
        element.style.cssText = `display: block; width: ${width}`;
        const heights = new Set<number>();
        for (const moment of ['17T12:00', '17T17:00', '20T17:00', '23T12:00']) {
          await clock.goTo(`2026-11-${moment}+01:00`);
          heights.add(element.offsetHeight);
        }
        for (const place of statuses(element)) place.replaceChildren(document.createElement('span'));
        heights.add(element.offsetHeight);
        expect([...heights], width).to.have.length(1);
      }
      clock.end();
      clock = new Clock('2026-11-16T12:00+01:00');
    }
  });

  it('does not announce the status, and has no duplicate text for screen readers', async () => {
    const element = await list(states.full);
    expect(status(element).closest('[aria-live], [role=status]')).to.equal(null);
    expect(status(element).innerText.trim()).to.equal('Öppet till 16.30');
  });

  it('updates a status that a page translator has wrapped in elements of its own', async () => {
    const element = await list(states.full);
    status(element).innerHTML = '<span><font>Open <font>until 16.30</font></font></span>';
    await clock.goTo('2026-11-16T16:30+01:00');
    expect(visibleText(status(element))).to.match(/^Stängt, öppnar [^Ö]*$/);
  });

  it('changes the page only when the status changes', async () => {
    const element = await list(states.full);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    await clock.goTo('2026-11-16T16:29+01:00');
    expect(changes).to.equal(0);
    await clock.goTo('2026-11-16T16:30+01:00');
    // Two statuses and two marks.
    expect(changes).to.equal(4);
  });

  it('updates the status when the computer wakes', async () => {
    const element = await list(states.full);
    clock.sleepUntil('2026-11-17T07:00+01:00');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(visibleText(status(element))).to.match(/^Stängt/);
  });

  it('uses one timer for all elements in the page, and none after they have left it', async () => {
    const [one, other] = [await list(states.full), await list(states.full)];
    expect(clock.waiting).to.equal(1);
    one.remove();
    expect(clock.waiting).to.equal(1);
    other.remove();
    expect(clock.waiting).to.equal(0);
  });

  it('shows hours without a status if the status cannot be known', async () => {
    const { timeZone: _, ...organization } = states.full.organization;
    const element = await list({ ...states.full, organization });
    expect(element.querySelector('.press-status')).to.equal(null);
    expect(shown(element)).to.contain('måndag–fredag 08.00–16.30');
  });

  it('shows no status after the last day with known hours', async () => {
    const element = await list({ ...states.full, hoursKnownThrough: '2026-11-15' });
    expect(visibleText(status(element))).to.equal('');
    expect(status(element).offsetHeight).to.be.above(0);
  });

  it('shows the same when isolated', async () => {
    const [light, isolated] = [await list(states.full), await list(states.full, { isolate: '' })];
    expect(shown(isolated)).to.equal(shown(light));
    expect(visibleText(status(isolated))).to.equal('Öppet till 16.30');
  });

  it('uses the language of the page', async () => {
    expect(shown(await list(states.full, { lang: 'en' }))).to.match(/^Presstjänsten .* Open until 16:30 /);
  });

  it('shows the notice first', async () => {
    expect(shown(await list(states.notice))).to.match(/^Presstjänsten/);
    await clock.goTo('2026-11-20T12:00+01:00');
    expect(shown(await list(states.notice))).to.match(
      /^Brand i hamnen: .*Frågor från allmänheten: 113 13 .* Presstjänsten/,
    );
  });
});
