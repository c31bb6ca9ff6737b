import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { states } from '../../../model/fixtures/sample.js';
import { goingOn, settle, show, words } from '../../fixtures/page.js';
import '../contact-box/press-contact-box.js';

const hanna = () => show('press-contact-box', states.full, { 'contact-id': 'hanna-lund' });
const button = (element: Element, name: string) =>
  [...element.querySelectorAll('button')].find((one) => (one.ariaLabel ?? words(one)) === name)!;
const said = (root: ParentNode) => root.querySelector<HTMLElement>('[role=status]')!;
/** Resolves when the live region announces something. */
const announced = (root: ParentNode) =>
  waitUntil(() => said(root)?.textContent.trim(), 'an announcement', { timeout: 20_000 });

/** An element that finds a contact's markup inside itself, and no data anywhere. */
async function leftAlone(): Promise<Element> {
  const markup = (await hanna()).querySelector('[data-press]')!.outerHTML.replace(' data-press-ready=""', '');
  const holder = await fixture(html`<div lang="sv"></div>`);
  holder.innerHTML = `<press-contact-box>${markup}</press-contact-box>`;
  await goingOn(holder.firstElementChild!);
  return holder.firstElementChild!;
}

describe('copying a number', () => {
  let written: string[];
  const { clipboard } = navigator;
  const stub = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  beforeEach(() => {
    written = [];
    stub((text) => {
      written.push(text);
      return Promise.resolve();
    });
  });
  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    // The stub hides the prototype's.
    delete (document as Partial<Document>).execCommand;
  });

  it('copies the number that stands beside the button, and says so to everybody', async () => {
    const element = await hanna();
    const copy = button(element, 'Kopiera numret till Hanna Lund: 070-174 06 14');
    const texts: string[] = [];
    new MutationObserver(() => said(element) && texts.push(words(said(element)))).observe(element, {
      childList: true,
      subtree: true,
    });
    copy.click();
    await announced(element);
    expect(written).to.deep.equal(['070-174 06 14']);
    // Screen readers announce what is written to a live region that is in the page already.
    expect(texts[0]).to.equal('');
    expect(words(said(element))).to.equal('Kopierat');
    expect(words(copy.nextElementSibling)).to.equal('Kopierat');
  });

  it('works under isolate', async () => {
    const { shadowRoot } = await show('press-contact-box', states.full, { isolate: '' });
    shadowRoot!.querySelector('button')!.click();
    await announced(shadowRoot!);
    expect(written).to.deep.equal(['0980-319 210']);
    expect(words(shadowRoot!.querySelector('[role=status]'))).to.equal('Kopierat');
  });

  it('says so again the second time', async () => {
    const element = await hanna();
    const copy = button(element, 'Kopiera numret till Hanna Lund: 070-174 06 14');
    copy.click();
    await announced(element);
    const texts: string[] = [];
    const place = said(element);
    new MutationObserver(() => texts.push(words(place))).observe(place, { childList: true });
    copy.click();
    await waitUntil(() => texts.length > 1, 'a second announcement', { timeout: 20_000 });
    expect(texts).to.deep.equal(['', 'Kopierat']);
  });

  it('says what to do where the browser does not let it', async () => {
    stub(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    document.execCommand = () => false;
    const element = await hanna();
    button(element, 'Kopiera numret till Hanna Lund: 070-174 06 14').click();
    await announced(element);
    expect(words(said(element))).to.equal('Det gick inte att kopiera. Markera texten och kopiera den själv.');
  });

  it('works in a snapshot without data', async () => {
    const element = await leftAlone();
    button(element, 'Kopiera numret till Hanna Lund: 0980-319 200').click();
    await announced(element);
    expect(written).to.deep.equal(['0980-319 200, anknytning 214']);
    expect(words(said(element))).to.equal('Kopierat');
  });
});

describe('saving a contact', () => {
  /** What a click downloads: the file's name, and its bytes. */
  async function download(element: Element, action = 'Spara Hanna Lund som kontakt') {
    const files: { name: string; bytes: string; type: string }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      void keep(this);
    };
    async function keep({ href, download: name }: HTMLAnchorElement) {
      const response = await fetch(href);
      const type = response.headers.get('content-type') ?? '';
      const bytes = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        await response.arrayBuffer(),
      );
      files.push({ name, bytes, type });
    }
    try {
      button(element, action).click();
      for (let turn = 0; turn < 20 && !files.length; turn++) await settle();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    return files;
  }
  const card = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Hanna Lund',
    'TITLE:Hamnchef',
    'ORG:Björkviks hamn AB',
    'TEL;VALUE=uri:tel:+46980319200;ext=214',
    'TEL;VALUE=uri:tel:+46701740614',
    'EMAIL:hanna.lund@bjorkvik.example',
    'END:VCARD',
    '',
  ].join('\r\n');

  it('downloads it as a vCard', async () => {
    const [file, ...more] = await download(await hanna());
    expect(more).to.deep.equal([]);
    expect(file).to.deep.equal({ name: 'Hanna Lund.vcf', bytes: card, type: 'text/vcard;charset=utf-8' });
  });

  it('downloads the same from a snapshot without data', async () => {
    const [file] = await download(await leftAlone());
    expect(file?.bytes).to.equal(card);
  });

  it('puts the condition in the note, and the sender where the contact has no other employer', async () => {
    const element = await show('press-contact-box', states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    const [file] = await download(element, 'Spara Presskontakt vid allvarlig händelse som kontakt');
    expect(file?.bytes).to.contain('\r\nORG:Björkviks kommun\r\n');
    expect(file?.bytes.replace(/\r\n /g, '')).to.contain(
      '\r\nNOTE:Vid pågående allvarlig händelse utanför kontorstid.\r\n',
    );
  });
});

describe('the buttons', () => {
  it('are shown when they work, and not before', async () => {
    const element = await leftAlone();
    const copy = element.querySelector('button')!;
    expect(getComputedStyle(copy).visibility).to.equal('visible');
    element.querySelector('[data-press]')!.removeAttribute('data-press-ready');
    expect(getComputedStyle(copy).visibility).to.equal('hidden');
  });
});
