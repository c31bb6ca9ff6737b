// What is measured, with whom.

/**
 * @typedef {Awaited<ReturnType<typeof import('../../../../scripts/bench/chromium-page.mjs').openPage>>} Page
 * @typedef {import('../../../../scripts/bench/report.mjs').Figure} Figure
 * @typedef {Record<string, number>} Sample
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string[]} contenders
 * @property {number} [share] of the rounds, for a case that takes long
 * @property {number} [warmUp] rounds that do not count
 * @property {(page: Page, contender: string) => Promise<Sample>} take
 * @property {(samples: Record<string, Sample[]>) => Figure[]} figuresOf
 */

/** One value of each sample. @param {Record<string, Sample[]>} samples @param {string} key @param {string[]} [omitted] */
const valuesOf = (samples, key, omitted = []) =>
  Object.fromEntries(
    Object.entries(samples)
      .filter(([name]) => !omitted.includes(name))
      .map(([name, all]) => [name, all.map((sample) => sample[key] ?? NaN)]),
  );

/** Makes cards, does something, and removes them. @param {Page} page @param {string} contender @param {number} count @param {() => Promise<Sample>} work */
async function withCards(page, contender, count, work) {
  await page.collectGarbage();
  await page.step('prepare', contender, count);
  const sample = await work();
  const shown = await page.step('cards');
  if (shown !== count) throw new Error(`${contender} shows ${shown} cards instead of ${count}`);
  await page.step('remove');
  return sample;
}

/** Makes a list and changes it. @param {Page} page @param {string} contender @param {number} count */
const changeList = (page, contender, count) =>
  withCards(page, contender, count, async () => {
    const first = await page.timeOf('show');
    await page.step('settle');
    await page.step('changeOne');
    const one = await page.timeOf('show');
    await page.step('settle');
    await page.step('changeAll');
    return { first, one, all: await page.timeOf('show') };
  });

/** @param {number} count */
const cardsOf = (count) => `${count.toLocaleString('en')} cards in one list`;

/** How much more than its HTML as a string a list may cost. */
const MOST_FIRST = 2;
/** How much more than the text of one link a list may cost that is given all its releases anew. */
const MOST_BY_HAND = 6;

/** @type {Case} */
const changes = {
  name: 'list',
  contenders: ['innerHTML', 'by hand', 'template', 'element', 'React'],
  take: (page, contender) => changeList(page, contender, 1000),
  figuresOf: (samples) => [
    {
      name: `${cardsOf(1000)}: first render`,
      unit: 'ms',
      floor: 'innerHTML',
      samples: valuesOf(samples, 'first', ['by hand']),
      limits: { element: MOST_FIRST },
    },
    {
      name: `${cardsOf(1000)}: one headline changes`,
      unit: 'ms',
      digits: 1,
      floor: 'by hand',
      samples: valuesOf(samples, 'one'),
      limits: { element: MOST_BY_HAND },
    },
    {
      name: `${cardsOf(1000)}: all headlines change`,
      unit: 'ms',
      floor: 'innerHTML',
      samples: valuesOf(samples, 'all'),
      limits: { template: 1.19, element: 1.19 },
    },
  ],
};

/** What is linear costs as many times the floor as with 1,000 cards. @param {number} count @param {number} share @returns {Case} */
const longList = (count, share) => ({
  name: `list ${count}`,
  contenders: ['innerHTML', 'by hand', 'template', 'element', 'React'],
  share,
  warmUp: 1,
  take: (page, contender) => changeList(page, contender, count),
  figuresOf: (samples) => [
    {
      name: `${cardsOf(count)}: first render`,
      unit: 'ms',
      floor: 'innerHTML',
      samples: valuesOf(samples, 'first', ['by hand']),
      limits: { element: MOST_FIRST },
    },
    {
      name: `${cardsOf(count)}: one headline changes`,
      unit: 'ms',
      digits: 1,
      floor: 'by hand',
      samples: valuesOf(samples, 'one'),
      limits: { element: MOST_BY_HAND },
    },
  ],
});

/** @type {Case} */
const elements = {
  name: 'elements',
  contenders: ['innerHTML of elements', 'elements'],
  take: (page, contender) => withCards(page, contender, 1000, async () => ({ first: await page.timeOf('show') })),
  figuresOf: (samples) => [
    {
      name: '1,000 card elements: first render',
      unit: 'ms',
      floor: 'innerHTML of elements',
      samples: valuesOf(samples, 'first'),
      limits: { elements: 1.25 },
    },
  ],
};

const SIZED_COUNT = 10_000;

/** @type {Case} */
const sizes = {
  name: 'size',
  contenders: ['innerHTML', 'template', 'element', 'React'],
  share: 0.2,
  warmUp: 1,
  take: (page, contender) =>
    withCards(page, contender, SIZED_COUNT, async () => {
      await page.step('hide');
      const before = await page.size();
      await page.step('show');
      const after = await page.size();
      return {
        nodes: (after.nodes - before.nodes) / SIZED_COUNT,
        bytes: (after.bytes - before.bytes) / SIZED_COUNT,
      };
    }),
  figuresOf: (samples) => [
    {
      name: `${cardsOf(SIZED_COUNT)}: nodes a card`,
      unit: 'nodes',
      floor: 'innerHTML',
      samples: valuesOf(samples, 'nodes'),
    },
    {
      name: `${cardsOf(SIZED_COUNT)}: memory a card`,
      unit: 'B',
      floor: 'innerHTML',
      samples: valuesOf(samples, 'bytes'),
    },
  ],
};

/** @type {Case[]} */
export const cases = [changes, longList(3000, 0.5), longList(10_000, 0.2), elements, sizes];
