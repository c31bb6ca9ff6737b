// What a hostile document can do to a page: every text, URL and HTML field of it holds payloads, which call `hostile()`.
import './pressrum.js';
import { expect, fixture, html } from '@open-wc/testing';
import { type PressRoom } from '@pressrum/model';
import { findHostileFaults } from '@pressrum/testing/hostile-faults.js';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import type { PressRoom as PressRoomElement } from './room/room.js';
import { snapshotOf } from './snapshot.js';
import { TAGS, type Tag } from './tags.js';

interface Content {
  /** Documents as a source gave them. */
  rooms: Record<string, PressRoom>;
  /** The same documents as a build publishes them. */
  published: Record<string, PressRoom>;
}

const { rooms, published } = (await (await fetch('/hostile-content.json')).json()) as Content;

let fired = 0;
Object.assign(window, { hostile: () => fired++ });

/** What an element shows one of. Others show the whole document. */
const ITEMS: Partial<Record<Tag, 'releases' | 'contactPoints'>> = {
  'press-release': 'releases',
  'press-release-card': 'releases',
  'press-contact-box': 'contactPoints',
};

/** The list of naughty strings is long: only elements that show a whole document get it. */
const showsRoom = (tag: Tag, name: string) => name === 'hostile' || !ITEMS[tag];

/** The ids of what an element shows one after another; one empty id for an element that shows the whole document. */
function listIds(tag: Tag, room: PressRoom): string[] {
  const member = ITEMS[tag];
  return member ? room[member]!.map(({ id }) => id!) : [''];
}

/** Shows a document in elements, one for each thing that such an element shows. */
async function show(tag: Tag, room: PressRoom, { isolate = false, snapshots = false } = {}): Promise<Element[]> {
  const elements = listIds(tag, room).map((id) => {
    const element = document.createElement(tag);
    if (id) element.setAttribute(tag === 'press-contact-box' ? 'contact-id' : 'release-id', id);
    if (isolate) element.setAttribute('isolate', '');
    if (snapshots) element.innerHTML = snapshotOf(tag, room, { id });
    return element;
  });
  const holder = await fixture(html`<div lang="sv"></div>`);
  if (snapshots) {
    holder.append(...elements);
    return elements;
  }
  // The elements take the document of the room around them.
  const [around] = tag === 'press-room' ? elements : [document.createElement('press-room')];
  if (tag !== 'press-room') around!.append(...elements);
  (around as PressRoomElement).room = room;
  holder.append(around!);
  await waitUntil(() => elements.every((element) => element.getAttribute('state') === 'ready'), `${tag} is ready`);
  return elements;
}

const getRoot = (element: Element) => element.shadowRoot ?? element;

/** Waits until every picture has loaded or failed: that is when their handlers run. */
const waitForImages = (elements: Element[]) =>
  waitUntil(() =>
    elements
      .flatMap((element) => [...getRoot(element).querySelectorAll('img')])
      .every((image) => image.complete || image.loading === 'lazy'),
  );

const findFaults = (elements: Element[]) => elements.flatMap((element) => findHostileFaults(getRoot(element)));

/** A text as a reader sees it. */
const normalizeText = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a hostile document', () => {
  const { warn } = console;
  // Values that cannot be used are named in the console, thousands of them.
  before(() => (console.warn = () => {}));
  after(() => (console.warn = warn));
  beforeEach(() => (fired = 0));

  for (const [name, room] of Object.entries(rooms))
    for (const tag of TAGS.filter((tag) => showsRoom(tag, name))) {
      for (const isolate of [false, true])
        it(`runs no code and adds no element in ${tag}${isolate ? ', isolated' : ''}: ${name}`, async () => {
          const elements = await show(tag, room, { isolate });
          await waitForImages(elements);
          expect(findFaults(elements)).to.deep.equal([]);
          expect(fired).to.equal(0);
        });

      it(`runs no code and adds no element in a snapshot of ${tag}: ${name}`, async () => {
        const elements = await show(tag, published[name]!, { snapshots: true });
        await waitForImages(elements);
        expect(findFaults(elements)).to.deep.equal([]);
        expect(fired).to.equal(0);
      });
    }

  it('loses no headline, whatever is in it', async () => {
    const room = rooms['hostile']!;
    const cards = await show('press-release-card', room);
    const lost = room.releases!.filter(
      ({ headline }, index) => !normalizeText(cards[index]!.textContent).includes(normalizeText(headline)),
    );
    expect(lost.map(({ headline }) => headline)).to.deep.equal([]);
  });

  it('runs code where nothing sanitizes it, and every body has a fault that is found (control)', async () => {
    const holder = await fixture(html`<div></div>`);
    const harmless: string[] = [];
    for (const { articleBody } of rooms['hostile']!.releases!) {
      const body = document.createElement('div');
      body.innerHTML = articleBody!;
      if (!findHostileFaults(body).length && body.querySelector(':not(p)')) harmless.push(articleBody!);
      holder.append(body);
    }
    await waitUntil(() => fired > 20, 'handlers run');
    expect(harmless).to.deep.equal([]);
  });
});
