/** What Lighthouse says of a page. */
import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';

export interface Audit {
  /** By category, from 0 to 1. */
  scores: Record<string, number | null>;
  /** The audits that cost the page something. */
  failed: string[];
}

/** Opens a URL in a page of its own, and audits it. */
export async function auditPage(browser: Browser, url: string, onlyCategories: string[]): Promise<Audit> {
  const page = await browser.newPage();
  const { lhr } = (await lighthouse(url, { onlyCategories, logLevel: 'error' }, undefined, page))!;
  await page.close();
  const categories = Object.values(lhr.categories);
  const weighed = categories.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight));
  return {
    scores: Object.fromEntries(categories.map(({ id, score }) => [id, score])),
    failed: weighed.map(({ id }) => id).filter((id) => (lhr.audits[id]!.score ?? 1) < 1),
  };
}
