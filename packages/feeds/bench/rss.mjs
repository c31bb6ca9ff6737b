// How fast RSS is read, against JSON.parse of the same content and the two readers that others use:
//   npm run bench --workspace=packages/feeds
// `fields` does what they do: the text of an item's fields. `document` does all that a press room needs: bodies cleaned by
// an allow-list, contacts and the "about" text found, dates and telephones read. `report` tells in addition where every
// part of the source went. Others would have to sanitize, which the last line adds to the faster of them.
import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { readRss, sanitize } from '../dist/index.js';
import { rss } from '../dist/readers/rss.js';
import { parseXml } from '../dist/syntax-tree/xml.js';
import { measure } from './measure.mjs';
import { sampleItems, sampleRss } from './sample-rss.mjs';

/** @typedef {import('../dist/syntax-tree/node.js').Node} Node */

const ITEMS = 1000;
const items = sampleItems(ITEMS);
const xml = sampleRss(items);
const json = JSON.stringify(items);
const context = { source: 'bench' };
console.log(`${ITEMS} items, ${(xml.length / 1e6).toFixed(1)} MB, Node ${process.version}\n`);

const [FIELDS, FEEDSMITH, RSS_PARSER, FLOOR] = ['ours: fields', 'feedsmith', 'rss-parser', 'JSON.parse'];
const times = await measure({
  [FLOOR]: () => JSON.parse(json),
  [FEEDSMITH]: () => parseRssFeed(xml),
  [RSS_PARSER]: () => new Parser().parseString(xml),
  [FIELDS]: () => rss.toDraft(/** @type {Node} */ (parseXml(xml).root), context),
  'ours: document': () => readRss(xml, context).room,
  'ours: document and report': () => readRss(xml, context).spans,
  'feedsmith and sanitize-html': () =>
    parseRssFeed(xml).items?.map(({ content }) => sanitize(content?.encoded ?? '')),
});
const timeOf = (/** @type {string} */ name) => times[name] ?? NaN;

console.log('                               items/s  × JSON.parse');
for (const [name, time] of Object.entries(times)) {
  const perSecond = Math.round((ITEMS / time) * 1000).toLocaleString('en');
  console.log(`${name.padEnd(28)} ${perSecond.padStart(9)}  ${(time / timeOf(FLOOR)).toFixed(1).padStart(6)}`);
}

const ratio = timeOf(FIELDS) / Math.min(timeOf(FEEDSMITH), timeOf(RSS_PARSER));
console.log(`\nfields against the faster of the two: ${ratio.toFixed(2)}`);
if (!(ratio <= 1)) process.exitCode = 1;
