/** Runs axe on a page, and returns its findings in a form for comparison. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A violation, or a question that axe could not decide, at one node. */
export interface Finding {
  rule: string;
  /** The beginning of the node's markup. */
  html: string;
  /** The message of axe. */
  message: string;
  /** The indices of the given selectors that the node matches. */
  judgements: number[];
}

interface AxeResult {
  violations: Finding[];
  incomplete: Finding[];
}

/** Runs axe on the story (or in `within`), with all rules or with those given. */
export async function runAxe(
  page: Page,
  {
    selectors = [],
    rules,
    within = '#storybook-root',
    isWholePage = false,
  }: { selectors?: string[]; rules?: string[]; within?: string; isWholePage?: boolean },
): Promise<AxeResult> {
  await page.evaluate(`window.axe?.run || eval(${JSON.stringify(source)})`);
  return page.evaluate(
    async (within, selectors, rules, isWholePage) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const result = await axe.run(within, {
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
        // Pages of their own.
        iframes: false,
        ...(rules
          ? { runOnly: { type: 'rule', values: rules } }
          : // A story is part of a page; landmarks are up to the page.
            { rules: { region: { enabled: isWholePage }, 'target-size': { enabled: true } } }),
      });
      const findings = (results: Axe.Result[]) =>
        results.flatMap(({ id, nodes }) =>
          nodes.map(({ element, html, any, all, none }) => ({
            rule: id,
            html: html.slice(0, 160),
            message: [...any, ...all, ...none].map(({ message }) => message).join(' '),
            judgements: selectors.flatMap((selector, index) => (element?.matches(selector) ? [index] : [])),
          })),
        );
      return { violations: findings(result.violations), incomplete: findings(result.incomplete) };
    },
    within,
    selectors,
    rules,
    isWholePage,
  );
}
