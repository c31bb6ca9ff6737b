// Looks at a fixture's page in Chromium, as a reader meets it.
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const TIMEOUT_MS = 60_000;

/**
 * What is wrong with the properties, the events and the children of a page. Each fixture's page has a card, a contact box
 * with a text of the framework's, a button that changes both, and the number of `press-load` of the card.
 * @param {string} folder
 * @returns {Promise<Record<string, string[]>>}
 */
export async function lookAt(folder) {
  const site = await serve(folder);
  const browser = await launchBrowser();
  /** @type {Record<string, string[]>} */
  const problems = { properties: [], events: [], children: [] };
  /** @type {string[]} */
  const errors = [];
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (/\/(?:undefined|null)$/.test(request.url())) problems['properties']?.push(`requests ${request.url()}`);
    });
    /** @param {string} selector */
    const text = (selector) =>
      page.$eval(selector, (element) => /** @type {HTMLElement} */ (element).innerText.replace(/\s+/g, ' '));
    /** @param {string} column @param {string} what @param {boolean} isRight */
    const expect = (column, what, isRight) => {
      if (!isRight) problems[column]?.push(what);
    };
    /** @param {string} selector @param {string} words */
    const waitFor = (selector, words) =>
      page.waitForFunction(
        `document.querySelector(${JSON.stringify(selector)})?.innerText.includes(${JSON.stringify(words)})`,
        { timeout: TIMEOUT_MS },
      );
    await page.goto(site.url);
    const card = 'press-release-card:not([hidden])';
    await waitFor(card, 'Ny bro');
    await waitFor('press-contact-box', 'Eva Sandström');
    const box = await text('press-contact-box');
    expect('children', `the framework’s text is visible: ${box}`, !box.includes('Hämtar'));
    const loads = await text('output');
    expect('events', `press-load was heard ${loads} times`, loads === '1');
    await page.click('#change');
    await waitFor(card, 'Ännu en bro');
    await waitFor('press-contact-box', 'Eva Sandström');
    const changed = await text('press-contact-box');
    expect('children', `the changed text is visible: ${changed}`, !changed.includes('Hämtar'));
    const again = await text('output');
    expect('events', `press-load was heard ${again} times after the change`, again === '2');
  } catch (error) {
    problems['properties']?.push(String(error));
  } finally {
    await browser.close();
    site.close();
  }
  problems['children']?.push(...errors);
  return problems;
}
