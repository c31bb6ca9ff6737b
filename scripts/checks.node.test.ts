import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { countReporter } from './browser-reporter.mjs';
import { checkBudget, checkFiles } from './budgets.mjs';
import { settle, sum } from './checks.mjs';
import { countRun, countSessions, countTask, describeTask, type Task } from './count-tests.mjs';
import { root } from './environment.mjs';
import { listFailures } from './list-failures.mjs';
import { elementDocs, readSources, undocumented } from './element-docs.mjs';

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

describe('countTask', () => {
  const task = (exitCode: number | undefined, outputs: string[] = []): Task => ({
    taskId: '@pressrum/feeds#test',
    directory: 'packages/feeds',
    command: 'vitest run',
    outputs,
    cache: { status: 'MISS' },
    execution: exitCode === undefined ? null : { startTime: 1000, endTime: 3500, exitCode },
  });
  const outputs = ['dist/**', 'test-results/test.json'];
  const files = (counts: object) => (file: string) =>
    file === 'packages/feeds/test-results/test.json' ? counts : {};

  it('counts a task without tests as one', () => {
    expect(countTask(task(0), files({}))).toEqual({ passed: 1, failed: 0 });
    expect(countTask(task(2), files({}))).toEqual({ passed: 0, failed: 1 });
  });

  it('counts what a runner of tests wrote', () => {
    const counts = { numPassedTests: 5, numFailedTests: 0 };
    expect(countTask(task(0, outputs), files(counts))).toEqual({ passed: 5, failed: 0 });
    expect(countTask(task(1, outputs), files({ ...counts, numFailedTests: 2 }))).toEqual({ passed: 5, failed: 2 });
  });

  it('counts an end that the runner counted no failure for, and a run of nothing, as a failure', () => {
    expect(countTask(task(1, outputs), files({ numPassedTests: 5 }))).toEqual({ passed: 5, failed: 1 });
    expect(countTask(task(0, outputs), files({ numPassedTests: 0 }))).toEqual({ passed: 0, failed: 1 });
    expect(countTask(task(0, outputs), files({}))).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a task that did not run as one failure, whatever is in its file', () => {
    expect(countTask(task(undefined, outputs), files({ numPassedTests: 5 }))).toEqual({ passed: 0, failed: 1 });
    expect(countTask(task(undefined), files({}))).toEqual({ passed: 0, failed: 1 });
  });

  it('is described with its time, or as cached', () => {
    const counts = { passed: 1, failed: 0 };
    expect(describeTask(task(0), counts)).toMatch(/^✓ +2\.5 s +@pressrum\/feeds#test +1 passed, 0 failed$/);
    expect(describeTask({ ...task(0), cache: { status: 'HIT' } }, counts)).toMatch(/^✓ +cached /);
    expect(describeTask(task(undefined), { passed: 0, failed: 1 })).toMatch(/^✗ +not run /);
  });
});

describe('countRun', () => {
  const task = (command: string): Task => ({
    taskId: 'one',
    directory: '',
    command,
    outputs: null,
    cache: { status: 'MISS' },
    execution: { startTime: 0, endTime: 1, exitCode: 0 },
  });
  const tasks = [task('tsc'), task('eslint'), task('<NONEXISTENT>')];
  const count = (attempted: number, clean = true) => {
    const { passed, failed } = countRun({ tasks, execution: { attempted } }, clean, () => ({}));
    return { passed, failed };
  };

  it('counts the tasks that there are', () => {
    expect(count(2)).toEqual({ passed: 2, failed: 0 });
  });

  it('counts a task that was interrupted, and an end of turbo that no task explains, as a failure', () => {
    expect(count(3)).toEqual({ passed: 2, failed: 1 });
    expect(count(2, false)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a run without a summary as a failure', () => {
    expect(countRun({}, true, () => ({}))).toEqual({ tasks: [], passed: 0, failed: 1 });
  });
});

describe('countReporter', () => {
  const reported = async (expected: string[], sessions: object[]) => {
    const folder = await mkdtemp(join(tmpdir(), 'counts-'));
    const file = join(folder, 'test-results/browser.json');
    const log = vi.spyOn(console, 'log').mockReturnValue();
    void countReporter(file, expected).onTestRunFinished?.({ sessions } as never);
    log.mockRestore();
    const counts: unknown = JSON.parse(await readFile(file, 'utf8'));
    await rm(folder, { recursive: true });
    return counts;
  };
  const tests = [{ name: '', passed: true, skipped: false }];
  const session = {
    browser: { name: 'Chromium' },
    testFile: 'card.test.ts',
    passed: true,
    testResults: { name: '', tests, suites: [] },
    errors: [],
  };

  it('writes what passed in all engines', async () => {
    expect(await reported(['chromium'], [session, session])).toEqual({
      numPassedTests: 2,
      numFailedTests: 0,
      testResults: [],
    });
  });

  it('counts an engine that ran nothing as a failure', async () => {
    expect(await reported(['chromium', 'firefox'], [session])).toMatchObject({
      numPassedTests: 1,
      numFailedTests: 1,
    });
  });

  it('names each test that failed, its engine, and the file that did not load', async () => {
    const failed = { name: 'has a heading', passed: false, skipped: false, error: { message: 'no heading' } };
    const sessions = [
      { ...session, passed: false, testResults: { name: '', tests: [...tests, failed], suites: [] } },
      { ...session, passed: false, testResults: undefined, errors: [{ message: 'no such module' }] },
    ];
    const assertion = (fullName: string, message: string) => ({
      name: 'card.test.ts',
      assertionResults: [{ status: 'failed', fullName, failureMessages: [message] }],
    });
    expect(await reported(['chromium'], sessions)).toMatchObject({
      testResults: [
        assertion('chromium: has a heading', 'no heading'),
        assertion('chromium: the file', 'no such module'),
      ],
    });
  });
});

describe('listFailures', () => {
  const task = { outputs: ['test-results/test.json'], directory: 'packages/feeds' } as unknown as Task;
  const list = (...testResults: object[]) => listFailures(task, () => ({ testResults }) as never);
  const passed = { status: 'passed', fullName: 'a card has a date' };
  const failed = { status: 'failed', fullName: 'a card has a headline', failureMessages: ['none\nat card.ts:1'] };

  it('names the file, the title and the first line of the message', () => {
    expect(list({ name: `${root}card.test.ts`, assertionResults: [passed, failed] })).toEqual([
      'card.test.ts\n    a card has a headline\n    none',
    ]);
  });

  it('names a file that does not load', () => {
    const broken = {
      name: `${root}card.test.ts`,
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(list(broken)).toEqual(['card.test.ts\n    the file\n    no such module']);
  });

  it('says nothing of a task that failed without tests, or of tests that passed', () => {
    expect(list({ name: 'card.test.ts', assertionResults: [passed] })).toEqual([]);
    expect(listFailures({ ...task, outputs: null }, () => ({}))).toEqual([]);
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
    ['event press-load', changed(about, /.*@fires {PressLoadEvent} press-load.*/, ' *')],
    [
      'event press-turn',
      changed(
        about,
        'return this.organization;',
        "new TurnEvent(); } } class TurnEvent extends Event { constructor() { super('press-turn');",
      ),
    ],
    ['CSS property --press-accent', changed(about, /.*@cssprop .*accent.*/, ' *')],
    ['CSS property --press-glow', changed('styles.css.ts', '--press-surface', '--press-glow')],
    ['member organization', changed(about, /.*@prop .*/, ' *')],
    ['member turn', changed(about, 'protected get assignedData', 'turn() {} protected get assignedData')],
    ['slot', changed('press-element.ts', /.*@slot.*/, ' *')],
    ['class press-nameless', changed('about.template.ts', 'press-about-name', 'press-nameless')],
    ['the class press-about-text', changed('about.template.ts', 'press-about-text', 'press-nameless')],
  ])('names what is in no docstring: %s', (what, source) => {
    const before = undocumented(sources);
    const found = undocumented(source).filter((problem) => !before.includes(problem));
    expect(found.join('\n')).toContain(what);
  });

  it('is written from the docstrings', async () => {
    const docs = await elementDocs(changed(about, 'description, address', 'what it sounds like'));
    expect(docs).toContain('what it sounds like');
  });
});
