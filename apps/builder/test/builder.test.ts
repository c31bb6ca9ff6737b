import { expect } from '@open-wc/testing';
import { openFrame, removeFrames, shownMarkup, whenReady } from '@pressrum/testing/frames.js';
import { visibleText } from '@pressrum/testing/visible-text.js';
import { waitUntil } from '@pressrum/testing/wait-until.js';

const DIST = '/apps/builder/dist/';

const pageIn = (frame: HTMLIFrameElement) => frame.contentDocument!;
const find = <T extends HTMLElement>(page: Document, selector: string) => page.querySelector<T>(selector)!;

async function openBuilder(query = ''): Promise<Document> {
  const frame = await openFrame((it) => (it.src = `${DIST}index.html${query}`));
  await waitUntil(() => find(pageIn(frame), 'press-builder pre'), 'the builder is shown');
  return pageIn(frame);
}

const codeOf = (page: Document, heading: string) => find(page, `pre[aria-label="${heading}"]`)?.textContent ?? '';
const snippet = (page: Document) => codeOf(page, 'Klistra in i sidan');

function typeInto(field: HTMLInputElement, text: string) {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('the builder', () => {
  afterEach(removeFrames);

  it('gives an editor a snippet that shows, in an empty page, what the preview shows', async () => {
    const page = await openBuilder();
    // Two choices, as an editor makes them.
    find<HTMLInputElement>(page, 'input[value="press-release-list"]').click();
    find<HTMLInputElement>(page, 'input[value="press-contact-list"]').click();
    await waitUntil(() => snippet(page).includes('<press-contact-list>'), 'the snippet follows the choices');

    const preview = find<HTMLIFrameElement>(page, 'iframe');
    await waitUntil(() => preview.contentDocument?.querySelector('press-contact-list'), 'the preview follows');
    await whenReady(preview);

    const empty = await openFrame(
      (frame) => (frame.srcdoc = `<!doctype html><html lang="sv"><body>${snippet(page)}`),
    );
    await whenReady(empty);
    expect(shownMarkup(empty)).to.contain('Pressvisning av den nya bron');
    // Who answers now comes last.
    await waitUntil(() => shownMarkup(empty) === shownMarkup(preview), 'both show the same');
  });

  it('shows the sample until an editor names a folder, and again when the field is empty', async () => {
    const page = await openBuilder();
    const sample = `${location.origin}${DIST}press/pressroom.json`;
    expect(snippet(page)).to.contain(sample);
    const field = find<HTMLInputElement>(page, 'input[name="folder"]');
    const type = (text: string) => typeInto(field, text);
    type('https://www.norrby.example/press/');
    await waitUntil(() => !snippet(page).includes(sample), 'the folder is named');
    type('');
    await waitUntil(() => snippet(page).includes(sample), 'the sample is back');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    expect(page.defaultView!.location.search).to.equal('');
  });

  it('says that the browser did not copy', async () => {
    const page = await openBuilder();
    const status = () => [...page.querySelectorAll('[role="status"]')].map(visibleText).join(' ');
    const writeText = (answer: () => Promise<void>) =>
      Object.defineProperty(page.defaultView!.navigator, 'clipboard', {
        value: { writeText: answer },
        configurable: true,
      });
    writeText(() => Promise.reject(new Error('not allowed')));
    find(page, '.builder-code button').click();
    await waitUntil(() => status().includes('tillät inte kopiering'), 'the failure is said');
    writeText(() => Promise.resolve());
    find(page, '.builder-code button').click();
    await waitUntil(() => status().includes('Kopierat: Klistra in i sidan'), 'the copy is said');
  });

  it('keeps the choices in the URL, and reads them from it', async () => {
    const page = await openBuilder('?theme=bold&layout=grid&language=en');
    expect(find<HTMLInputElement>(page, 'input[name="theme"]:checked').value).to.equal('bold');
    expect(snippet(page))
      .to.contain('themes/bold.css')
      .and.to.contain('layout="grid"')
      .and.to.contain('lang="en"');
    find<HTMLInputElement>(page, 'input[name="theme"][value="quiet"]').click();
    await waitUntil(() => !snippet(page).includes('themes/'), 'the style sheet is gone');
    expect(page.defaultView!.location.search).to.equal('?layout=grid&language=en&theme=quiet');
  });

  it('says that a colour cannot be read, and writes the nearest one that can', async () => {
    const page = await openBuilder('?accent=%23f2b632');
    const status = [...page.querySelectorAll('[role="status"]')].map(visibleText).join(' ');
    expect(status).to.match(/Färgen har kontrasten 1,\d:1 mot bakgrunden; text behöver 4,5:1/);
    expect(codeOf(page, 'CSS till er formatmall')).to.match(/--press-accent: light-dark\(#[\da-f]{6}, #f2b632\)/);
    // Control: nothing is said of a colour that can be read.
    const other = await openBuilder('?accent=%230b4f6c');
    expect([...other.querySelectorAll('[role="status"]')].map(visibleText).join('')).to.equal('');
  });

  it('says what an address must look like, and keeps the last good one', async () => {
    const page = await openBuilder();
    const field = find<HTMLInputElement>(page, 'input[name="folder"]');
    const type = (text: string) => typeInto(field, text);
    type('https://www.norrby.example/press/pressroom.json');
    await waitUntil(() => snippet(page).includes('https://www.norrby.example/press/pressrum.js'), 'the folder');
    type('norrby');
    await waitUntil(() => field.getAttribute('aria-invalid'), 'the field is marked');
    expect(snippet(page)).to.contain('https://www.norrby.example/press/');
    expect(visibleText(find(page, '#folder-help'))).to.contain('fullständig adress');
  });

  it('selects the whole room or its parts, never both', async () => {
    const page = await openBuilder();
    const room = find<HTMLInputElement>(page, 'input[value="press-room"]');
    expect(room.checked).to.equal(true);
    find<HTMLInputElement>(page, 'input[value="press-about"]').click();
    await waitUntil(() => !room.checked, 'the room is no longer chosen');
    room.click();
    await waitUntil(
      () => !find<HTMLInputElement>(page, 'input[value="press-about"]').checked,
      'the part is not chosen',
    );
  });
});
