import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { states } from '@pressrum/testing/sample-room.js';
import { enhanced, show } from '../../fixtures/page.js';
import { visibleText } from '@pressrum/testing/visible-text.js';
import '../contact-box/press-contact-box.js';

const hanna = () => show('press-contact-box', states.full, { 'contact-id': 'hanna-lund' });
const button = (element: Element, name: string) =>
  [...element.querySelectorAll('button')].find((one) => (one.ariaLabel ?? visibleText(one)) === name)!;
const said = (root: ParentNode) => root.querySelector<HTMLElement>('[role=status]')!;
/** Resolves when the live region announces something. */
const announced = (root: ParentNode) => waitUntil(() => said(root)?.textContent.trim(), 'an announcement');

/** An element that finds a contact's markup inside itself, and no data anywhere. */
async function leftAlone(): Promise<Element> {
  const markup = (await hanna()).querySelector('[data-press]')!.outerHTML.replace(' data-press-ready=""', '');
  const holder = await fixture(html`<div lang="sv"></div>`);
  holder.innerHTML = `<press-contact-box>${markup}</press-contact-box>`;
  await enhanced(holder.firstElementChild!);
  return holder.firstElementChild!;
}

describe('the button that copies a number', () => {
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

  it('copies the number beside it and confirms it, also to screen readers', async () => {
    const element = await hanna();
    const copy = button(element, 'Kopiera numret till Hanna Lund: 070-174 06 14');
    const texts: string[] = [];
    new MutationObserver(() => said(element) && texts.push(visibleText(said(element)))).observe(element, {
      childList: true,
      subtree: true,
    });
    copy.click();
    await announced(element);
    expect(written).to.deep.equal(['070-174 06 14']);
    // Screen readers announce what is written to a live region that is in the page already.
    expect(texts[0]).to.equal('');
    expect(visibleText(said(element))).to.equal('Kopierat');
    expect(visibleText(copy.nextElementSibling)).to.equal('Kopierat');
  });

  it('works in an isolated element', async () => {
    const { shadowRoot } = await show('press-contact-box', states.full, { isolate: '' });
    shadowRoot!.querySelector<HTMLElement>('[data-press-action="copy-number"]')!.click();
    await announced(shadowRoot!);
    expect(written).to.deep.equal(['0980-319 210']);
    expect(visibleText(shadowRoot!.querySelector('[role=status]'))).to.equal('Kopierat');
  });

  it('confirms a second copy again', async () => {
    const element = await hanna();
    const copy = button(element, 'Kopiera numret till Hanna Lund: 070-174 06 14');
    copy.click();
    await announced(element);
    const texts: string[] = [];
    const place = said(element);
    new MutationObserver(() => texts.push(visibleText(place))).observe(place, { childList: true });
    copy.click();
    await waitUntil(() => texts.length > 1, 'a second announcement');
    expect(texts).to.deep.equal(['', 'Kopierat']);
  });

  it('tells the reader what to do if the browser forbids it', async () => {
    stub(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    document.execCommand = () => false;
    const element = await hanna();
    button(element, 'Kopiera numret till Hanna Lund: 070-174 06 14').click();
    await announced(element);
    expect(visibleText(said(element))).to.equal(
      'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    );
  });

  it('works in a snapshot without data', async () => {
    const element = await leftAlone();
    button(element, 'Kopiera numret till Hanna Lund: 0980-319 200').click();
    await announced(element);
    expect(written).to.deep.equal(['0980-319 200, anknytning 214']);
    expect(visibleText(said(element))).to.equal('Kopierat');
  });
});

describe('the button that saves a contact', () => {
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
      await waitUntil(() => files.length, 'the file is kept');
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

  it('downloads the contact as a vCard', async () => {
    const [file, ...more] = await download(await hanna());
    expect(more).to.deep.equal([]);
    expect(file).to.deep.equal({ name: 'Hanna Lund.vcf', bytes: card, type: 'text/vcard;charset=utf-8' });
  });

  it('downloads the same vCard from a snapshot without data', async () => {
    const [file] = await download(await leftAlone());
    expect(file?.bytes).to.equal(card);
  });

  it('writes the condition into the note, and the organisation if the contact has no employer', async () => {
    const element = await show('press-contact-box', states.full, { 'contact-id': 'kommunikator-i-beredskap' });
    const [file] = await download(element, 'Spara Presskontakt vid allvarlig händelse som kontakt');
    expect(file?.bytes).to.contain('\r\nORG:Björkviks kommun\r\n');
    expect(file?.bytes.replace(/\r\n /g, '')).to.contain(
      '\r\nNOTE:Vid pågående allvarlig händelse utanför kontorstid.\r\n',
    );
  });
});

describe('buttons of a contact', () => {
  it('are hidden until they work', async () => {
    const element = await leftAlone();
    const copy = element.querySelector('button')!;
    expect(getComputedStyle(copy).visibility).to.equal('visible');
    element.querySelector('[data-press]')!.removeAttribute('data-press-ready');
    expect(getComputedStyle(copy).visibility).to.equal('hidden');
  });
});
