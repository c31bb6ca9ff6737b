// The built script on a page of its own, however it is put there. In three engines.
import { expect } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { states } from '@pressrum/testing/sample-room.js';
import { gluedFields } from '@pressrum/testing/text-boundaries.js';

const script = '/packages/embed/dist/script-tag/pressrum.js';
/** The same, as an earlier release of Pressrum built it: other chunk names, other bytes. */
const olderScript = '/older-build/pressrum.js';
const room = `<press-room><script type="application/json">${JSON.stringify(states.full)}</script></press-room>`;
const { headline } = states.full.releases[0]!;

/** Opens a page in a frame, and waits until it has loaded. */
async function load(head: string, body: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.srcdoc = `<!doctype html><html lang="sv"><head>${head}</head><body>${body}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  return frame.contentDocument!;
}

/** Opens a page, and waits until every element on it is ready and its buttons work. */
async function open(head: string, body: string): Promise<Document> {
  const page = await load(head, body);
  const isReady = () =>
    [...page.querySelectorAll('*')].every(
      (element) => !/^press-/.test(element.localName) || element.getAttribute('state') === 'ready',
    ) && page.querySelector('[data-press-ready]');
  await waitUntil(isReady, 'the page is ready');
  return page;
}

/** What a reader gets: the text in order, and the layout that a missing style sheet would change. */
const seen = (page: Document) => ({
  text: [...page.querySelectorAll('[data-press]')].map((box) => box.textContent.replace(/\s+/g, ' ')),
  display: page.defaultView!.getComputedStyle(page.querySelector('.press-contact')!).display,
});

const tag = `<script src="${script}"></script>`;
const placements: Record<string, [head: string, body: string]> = {
  'async in the head': [`<script src="${script}" async></script>`, room],
  'blocking in the head': [tag, room],
  'at the end of the body': ['', room + tag],
  'as a module': [`<script src="${script}" type="module"></script>`, room],
  deferred: [`<script src="${script}" defer></script>`, room],
  'of an older build, whose chunks the server still has': [`<script src="${olderScript}" async></script>`, room],
  'beside an older build on the same page': [
    `<script src="${olderScript}" async></script>`,
    `${room}<script src="${script}" async></script>`,
  ],
  'loaded twice': [tag + `<script src="${script}?again" async></script>`, room + tag],
};

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the script tag', () => {
  for (const [name, [head, body]] of Object.entries(placements))
    it(`gives the same page: ${name}`, async () => {
      const page = await open(head, body);
      const { text, display } = seen(page);
      expect(text).to.have.length(1);
      expect(text[0]!.split(headline)).to.have.length(2);
      expect(text[0]).to.contain('Nu kan barnen cykla').and.contain('Om Björkviks kommun');
      expect(display).to.equal('grid');
      expect(seen(await open(tag, room))).to.deep.equal({ text, display });
    });

  for (const [name, state] of Object.entries(states))
    it(`puts white space or punctuation between any two fields, after minifying too: ${name}`, async () => {
      const data = `<script type="application/json">${JSON.stringify(state)}</script>`;
      const page = await open(tag, `<press-room>${data}</press-room>`);
      expect(page.querySelector('press-room')!.getAttribute('state')).to.equal('ready');
      expect(gluedFields(page.body)).to.deep.equal([]);
    });

  it('is reported when two fields run together (control)', () => {
    const page = document.createElement('div');
    page.innerHTML = '<p><time>2017-11-30 09.00</time><span>Pressmeddelande</span></p>';
    expect(gluedFields(page)).to.deep.equal(['2017-11-30 09.00|Pressmeddelande']);
    page.replaceChildren('09.00', 'Pressmeddelande');
    expect(gluedFields(page)).to.deep.equal(['09.00|Pressmeddelande']);
  });

  it('shows the same text where the engine cannot sanitise, or only in the way of 2022', async () => {
    const early = `<script>delete Document.parseHTML; Element.prototype.setHTML = () => { throw new TypeError() }</script>`;
    const body =
      '<p>Ett <span>två</span></p> <section><h2>Tre</h2></section> <a href="intent:x">fyra</a> <div>fem</div>';
    const data = JSON.stringify({ releases: [{ headline: 'Rubrik', articleBody: body }] });
    const markup = `<press-room><script type="application/json">${data}</script></press-room>`;
    const bodies = [await open(tag, markup), await open(early + tag, markup)].map((page) =>
      page
        .querySelector('.press-body')!
        .innerHTML.replace(/<!--.*?-->/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(bodies[0]).to.equal(
      '<p>Ett <span>två</span></p> <section><h4>Tre</h4></section> <a>fyra</a> <div>fem</div>',
    );
    expect(bodies[1]).to.equal(bodies[0]);
  });

  it('leaves nothing in the page’s globals but Lit’s version lists', async () => {
    const names = (page: Document) => Object.getOwnPropertyNames(page.defaultView).sort();
    const plain = names(await load('', '<p class="press-contact"></p>'));
    expect(names(await open(tag, room)).filter((name) => !plain.includes(name))).to.deep.equal([
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
    // Control: an ordinary script does leave something.
    const other = await load('<script>var left = 1</script>', '<p></p>');
    expect(names(other).filter((name) => !plain.includes(name))).to.deep.equal(['left']);
  });

  it('gives a card its data when the card is defined before its room', async () => {
    const page = await load('', `<press-room><press-release-card></press-release-card></press-room>`);
    const view = page.defaultView!;
    const define = view.customElements.define.bind(view.customElements);
    const held: [string, CustomElementConstructor][] = [];
    // Holds the room back, as when its script comes from another, slower place.
    view.customElements.define = (name, element) =>
      void (name === 'press-room' ? held.push([name, element]) : define(name, element));
    const element = page.createElement('script');
    element.src = script;
    page.head.append(element);
    const card = page.querySelector('press-release-card')!;
    await waitUntil(() => held.length && card.getAttribute('state') === 'loading', 'a card without its room');
    define(...held[0]!);
    (page.querySelector('press-room') as unknown as { room: unknown }).room = states.full;
    await waitUntil(() => card.getAttribute('state') === 'ready', 'a card with its room');
    expect(card.textContent).to.contain(headline);
  });
});
