import { createElement as h, memo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** @typedef {ReturnType<typeof import('./sample.mjs').sampleReleases>[number]} Release */

const { format } = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' });

/** The markup of our cards, as it is written for React. A card whose release is the same is not rendered again. */
const Card = memo((/** @type {{ release: Release }} */ { release }) =>
  h(
    'li',
    { className: 'press-list-item' },
    h(
      'article',
      { className: 'press-card press-card-head press-panel' },
      h(
        'div',
        { className: 'press-card-text press-stack' },
        h(
          'p',
          { className: 'press-meta press-small press-card-meta' },
          h('span', { className: 'press-genre' }, release.genre),
          h('span', { className: 'press-unseen' }, ', '),
          h('time', { dateTime: release.datePublished }, format(new Date(release.datePublished))),
        ),
        h(
          'h3',
          { className: 'press-card-headline' },
          h('a', { className: 'press-link', href: release.url }, release.headline),
        ),
        h('p', { className: 'press-card-lead' }, release.description),
      ),
    ),
  ),
);

/** @param {{ releases: Release[] }} properties */
const Cards = ({ releases }) =>
  h(
    'ul',
    { className: 'press-list-items press-layout press-layout-list press-list-long', role: 'list' },
    releases.map((release) => h(Card, { key: release.id, release })),
  );

/** A list by React in a container: what shows releases, and what removes it. @param {HTMLElement} container */
export function reactList(container) {
  const root = createRoot(container);
  return {
    show: (/** @type {Release[]} */ releases) => flushSync(() => root.render(h(Cards, { releases }))),
    remove: () => root.unmount(),
  };
}
