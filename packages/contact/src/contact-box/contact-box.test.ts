import { expect } from '@open-wc/testing';
import { states } from '@pressrum/testing/sample-room.js';
import { Clock, show, shown } from '../../fixtures/page.js';
import './press-contact-box.js';

const hours = 'måndag–fredag 08.00–16.30';
const box = (room: unknown, attributes?: Record<string, string>) => show('press-contact-box', room, attributes);

describe('press-contact-box', () => {
  let clock: Clock;
  beforeEach(() => void (clock = new Clock('2026-11-16T12:00+01:00')));
  afterEach(() => clock.end());

  it('shows name, role, hours, status, number and e-mail', async () => {
    const element = await box(states.full);
    expect(shown(element)).to.equal(
      `Presstjänsten Kommunikationsavdelningen Öppet till 16.30 Vardagar kl. 08–16.30. ${hours} 0980-319 210 E-post: press@bjorkvik.example`,
    );
    expect([...element.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'tel:+46980319210',
      'mailto:press@bjorkvik.example',
    ]);
  });

  it('shows the contact with the given id, its condition before its number', async () => {
    const element = await box(states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    expect(shown(element)).to.equal(
      'Presskontakt vid allvarlig händelse Kommunikatör i beredskap Inte i beredskap nu Vid pågående allvarlig händelse utanför kontorstid. Mobil: 070-174 06 10',
    );
  });

  it('shows that a contact is a spokesperson, its employer, and labels and extensions of numbers', async () => {
    const element = await box(states.full, { 'contact-id': 'hanna-lund' });
    expect(shown(element)).to.match(
      /^Hanna Lund Talesperson Hamnchef, Björkviks hamn AB 0980-319 200, anknytning 214 Mobil: 070-174 06 14 E-post: /,
    );
  });

  it('shows that a contact is on call if it has no condition', async () => {
    const element = await box({
      contactPoints: [{ name: 'Nils Ekman', contactType: 'on-call', telephone: [{ text: '112' }] }],
    });
    expect(shown(element)).to.match(/^Nils Ekman Presskontakt i beredskap 112$/);
  });

  it('shows the exceptions of the next thirty days', async () => {
    await clock.goTo('2026-12-01T12:00+01:00');
    expect(shown(await box(states.full))).to.contain(
      `${hours} 23 december 2026: 08.00–12.00 24–26 december 2026: stängt `,
    );
  });

  it('labels each button with its action, and with the number if there are several', async () => {
    const names = (element: Element) =>
      [...element.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent.trim());
    expect(names(await box(states.full))).to.deep.equal([
      'Spara Presstjänsten som kontakt',
      'Kopiera numret till Presstjänsten',
    ]);
    expect(names(await box(states.full, { 'contact-id': 'hanna-lund' }))).to.deep.equal([
      'Spara Hanna Lund som kontakt',
      'Kopiera numret till Hanna Lund: 0980-319 200',
      'Kopiera numret till Hanna Lund: 070-174 06 14',
    ]);
  });

  it('shows the organisation’s number for a contact without phone or e-mail', async () => {
    const element = await box(states.noContactDetails);
    expect(shown(element)).to.contain(
      'Telefonnummer och e-postadress saknas. Ring Björkviks kommun: 0980-319 200',
    );
    expect(element.querySelector('button')).to.equal(null);
  });

  it('links short numbers as they are dialled', async () => {
    const element = await box({ contactPoints: [{ name: 'Krisinformation', telephone: [{ text: '113 13' }] }] });
    const link = element.querySelector('a')!;
    expect([link.textContent, link.href]).to.deep.equal(['113 13', 'tel:11313']);
  });

  it('shows no copy button for a number that cannot be called', async () => {
    const element = await box({ contactPoints: [{ name: 'A', telephone: [{ text: 'genom växeln' }] }] });
    expect(element.querySelector('[data-press-action="copy-number"]')).to.equal(null);
  });

  it('shows the age of details from an old page', async () => {
    expect(shown(await box(states.oldContacts))).to.contain('från 30 november 2017');
    expect(shown(await box({ ...states.oldContacts, contactsStaleAfter: 'P100Y' }))).not.to.contain('2017');
  });

  it('removes mail headers from an e-mail address', async () => {
    const element = await box({ contactPoints: [{ name: 'A', email: 'a@b.example?bcc=c@d.example' }] });
    expect(element.querySelector('a')).to.equal(null);
    expect(shown(element)).to.contain('saknas');
  });

  it('makes links and buttons at least 24 by 24 pixels large', async () => {
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

  it('keeps its layout if the photo does not load', async () => {
    const element = await box(states.brokenImage);
    const photo = element.querySelector('img')!;
    const { width, height } = photo.getBoundingClientRect();
    expect([photo.alt, Math.round(width), Math.round(height)]).to.deep.equal(['Hanna Lund', 48, 48]);
  });

  it('shows the initials of a person without a photo, which are no part of the text', async () => {
    const initials = async (name: string) => {
      const element = await box({ contactPoints: [{ name, email: 'a@bjorkvik.example' }] });
      expect(shown(element)).to.match(new RegExp(`^${name} E-post`));
      return element.querySelector<HTMLElement>('.press-contact-initials')?.dataset['initials'];
    };
    expect(await initials('Sara Holm')).to.equal('SH');
    expect(await initials('Anna-Karin Åström Öberg')).to.equal('AÖ');
    expect(await initials('Presstjänsten')).to.equal(undefined);
    expect(await initials('Presskontakt vid allvarlig händelse')).to.equal(undefined);
  });

  it('lets an e-mail address break after its dots and its at sign only', async () => {
    const element = await box(states.full, { 'contact-id': 'hanna-lund' });
    const link = element.querySelector('a[href^="mailto:"]')!;
    expect(link.textContent.trim()).to.equal('hanna.lund@bjorkvik.example');
    expect(link.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(
      '<span>hanna.<wbr>lund@<wbr>bjorkvik.<wbr>example</span>',
    );
  });

  it('makes no button wider than its words', async () => {
    const element = await box(states.full, { 'contact-id': 'hanna-lund' });
    element.style.cssText = 'display: block; width: 700px';
    for (const button of element.querySelectorAll('button'))
      expect(button.getBoundingClientRect().width).to.be.below(50);
  });

  it('gives a decorative photo an empty alternative text', async () => {
    const photo = (await box(states.full, { 'contact-id': 'hanna-lund' })).querySelector('img')!;
    expect(photo.getAttribute('alt')).to.equal('');
  });

  it('shows only the status of its own contact', async () => {
    await clock.goTo('2026-11-16T17:00+01:00');
    expect(shown(await box(states.full))).to.contain('Stängt, öppnar tisdag 08.00');
    const onCall = await box(states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    expect(shown(onCall)).to.contain('I beredskap nu');
    const spokesperson = await box(states.full, { 'contact-id': 'hanna-lund' });
    expect(spokesperson.querySelector('.press-status')).to.equal(null);
  });

  it('marks the document’s texts with its language on a page in another language', async () => {
    const room = { ...states.full, inLanguage: 'sv' };
    const box = await show('press-contact-box', room, { lang: 'en', 'contact-id': 'kommunikator-i-beredskap' });
    const languages = ['.press-contact-condition', '.press-contact-name', '.press-contact-role'].map((part) =>
      box.querySelector(part)!.getAttribute('lang'),
    );
    expect(languages).to.deep.equal(['sv', 'sv', 'sv']);
    expect(box.querySelector('button')!.closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
  });
});
