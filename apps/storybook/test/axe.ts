/** What axe says of the story on a page, in the form that a test compares. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Something that axe found, or could not decide, at one node. */
export interface Finding {
  rule: string;
  /** The node's own markup, its start. */
  html: string;
  /** What axe says of it. */
  message: string;
  /** The places of the judgements whose selector the node matches. */
  judgements: number[];
}

export interface AxeResult {
  violations: Finding[];
  incomplete: Finding[];
}

/** Runs axe on the story (or in `within`), with all its rules or with those named. */
export async function runAxe(
  page: Page,
  {
    selectors = [],
    rules,
    within = '#storybook-root',
  }: { selectors?: string[]; rules?: string[]; within?: string },
): Promise<AxeResult> {
  await page.evaluate(`window.axe?.run || eval(${JSON.stringify(source)})`);
  return page.evaluate(
    async (within, selectors, rules) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const result = await axe.run(within, {
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
        ...(rules
          ? { runOnly: { type: 'rule', values: rules } }
          : // A story is a part of a page, which has landmarks of its own.
            { rules: { region: { enabled: false }, 'target-size': { enabled: true } } }),
      });
      const findings = (found: Axe.Result[]) =>
        found.flatMap(({ id, nodes }) =>
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
  );
}
