import { describe, expect, it } from 'vitest';
import { checkBudget } from './budgets.mjs';
import { settle, sum } from './checks.mjs';
import { countSessions } from './count-tests.mjs';
import { missingCells, elements, states } from './story-cells.js';

describe('settle', () => {
  it('leaves a clean run as it is', () => {
    expect(settle({ passed: 2, failed: 0 }, true)).toEqual({ passed: 2, failed: 0 });
  });

  it('counts a run of nothing, and an end that nobody counted, as a failure', () => {
    expect(settle({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
    expect(settle({ passed: 2, failed: 0 }, false)).toEqual({ passed: 2, failed: 1 });
  });

  it('adds nothing to failures that were counted', () => {
    expect(settle({ passed: 2, failed: 3 }, false)).toEqual({ passed: 2, failed: 3 });
  });
});

describe('countSessions', () => {
  const test = (passed: boolean, skipped = false) => ({ name: '', passed, skipped });
  const session = (name: string, passed: boolean, tests?: ReturnType<typeof test>[]) => ({
    browser: { name },
    passed,
    ...(tests && { testResults: { name: '', tests: [], suites: [{ name: '', suites: [], tests }] } }),
  });

  it('adds up the tests of each engine, however deep, without the skipped', () => {
    const sessions = [
      session('Chromium', true, [test(true), test(true), test(false, true)]),
      session('Chromium', false, [test(true), test(false)]),
      session('MiniBrowser', true, [test(true)]),
    ];
    expect(countSessions(sessions)).toEqual({
      chromium: { passed: 3, failed: 1 },
      webkit: { passed: 1, failed: 0 },
    });
  });

  it('counts a file that did not load, or held no test, as one failure', () => {
    const sessions = [session('Firefox', false), session('Firefox', true, [])];
    expect(sum(Object.values(countSessions(sessions)))).toEqual({ passed: 0, failed: 2 });
  });
});

describe('checkBudget', () => {
  const bytes = Buffer.from('Brotli makes nothing of so few words.');

  it('passes what fits', () => {
    expect(checkBudget('small.js', 60, bytes).problems).toEqual([]);
  });

  it('says by how much a file exceeds it', () => {
    expect(checkBudget('small.js', 1, bytes).problems).toEqual([expect.stringMatching(/^\d\d bytes too many$/)]);
  });
});

describe('missingCells', () => {
  const entries = Object.fromEntries(
    elements.flatMap((element) =>
      states.map((state) => {
        const id = `elements-${element}--${state}`;
        return [id, { id, type: 'story' as const }];
      }),
    ),
  );

  it('is empty when every element has a story for every state', () => {
    expect(missingCells({ entries })).toEqual([]);
  });

  it('names the cell without a story', () => {
    const id = 'elements-press-room--isolate';
    expect(missingCells({ entries: { ...entries, [id]: { id, type: 'docs' } } })).toEqual([id]);
  });
});
