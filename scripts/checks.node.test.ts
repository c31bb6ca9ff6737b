import { describe, expect, it } from 'vitest';
import { checkBudget, checkFiles } from './budgets.mjs';
import { settle, sum } from './checks.mjs';
import { countSessions } from './count-tests.mjs';
import { elementDocs, readSources, undocumented } from './element-docs.mjs';
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
  it('passes a file within its budget', () => {
    expect(checkBudget('small.js', 100, 100)).toEqual({ name: 'small.js: 100 of 100 bytes', problems: [] });
  });

  it('warns of a file that is at most 5 % above it', () => {
    expect(checkBudget('small.js', 100, 103)).toEqual({
      name: 'small.js: 103 of 100 bytes, WARNING: 2 bytes left',
      problems: [],
    });
  });

  it('fails a file that is more than 5 % above it', () => {
    expect(checkBudget('small.js', 100, 107).problems).toEqual(['2 bytes more than the limit of 105']);
  });
});

describe('checkFiles', () => {
  it('names a file without a budget, and a budget without a file', () => {
    expect(checkFiles(['a.js'], ['a.js']).problems).toEqual([]);
    expect(checkFiles(['a.js', 'b.js'], ['a.js', 'c.js']).problems).toEqual([
      'b.js has no budget',
      'c.js does not exist',
    ]);
  });
});

describe('undocumented', () => {
  const sources = readSources();
  /** The sources with something changed in one of them. */
  const changed = (path: string, from: string | RegExp, to: string) =>
    sources.map((source) =>
      source.path.endsWith(path) ? { ...source, text: source.text.replace(from, to) } : source,
    );
  const about = 'about/about.ts';

  it.each([
    ['attribute src', changed(about, /.*@attr .*src.*/, ' *')],
    ['attribute volume', changed(about, 'attribute: false', "attribute: 'volume'")],
    ['attribute tone', changed(about, 'return this.organization;', "return this.getAttribute('tone');")],
    ['event press-load', changed(about, /.*@fires press-load.*/, ' *')],
    [
      'event press-turn',
      changed(
        about,
        'return this.organization;',
        "new TurnEvent(); } } class TurnEvent extends Event { constructor() { super('press-turn');",
      ),
    ],
    ['CSS property --press-accent', changed(about, /.*@cssprop .*accent.*/, ' *')],
    ['CSS property --press-shadow', changed('styles.css.ts', '--press-surface', '--press-shadow')],
    ['member organization', changed(about, /.*@prop .*/, ' *')],
    ['member turn', changed(about, 'protected get assignedData', 'turn() {} protected get assignedData')],
    ['slot', changed('press-element.ts', /.*@slot.*/, ' *')],
    ['class press-nameless', changed('about.template.ts', 'press-about-name', 'press-nameless')],
    ['the class press-about-name', changed('about.template.ts', 'press-about-name', 'press-nameless')],
  ])('names what is in no docstring: %s', (what, source) => {
    const before = undocumented(sources);
    const found = undocumented(source).filter((problem) => !before.includes(problem));
    expect(found.join('\n')).toContain(what);
  });

  it('is written from the docstrings', async () => {
    const docs = await elementDocs(changed(about, 'how to reach it', 'what it sounds like'));
    expect(docs).toContain('what it sounds like');
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
