// What runs in the page: the contenders, and the work that is measured.
import '@pressrum/release/press-release-card.js';
import '@pressrum/release/press-release-list.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { viewOptions } from '@pressrum/i18n';
import { releaseCard, releaseCards } from '@pressrum/release/release-card.template.js';
import { render } from 'lit';
import { reactList } from './react-cards.mjs';
import { sampleReleases } from './sample.mjs';

/**
 * @typedef {import('./react-cards.mjs').Release} Release
 * @typedef {{ show: (releases: Release[]) => unknown, remove?: () => unknown }} Mounted
 */

const options = viewOptions('sv', 3);
const markup = (/** @type {Release[]} */ releases) => renderToString(releaseCards(releases, options));

/** What a card element leaves in the page, without the element. */
const elementMarkup = (/** @type {Release[]} */ releases) =>
  releases
    .map(
      (release) =>
        `<div release-id=${release.id} state="ready"><div data-press="" lang="sv" dir="ltr">${renderToString(releaseCard(release, options))}</div></div>`,
    )
    .join('');

/** @param {Element} element */
const isLoaded = (element) =>
  new Promise((resolve) => element.addEventListener('press-load', resolve, { once: true }));

/** One list, in a container. @type {Record<string, (container: HTMLElement) => Mounted>} */
const lists = {
  innerHTML: (container) => ({ show: (releases) => void (container.innerHTML = markup(releases)) }),
  'by hand': (container) => {
    /** @type {Release[]} */
    let shown = [];
    return {
      show(releases) {
        if (!shown.length) container.innerHTML = markup(releases);
        else {
          const links = container.querySelectorAll('.press-card-headline > a');
          for (const [index, { headline }] of releases.entries())
            if (headline !== shown[index]?.headline) links[index]?.replaceChildren(headline);
        }
        shown = releases;
      },
    };
  },
  template: (container) => ({ show: (releases) => render(releaseCards(releases, options), container) }),
  element: (container) => {
    const list = document.createElement('press-release-list');
    return {
      async show(releases) {
        const loaded = isLoaded(list);
        list.limit = releases.length;
        list.releases = releases;
        if (!list.isConnected) container.append(list);
        await loaded;
      },
    };
  },
  React: reactList,
};

/** One element for each card, in a container. @type {Record<string, (container: HTMLElement) => Mounted>} */
const elements = {
  'innerHTML of elements': (container) => ({
    show: (releases) => void (container.innerHTML = elementMarkup(releases)),
  }),
  elements: (container) => ({
    async show(releases) {
      const cards = releases.map((release) =>
        Object.assign(document.createElement('press-release-card'), { release }),
      );
      const all = Promise.all(cards.map(isLoaded));
      container.append(...cards);
      await all;
    },
  }),
};

/** @type {Record<string, (container: HTMLElement) => Mounted>} */
const contenders = { ...lists, ...elements };

/** @type {Mounted | undefined} */
let mounted;
let count = 0;
/** Makes every change another one. */
let changes = 0;
/** @type {Release[]} */
let releases = [];

/** Resolves when the frame that follows is ready for the screen. */
const frame = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }),
  );

/** The steps of a round. Making the data is not measured, so each has two halves. */
const steps = {
  /** @param {string} name @param {number} number of releases */
  async prepare(name, number) {
    count = number;
    releases = sampleReleases(count);
    const container = document.createElement('div');
    // What our elements render stands in such a container, to which their styles apply.
    if (name in lists && name !== 'element') container.dataset.press = '';
    document.body.hidden = false;
    document.body.append(container);
    mounted = contenders[name]?.(container);
    await frame();
  },
  changeOne() {
    changes++;
    releases = releases.map((release, index) =>
      index === 1 ? { ...release, headline: `Ändrad för ${changes}:e gången` } : release,
    );
  },
  changeAll() {
    changes++;
    releases = sampleReleases(count, (headline) => `${headline}, ändrad för ${changes}:e gången`);
  },
  async show() {
    await mounted?.show(releases);
    await frame();
  },
  /** Lets the browser skip what is outside the window, which it knows after a frame. */
  async settle() {
    await frame();
    await frame();
  },
  async remove() {
    mounted?.remove?.();
    document.body.replaceChildren();
    mounted = undefined;
    releases = [];
    await frame();
  },
  /** Leaves out what layout costs, which is the same for all. */
  hide: () => void (document.body.hidden = true),
  cards: () => document.querySelectorAll('.press-card-headline').length,
};
Object.assign(globalThis, { steps });
