import { expect } from '@open-wc/testing';
import { states } from '../../../model/fixtures/sample.js';
import { Clock, show, shown } from '../../fixtures/page.js';
import './press-contact-box.js';

const hours = 'måndag–fredag 08.00–16.30';
const box = (room: unknown, attributes?: Record<string, string>) => show('press-contact-box', room, attributes);

describe('press-contact-box', () => {
  let clock: Clock;
  beforeEach(() => void (clock = new Clock('2026-11-16T12:00+01:00')));
  afterEach(() => clock.end());

  it('shows name, role, hours, whether it answers now, number and address', async () => {
    const element = await box(states.full);
    expect(shown(element)).to.equal(
      `Presstjänsten Kommunikationsavdelningen Öppet till 16.30 Vardagar kl. 08–16.30. ${hours} 0980-319 210 E-post: press@bjorkvik.example Spara Presstjänsten som kontakt`,
    );
    expect([...element.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'tel:+46980319210',
      'mailto:press@bjorkvik.example',
    ]);
  });

  it('shows the contact that is asked for, with its condition before its number', async () => {
    const element = await box(states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    expect(shown(element)).to.equal(
      'Presskontakt vid allvarlig händelse Kommunikatör i beredskap Vid pågående allvarlig händelse utanför kontorstid. Mobil: 070-174 06 10 Spara Presskontakt vid allvarlig händelse som kontakt',
    );
  });

  it('tells a spokesperson, an employer, labels and extensions', async () => {
    const element = await box(states.full, { 'contact-id': 'hanna-lund' });
    expect(shown(element)).to.match(
      /^Hanna Lund Talesperson Hamnchef, Björkviks hamn AB 0980-319 200, anknytning 214 Mobil: 070-174 06 14 E-post: /,
    );
  });

  it('tells somebody on call as such where no condition says it', async () => {
    const element = await box({
      contactPoints: [{ name: 'Nils Ekman', contactType: 'on-call', telephone: [{ text: '112' }] }],
    });
    expect(shown(element)).to.match(/^Nils Ekman Presskontakt i beredskap 112 /);
  });

  it('tells the exceptions of the next thirty days', async () => {
    await clock.goTo('2026-12-01T12:00+01:00');
    expect(shown(await box(states.full))).to.contain(
      `${hours} 23 december 2026: 08.00–12.00 24 december 2026–26 december 2026: stängt `,
    );
  });

  it('names each button after what it does, also among several numbers', async () => {
    const names = (element: Element) =>
      [...element.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent.trim());
    expect(names(await box(states.full))).to.deep.equal([
      'Kopiera numret till Presstjänsten',
      'Spara Presstjänsten som kontakt',
    ]);
    expect(names(await box(states.full, { 'contact-id': 'hanna-lund' }))).to.deep.equal([
      'Kopiera numret till Hanna Lund: 0980-319 200',
      'Kopiera numret till Hanna Lund: 070-174 06 14',
      'Spara Hanna Lund som kontakt',
    ]);
  });

  it('says so when a contact cannot be reached, and gives the organisation’s number', async () => {
    const element = await box(states.noContactDetails);
    expect(shown(element)).to.contain(
      'Telefonnummer och e-postadress saknas. Ring Björkviks kommun: 0980-319 200',
    );
    expect(element.querySelector('button')).to.equal(null);
  });

  it('calls short numbers as they are dialled', async () => {
    const element = await box({ contactPoints: [{ name: 'Krisinformation', telephone: [{ text: '113 13' }] }] });
    const link = element.querySelector('a')!;
    expect([link.textContent, link.href]).to.deep.equal(['113 13', 'tel:11313']);
  });

  it('offers no copy of a number that cannot be called', async () => {
    const element = await box({ contactPoints: [{ name: 'A', telephone: [{ text: 'genom växeln' }] }] });
    expect(element.querySelector('[data-press-action="copy-number"]')).to.equal(null);
  });

  it('says how old its details are when they come from an old page', async () => {
    expect(shown(await box(states.oldContacts))).to.contain('från 30 november 2017');
    expect(shown(await box({ ...states.oldContacts, contactsStaleAfter: 'P100Y' }))).not.to.contain('2017');
  });

  it('does not let an address carry mail headers', async () => {
    const element = await box({ contactPoints: [{ name: 'A', email: 'a@b.example?bcc=c@d.example' }] });
    expect(element.querySelector('a')).to.equal(null);
    expect(shown(element)).to.contain('saknas');
  });

  it('gives its links and buttons at least 24 pixels both ways', async () => {
    const element = await box({ contactPoints: [{ name: 'A', telephone: [{ text: '1' }] }] });
    const more = await box(states.full, { 'contact-id': 'hanna-lund' });
    const targets = [element, more].flatMap((one) => [...one.querySelectorAll('a, button')]);
    expect(targets).to.have.length(9);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(height).to.be.at.least(24);
      expect(width).to.be.at.least(24);
    }
  });

  it('keeps its shape when its photo does not come', async () => {
    const element = await box(states.brokenImage);
    const photo = element.querySelector('img')!;
    const { width, height } = photo.getBoundingClientRect();
    expect([photo.alt, Math.round(width), Math.round(height)]).to.deep.equal(['Hanna Lund', 80, 80]);
  });

  it('says of a decorative photo that it is one', async () => {
    const photo = (await box(states.full, { 'contact-id': 'hanna-lund' })).querySelector('img')!;
    expect(photo.getAttribute('alt')).to.equal('');
  });

  it('shows the status of its own contact alone', async () => {
    await clock.goTo('2026-11-16T17:00+01:00');
    expect(shown(await box(states.full))).to.contain('Stängt, öppnar tisdag 08.00');
    const onCall = await box(states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    expect(onCall.querySelector('.press-status')).to.equal(null);
  });

  it('marks what the sender wrote with the document’s language, on a page in another', async () => {
    const room = { ...states.full, inLanguage: 'sv' };
    const box = await show('press-contact-box', room, { lang: 'en', 'contact-id': 'kommunikator-i-beredskap' });
    const languages = ['.press-contact-condition', '.press-contact-name', '.press-contact-role'].map((part) =>
      box.querySelector(part)!.getAttribute('lang'),
    );
    expect(languages).to.deep.equal(['sv', 'sv', 'sv']);
    expect(box.querySelector('button')!.closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
  });
});
