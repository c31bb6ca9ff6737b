// What cards cost in Chromium: milliseconds of the processor on the page's main thread until the frame is ready, so that
// other programs on the machine count little; and what stays in the page.
//   node packages/react/bench/render.mjs [--rounds 15] [--json FILE] [--only REGEXP]
// Each sample is a list that is made, changed and removed again in a page that all contenders share. All have the markup and
// the style sheet of our cards. `innerHTML` is the floor: the same HTML as a string. `by hand` is the least that a change
// can cost: the text of the links whose headline is another.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundlePage } from '../../../scripts/bench/bundle-page.mjs';
import { openPage, startChromium } from '../../../scripts/bench/chromium-page.mjs';
import { report, watchLoad } from '../../../scripts/bench/report.mjs';
import { takeTurns } from '../../../scripts/bench/take-turns.mjs';
import { styles } from '../../embed/dist/styles.js';
import { cases } from './render/cases.mjs';

const { rounds, json, only } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
  },
}).values;

const load = watchLoad();
const script = await bundlePage(fileURLToPath(new URL('render/page.mjs', import.meta.url)));
const browser = await startChromium();
const open = () => openPage(browser, script, styles);
const figures = [];
try {
  for (const { name, contenders, share = 1, warmUp = 2, take, figuresOf } of cases) {
    if (!name.match(only)) continue;
    const page = await open();
    const samples = await takeTurns(contenders, (contender) => take(page, contender), {
      rounds: Math.ceil(Number(rounds) * share),
      warmUp,
    });
    await page.close();
    figures.push(...figuresOf(samples));
  }
  report(figures, {
    part: 'render',
    subject: `${await browser.version()}, ${rounds} rounds`,
    load: load(),
    json,
  });
} finally {
  await browser.close();
}
