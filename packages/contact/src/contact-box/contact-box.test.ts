import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { states } from '../../../model/fixtures/sample.js';
import type { PressContactBox } from './contact-box.js';
import './press-contact-box.js';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** Shows a contact of a whole document, which stands as JSON inside the element. */
async function show(room: unknown, attributes: Record<string, string> = {}): Promise<PressContactBox> {
  const box = document.createElement('press-contact-box');
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(room);
  box.append(script);
  const loaded = oneEvent(box, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(box);
  await loaded;
  return box;
}
const shown = (box: Element) => words(box.querySelector('[data-press]')!);

describe('press-contact-box', () => {
  it('shows name, role, hours as written, number and address', async () => {
    const box = await show(states.full);
    expect(shown(box)).to.equal(
      'Presstjänsten Kommunikationsavdelningen Vardagar kl. 08–16.30. 0980-319 210 E-post: press@bjorkvik.example',
    );
    expect([...box.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'tel:+46980319210',
      'mailto:press@bjorkvik.example',
    ]);
  });

  it('shows the contact that is asked for, with its condition before its number', async () => {
    const box = await show(states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    expect(shown(box)).to.equal(
      'Presskontakt vid allvarlig händelse Kommunikatör i beredskap Vid pågående allvarlig händelse utanför kontorstid. Mobil: 070-174 06 10',
    );
  });

  it('says so when a contact cannot be reached, and gives the organisation’s number', async () => {
    const box = await show(states.noContactDetails);
    expect(shown(box)).to.contain('Telefonnummer och e-postadress saknas. Ring Björkviks kommun: 0980-319 200');
  });

  it('calls short numbers as they are dialled', async () => {
    const box = await show({ contactPoints: [{ name: 'Krisinformation', telephone: [{ text: '113 13' }] }] });
    const link = box.querySelector('a')!;
    expect([link.textContent, link.href]).to.deep.equal(['113 13', 'tel:11313']);
  });

  it('says how old its details are when they come from an old page', async () => {
    expect(shown(await show(states.oldContacts))).to.contain('från 30 november 2017');
    expect(shown(await show({ ...states.oldContacts, contactsStaleAfter: 'P100Y' }))).not.to.contain('2017');
  });

  it('does not let an address carry mail headers', async () => {
    const box = await show({ contactPoints: [{ name: 'A', email: 'a@b.example?bcc=c@d.example' }] });
    expect(box.querySelector('a')).to.equal(null);
    expect(shown(box)).to.contain('saknas');
  });

  it('gives its links at least 24 pixels of height', async () => {
    for (const link of (await show(states.full)).querySelectorAll('a'))
      expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });
});
