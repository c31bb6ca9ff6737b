// How fast RSS is read, against JSON.parse of the same content and the two readers that others use:
//   node packages/feeds/bench/rss.mjs [--rounds 15] [--json FILE]
// `fields` does what they do: the text of an item's fields. `document` does all that a press room needs: bodies cleaned by
// an allow-list, contacts and the "about" text found, dates and telephones read. `report` tells in addition where every
// part of the source went. Others would have to sanitize, which the last line adds to the faster of them.
import { parseArgs } from 'node:util';
import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { report, watchLoad } from '../../../scripts/bench/report.mjs';
import { median } from '../../../scripts/bench/statistics.mjs';
import { takeTurns, timeOf } from '../../../scripts/bench/take-turns.mjs';
import { readRss, sanitize } from '../dist/index.js';
import { rss } from '../dist/readers/rss.js';
import { parseXml } from '../dist/syntax-tree/xml.js';
import { sampleItems, sampleRss } from './sample-rss.mjs';

/** @typedef {import('../dist/syntax-tree/node.js').Node} Node */

const { rounds, json: file } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, json: { type: 'string' } },
}).values;
const ITEMS = 1000;
const items = sampleItems(ITEMS);
const xml = sampleRss(items);
const json = JSON.stringify(items);
const context = { source: 'bench' };

const [FIELDS, FEEDSMITH, RSS_PARSER, FLOOR] = ['ours: fields', 'feedsmith', 'rss-parser', 'JSON.parse'];
/** @type {Record<string, () => unknown>} */
const runs = {
  [FLOOR]: () => JSON.parse(json),
  [FEEDSMITH]: () => parseRssFeed(xml),
  [RSS_PARSER]: () => new Parser().parseString(xml),
  [FIELDS]: () => rss.toDraft(/** @type {Node} */ (parseXml(xml).root), context),
  'ours: document': () => readRss(xml, context).room,
  'ours: document and report': () => readRss(xml, context).spans,
  'feedsmith and sanitize-html': () =>
    parseRssFeed(xml).items?.map(({ content }) => sanitize(content?.encoded ?? '')),
};
const load = watchLoad();
const samples = await takeTurns(Object.keys(runs), (name) => timeOf(() => runs[name]?.()), {
  rounds: Number(rounds),
});
const { [FEEDSMITH]: feedsmith = [], [RSS_PARSER]: rssParser = [], [FIELDS]: fields = [] } = samples;
const faster = median(feedsmith) < median(rssParser) ? FEEDSMITH : RSS_PARSER;
report(
  [
    { name: `${ITEMS} items`, unit: 'ms', digits: 1, floor: FLOOR, samples },
    {
      name: 'fields against the faster of the two',
      unit: 'ms',
      digits: 1,
      floor: faster,
      samples: { [faster]: samples[faster] ?? [], [FIELDS]: fields },
      limits: { [FIELDS]: 1 },
    },
  ],
  {
    part: 'read',
    subject: `${ITEMS} items, ${(xml.length / 1e6).toFixed(1)} MB, Node ${process.version}, ${rounds} rounds`,
    load: load(),
    json: file,
  },
);
