// A host page before and after the script tag and the elements came: what is theirs stays as it was. In three engines.
import { expect } from '@open-wc/testing';
import {
  extendLikeMooTools,
  extendLikeOldPlugins,
  extendLikePrototype,
} from '@pressrum/testing/hostile/old-libraries.js';
import { compareStates, listRequests, recordPage } from '@pressrum/testing/page-state.js';
import { states } from '@pressrum/testing/sample-room.js';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { TAGS } from './tags.js';

const FOLDER = '/packages/embed/dist/script-tag/';

type View = Window & typeof globalThis;

const data = `<script type="application/json">${JSON.stringify(states.full)}</script>`;
const others = TAGS.filter((tag) => tag !== 'press-room')
  .map((tag) => `<${tag}></${tag}>`)
  .join(' ');
/** Every element: in light DOM, isolated, and the elements inside a room. */
const ELEMENTS = `<press-room>${data}</press-room><press-room isolate>${data}</press-room><press-room>${data}${others}</press-room>`;

/** A site's own page. Its place for the elements has a size of its own, so that nothing around it moves. */
const HOST = `
  <form name="search" action="/"><input name="q" value="bron"><button>Sök</button></form>
  <h1 title="Rubrik">Björkviks kommun</h1>
  <ul><li>Ett</li><li>Två</li></ul>
  <table><tr><th scope="row">Ån</th><td>12°</td></tr></table>
  <blockquote cite="https://www.bjorkvik.example/"><p>Citat</p></blockquote>
  <article class="card"><h2>Nyhet</h2><p>Ingress <a href="#mer">Läs mer</a></p><time>2026</time></article>
  <address>Torget 1</address><dialog>Stängd</dialog><details><summary>Mer</summary>Text</details>
  <div data-guest></div>
  <footer><p lang="en">Contact us</p></footer>`;

const STYLE = `
  body { font: 16px/1.5 sans-serif; margin: 8px }
  h1, h2 { color: rgb(20 60 90); font-weight: 600 }
  .card { display: flex; gap: 4px; border: 1px solid }
  li::before { content: "– " }
  [data-guest] { height: 300px; width: 600px; overflow: auto }`;

interface HostPage {
  name: string;
  /** HTML beside the page's own. */
  html?: string;
  /** What the page's own scripts have done before ours comes. */
  prepare?(view: View): void;
}

const image = (name: string) => `<img name="${name}" alt="" hidden>`;

/** Things of a document that the script uses, and that an image or a form of that name hides. */
const HIDDEN_BY_NAME = ['currentScript', 'scripts', 'head', 'hidden', 'title', 'body', 'baseURI'];
/** Globals that the script or Lit asks for, and that an element with that id seems to be. */
const IDS = ['customElements', 'fetch', 'roomSnapshot', 'state', 'trustedTypes', 'ShadyDOM', 'process'];

const PAGES: HostPage[] = [
  { name: 'a plain page' },
  {
    name: 'a page with Prototype and old plugins',
    prepare(view) {
      extendLikePrototype(view);
      extendLikeOldPlugins(view);
    },
  },
  { name: 'a page with MooTools', prepare: extendLikeMooTools },
  {
    name: 'a page whose elements have the names of what the script uses',
    html: `${HIDDEN_BY_NAME.map(image).join('')}<form name="forms"><input name="action"></form>${IDS.map((id) => `<i id="${id}"></i>`).join('')}`,
  },
];

/** Opens a host page in a frame. */
async function open({ html = '', prepare }: HostPage): Promise<View> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.srcdoc = `<!doctype html><html lang="sv"><head><title>Björkvik</title><style>${STYLE}</style></head><body>${HOST}${html}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  const view = frame.contentWindow as View;
  prepare?.(view);
  return view;
}

/** Adds the elements and the script tag, as a site's editor does, and waits until everything is there. */
async function addPressRoom({ document: page }: View): Promise<void> {
  const guest = page.querySelector('[data-guest]')!;
  guest.innerHTML = ELEMENTS;
  const script = page.createElement('script');
  script.src = `${FOLDER}pressrum.js`;
  script.async = true;
  guest.append(script);
  const elements = [...guest.querySelectorAll(TAGS.join())];
  await waitUntil(
    () => elements.every((element) => element.getAttribute('state') === 'ready'),
    'every element is ready',
  );
  const hasButtons = (element: Element) => (element.shadowRoot ?? element).querySelector('[data-press-ready]');
  await waitUntil(
    () => elements.filter(({ localName }) => localName === 'press-room').every(hasButtons),
    'buttons',
  );
}

/** Decision 6: what Lit leaves. */
const ALLOWED =
  /^new: (?:window\.(?:litElementVersions|litHtmlVersions|litPropertyMetadata|reactiveElementVersions)|Symbol\.metadata) /;

/** A link by which a chunk is preloaded stands at the end of the head, and no host's element is counted with it. */
function takePreloads(view: View): void {
  for (const link of view.document.querySelectorAll('link[rel="modulepreload"]'))
    link.setAttribute('data-guest', '');
}

async function findChanges(page: HostPage, work: (view: View) => unknown): Promise<string[]> {
  const view = await open(page);
  const before = await recordPage(view);
  await work(view);
  takePreloads(view);
  const changes = compareStates(before, await recordPage(view));
  return changes.filter((change) => !ALLOWED.test(change));
}

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('a host page', () => {
  for (const page of PAGES)
    it(`is left as it was: ${page.name}`, async () => {
      expect(await findChanges(page, addPressRoom)).to.deep.equal([]);
    });

  it('receives no request but for the script’s own files and what the document names', async () => {
    const view = await open({ name: '' });
    await addPressRoom(view);
    const documented = (url: string) =>
      new URL(url).pathname.startsWith(FOLDER) || data.includes(`"${new URL(url).pathname.slice(1)}"`);
    const requests = listRequests(view);
    expect(requests.filter((url) => !documented(url))).to.deep.equal([]);
    expect(requests.map((url) => new URL(url).pathname)).to.include(`${FOLDER}pressrum.js`);
  });

  const FAULTS: Record<string, [work: (view: View) => unknown, change: RegExp]> = {
    'a global': [(view) => Object.assign(view, { left: 1 }), /^new: window\.left/],
    'a replaced global': [(view) => Object.assign(view, { fetch: () => {} }), /^changed: window\.fetch/],
    'a member of a prototype': [
      (view) => Object.assign(view.Array.prototype, { last() {} }),
      /^new: Array\.prototype\.last/,
    ],
    'a replaced member of a prototype': [
      (view) => Object.assign(view.Element.prototype, { remove() {} }),
      /^changed: Element\.prototype\.remove/,
    ],
    'a replaced static function': [
      (view) => Object.assign(view.JSON, { stringify() {} }),
      /^changed: JSON\.stringify/,
    ],
    'a stored value': [(view) => view.sessionStorage.setItem('left', '1'), /^new: sessionStorage left/],
    'a cookie': [(view) => (view.document.cookie = 'left=1'), /^new: cookie left=1/],
    'a style': [
      ({ document: page }) => {
        page.head.append(
          Object.assign(page.createElement('style'), { textContent: 'h2 { letter-spacing: 1px }', id: 'x' }),
        );
        page.getElementById('x')!.setAttribute('data-guest', '');
      },
      /^changed: style of \d+ h2: letter-spacing/,
    ],
    'an adopted style sheet': [
      (view) => {
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync('li::before { color: red }');
        view.document.adoptedStyleSheets.push(sheet);
      },
      /^changed: style of \d+ li::before: color/,
    ],
    'an attribute': [({ document: page }) => (page.body.className = 'x'), /^new: \d+ body\[class\]/],
    'an element': [({ document: page }) => page.body.append(page.createElement('p')), /^new: \d+ p/],
    'a text': [({ document: page }) => page.querySelector('h1')!.append('!'), /^changed: text of \d+ h1/],
  };
  /** What is found on a page with all these faults. One page has them all, since a page takes seconds to record. */
  let faultyPage: Promise<string[]> | undefined;
  const findFaults = () =>
    (faultyPage ??= findChanges({ name: '' }, (view) => {
      for (const [work] of Object.values(FAULTS)) work(view);
    }));
  after(() => {
    sessionStorage.removeItem('left');
    document.cookie = 'left=; max-age=0';
  });
  for (const [name, [, change]] of Object.entries(FAULTS))
    it(`is seen to be changed by ${name} (control)`, async () => {
      const changes = await findFaults();
      expect(
        changes.some((line) => change.test(line)),
        changes.slice(0, 9).join('\n'),
      ).to.equal(true);
    });

  it('is seen to send a request (control)', async () => {
    const view = await open({ name: '' });
    await (await view.fetch('/package.json')).text();
    await waitUntil(() => listRequests(view).length, 'a request');
    expect(listRequests(view).map((url) => new URL(url).pathname)).to.deep.equal(['/package.json']);
  });
});
