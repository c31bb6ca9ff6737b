// What a visitor's first view of the press page costs, with 100 releases and with 10,000: every byte that Chromium takes from
// the network for it, headers too, with nothing kept from before. Files are served with Brotli, compressed beforehand.
//   node packages/cli/bench/first-view.mjs
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, ensureBrowsers } from '../../../scripts/browsers.mjs';
import { filesOf, servePrecompressed } from './precompressed.mjs';
import { buildSample, sampleConfig, serveSource } from './sample-room.mjs';

const COUNTS = [100, 10_000];
/** How much the first view may differ. */
const TOLERANCE = 0.01;

const folder = await mkdtemp(join(tmpdir(), 'pressrum-first-view-'));
/** @type {(() => unknown)[]} */
const ends = [() => rm(folder, { recursive: true, force: true })];
try {
  const { path = '' } = ensureBrowsers(['chromium']).chromium ?? {};
  const browser = await chromium.launch({ executablePath: path, args: chromiumArguments });
  ends.unshift(() => browser.close());
  const all = [];
  for (const count of COUNTS) {
    const url = await serveRoom(count);
    const answers = await firstView(browser, url);
    const bytes = [...answers.values()].reduce((sum, one) => sum + one, 0);
    all.push(bytes);
    console.log(`${count} releases: ${bytes} bytes, ${answers.size} requests`);
    for (const [address, size] of answers)
      console.log(`  ${String(size).padStart(7)}  ${address.slice(url.length) || 'index.html'}`);
  }
  const [few = NaN, many = NaN] = all;
  const difference = many / few - 1;
  console.log(`${(difference * 100).toFixed(2)} % more with ${COUNTS[1]}`);
  if (!(Math.abs(difference) <= TOLERANCE)) process.exitCode = 1;
} finally {
  for (const end of ends) await end();
}

/** @param {number} count */
async function serveRoom(count) {
  const source = await serveSource(count);
  const config = { ...sampleConfig(`${source.url}feed.json`), allow: ['127.0.0.1'] };
  const built = await buildSample(join(folder, String(count)), config);
  source.close();
  // Not the releases' own pages, which nobody asks for here and which take long to compress.
  const files = await filesOf(built, (path) => !/^(?:releases|search)\//.test(path));
  const { url, close } = await servePrecompressed(files);
  ends.unshift(close);
  return url;
}

/**
 * The bytes of each answer, by its address.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
async function firstView(browser, url) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  /** @type {Map<string, string>} */
  const addresses = new Map();
  /** @type {Map<string, number>} */
  const sizes = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => void addresses.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? '';
    sizes.set(address, (sizes.get(address) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('press-room > [data-press-ready]');
  await page.waitForLoadState('networkidle');
  await context.close();
  return sizes;
}
