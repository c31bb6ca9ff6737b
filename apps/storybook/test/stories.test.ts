// Every story of the built Storybook, as its reader meets it: it renders, its play function passes, axe finds
// nothing, and no two fields read as one word. Stories tagged `control` are seeded faults, and must be caught.
import { expect } from '@open-wc/testing';
import { missingCells, storiesIn, type Story, type StoryIndex } from './story-cells.js';
import { gluedFields } from '../../../scripts/text-boundaries.js';

const storybook = '/apps/storybook/dist/';

interface Report {
  type: string;
  status: string;
  result?: { violations?: { id: string; nodes: { html: string }[] }[] };
}

interface Finished {
  status: string;
  reporters: Report[];
}

interface Channel {
  last(event: string): unknown[] | undefined;
}

type StorybookWindow = Window & { __STORYBOOK_ADDONS_CHANNEL__?: Channel };

const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];

/** The two ways in which every element renders, as Storybook's arguments in the address. */
const modes = { 'in light DOM': 'isolate:!false', isolated: 'isolate:!true' };

/** The full form looks at both ways, in three engines (`web-test-runner.full.config.mjs`). */
const { isFull } = window as Window & { isFull?: boolean };
const modesHere = Object.entries(modes).filter(([name]) => isFull || name === 'in light DOM');

function open(story: Story, args: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = `${storybook}iframe.html?id=${story.id}&viewMode=story&args=${args}`;
  document.body.append(frame);
  return frame;
}

/** The error that a failure came with; of another window, so not an instance of our `Error`. */
const messageOf = (error: unknown): string =>
  String((error as Error | undefined)?.message ?? JSON.stringify(error));

/** Storybook tells its panels over a channel what became of a story; the last message of a kind is kept there. */
async function outcome(frame: HTMLIFrameElement): Promise<Finished | string> {
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    const channel = (frame.contentWindow as StorybookWindow)?.__STORYBOOK_ADDONS_CHANNEL__;
    const failure = failures.find((event) => channel?.last(event));
    if (failure) return `${failure}: ${messageOf(channel?.last(failure)?.[0])}`;
    const finished = channel?.last('storyFinished')?.[0];
    if (finished) return finished as Finished;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return 'the story did not finish';
}

function accessibilityProblems({ status, reporters }: Finished): string[] {
  const report = reporters.find(({ type }) => type === 'a11y');
  if (!report) return ['axe did not run'];
  const violations = report.result?.violations ?? [];
  const found = violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  const passed = status === 'success' && report.status === 'passed';
  return passed || found.length ? found : [`story ${status}, axe ${report.status}`];
}

function gluedProblems(frame: HTMLIFrameElement): string[] {
  const root = frame.contentDocument?.querySelector('#storybook-root');
  if (!root?.firstElementChild) return ['nothing is shown'];
  return gluedFields(root).map((pair) => `glued fields: ${pair}`);
}

/** Elements that show nothing of theirs. */
function unreadyProblems(frame: HTMLIFrameElement): string[] {
  const elements = [...(frame.contentDocument?.querySelectorAll('#storybook-root *') ?? [])];
  return elements
    .filter((element) => element.localName.startsWith('press-') && element.getAttribute('state') !== 'ready')
    .map((element) => `${element.localName} is ${element.getAttribute('state') ?? 'not defined'}`);
}

/** What is wrong with a story. */
async function problems(story: Story, args = ''): Promise<string[]> {
  const frame = open(story, args);
  try {
    const result = await outcome(frame);
    if (typeof result === 'string') return [result];
    return [...accessibilityProblems(result), ...gluedProblems(frame), ...unreadyProblems(frame)];
  } finally {
    frame.remove();
  }
}

const index = (await (await fetch(`${storybook}index.json`)).json()) as StoryIndex;
const hasTag = (tag: string) => (story: Story) => story.tags?.includes(tag) ?? false;
/** Faults that are looked for here; those of a whole page are in `apps/storybook/test`. */
const controls = storiesIn(index).filter((story) => hasTag('control')(story) && !hasTag('whole-page')(story));
/** Contact sheets show these stories again, and are looked at elsewhere. */
const stories = storiesIn(index).filter((story) => !hasTag('control')(story) && !hasTag('sheet')(story));

describe('stories', function () {
  this.timeout(120_000);

  for (const story of stories) {
    for (const [mode, args] of modesHere)
      it(`${story.id}, ${mode}`, async () => {
        expect(await problems(story, args)).to.deep.equal([]);
      });
  }
});

describe('seeded faults', function () {
  this.timeout(120_000);

  it('exist', () => {
    expect(controls.map(({ id }) => id).filter((id) => id.endsWith('--glued-fields'))).to.have.length(1);
  });

  for (const story of controls) {
    it(`${story.id} is caught`, async () => {
      const found = (await problems(story)).join('\n');
      expect(found).to.match(story.id.endsWith('--glued-fields') ? /^glued fields: /m : /./);
    });
  }
});

describe('every element in every state', () => {
  it('has a story', () => {
    expect(missingCells(index)).to.deep.equal([]);
  });

  it('is missed when its story is gone (control)', () => {
    const entries = Object.entries(index.entries).filter(([id]) => id !== 'elements-press-room--full');
    expect(missingCells({ entries: Object.fromEntries(entries) })).to.deep.equal(['elements-press-room--full']);
  });
});
