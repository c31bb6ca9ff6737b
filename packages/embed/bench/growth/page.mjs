// What runs in the page: it shows documents of a size, and searches them.
import '../../dist/pressrum.js';
import { documents } from './documents.mjs';

/** @type {HTMLElement | undefined} */
let holder;
/** @type {number[]} */
let longTasks = [];
new PerformanceObserver((list) => {
  longTasks.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask' });

/** @param {Element} element @returns {Promise<unknown>} */
const whenLoaded = (element) =>
  new Promise((resolve) => element.addEventListener('press-load', resolve, { once: true }));

/** Two frames: what was changed is drawn, and its long task is known. */
const whenDrawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

/** @type {{ tag: string, count: number, document: object, limit?: number }} */
let next;

/** @type {Record<string, (...values: any[]) => unknown>} */
const steps = {
  /** @param {string} tag @param {string} name @param {number} size @param {boolean} isCount */
  prepare(tag, name, size, isCount) {
    next = { tag, count: isCount ? size : 1, document: documents[name]?.(isCount ? 30 : size) ?? {} };
    longTasks = [];
  },
  async show() {
    const room = document.createElement('press-room');
    const elements =
      next.tag === 'press-room' ? [] : Array.from({ length: next.count }, () => document.createElement(next.tag));
    for (const [index, element] of elements.entries()) {
      if (next.tag === 'press-release-card') element.setAttribute('release-id', `nr-${index % 30}`);
      if (next.tag === 'press-release-list') Object.assign(element, { searchable: true, limit: 12 });
    }
    room.append(...elements);
    holder = document.createElement('div');
    holder.append(room);
    const loaded = [room, ...elements].map(whenLoaded);
    Object.assign(room, { room: next.document });
    document.body.append(holder);
    await Promise.all(loaded);
    await whenDrawn();
  },
  async search() {
    const field = /** @type {HTMLInputElement} */ (holder?.querySelector('input[type="search"]'));
    field.value = 'cyklister';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (!holder?.querySelector('mark')) await whenDrawn();
    await whenDrawn();
  },
  longestTask: () => Math.max(0, ...longTasks),
  remove() {
    holder?.remove();
    holder = undefined;
  },
};
Object.assign(globalThis, { steps });
