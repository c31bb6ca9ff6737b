// Every story of the built Storybook, as its reader meets it: it renders, its play function passes, axe finds
// nothing, and no two fields read as one word. Stories tagged `control` are seeded faults, and must be caught.
import { expect } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { missingCells, storiesIn, type Story, type StoryIndex } from './story-cells.js';
import { gluedFields } from '@pressrum/testing/text-boundaries.js';

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
  on(event: string, listener: (payload: unknown) => void): void;
  off(event: string, listener: (payload: unknown) => void): void;
  emit(event: string, payload: unknown): void;
  last(event: string): unknown[] | undefined;
}

type StorybookWindow = Window & { __STORYBOOK_ADDONS_CHANNEL__?: Channel };

const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];

/** The full form also looks at isolated elements, in three engines (`web-test-runner.full.config.mjs`). */
const { isFull } = window as Window & { isFull?: boolean };
const modes = isFull ? ['as it is', 'isolated'] : ['as it is'];

/** The error that a failure came with; of another window, so not an instance of our `Error`. */
const messageOf = (error: unknown): string =>
  String((error as Error | undefined)?.message ?? JSON.stringify(error));

/** Storybook's own page, which shows one story after another. */
let frame: HTMLIFrameElement;

async function openStorybook(): Promise<void> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = `${storybook}iframe.html?id=${stories[0]!.id}&viewMode=story`;
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('#storybook-root [state]'), 'the first story');
}

const channelOf = () => (frame.contentWindow as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__!;

/** Sends an event to Storybook. Resolves with what became of the story, as Storybook reports it to its panels. */
function send(event: string, payload: { storyId: string; [detail: string]: unknown }): Promise<Finished | string> {
  const channel = channelOf();
  return new Promise((resolve) => {
    const listeners = new Map<string, (payload: unknown) => void>(
      failures.map((name) => [name, (error) => end(`${name}: ${messageOf(error)}`)]),
    );
    listeners.set('storyFinished', (finished) => {
      if ((finished as { storyId: string }).storyId === payload.storyId) end(finished as Finished);
    });
    const end = (result: Finished | string) => {
      listeners.forEach((listener, name) => channel.off(name, listener));
      resolve(result);
    };
    listeners.forEach((listener, name) => channel.on(name, listener));
    channel.emit(event, payload);
  });
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

/** Elements that show nothing of theirs. In a story with the tag `empty`, the story's own element must show nothing. */
function unreadyProblems(frame: HTMLIFrameElement, { id, tags = [] }: Story): string[] {
  const elements = [...(frame.contentDocument?.querySelectorAll('#storybook-root *') ?? [])];
  const expectedState = ({ localName }: Element) =>
    tags.includes('empty') && id.startsWith(`elements-${localName}--`) ? 'empty' : 'ready';
  return elements
    .filter((element) => element.localName.startsWith('press-'))
    .filter((element) => element.getAttribute('state') !== expectedState(element))
    .map((element) => `${element.localName} is ${element.getAttribute('state') ?? 'not defined'}`);
}

/** Opens a story in a page of its own, with its elements isolated; Storybook's channel keeps the last report. */
async function openIsolated(storyId: string): Promise<Finished | string> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = `${storybook}iframe.html?id=${storyId}&viewMode=story&args=isolate:!true`;
  document.body.append(frame);
  const last = (event: string) => channelOf()?.last(event)?.[0];
  await waitUntil(() => [...failures, 'storyFinished'].some(last), storyId);
  const failure = failures.find(last);
  return failure ? `${failure}: ${messageOf(last(failure))}` : (last('storyFinished') as Finished);
}

/** What is wrong with a story. */
async function problems(story: Story, isIsolated = false): Promise<string[]> {
  const { id: storyId } = story;
  const shared = frame;
  try {
    const result = isIsolated
      ? await openIsolated(storyId)
      : await send('setCurrentStory', { storyId, viewMode: 'story' });
    if (typeof result === 'string') return [result];
    return [...accessibilityProblems(result), ...gluedProblems(frame), ...unreadyProblems(frame, story)];
  } finally {
    if (isIsolated) frame.remove();
    frame = shared;
  }
}

const index = (await (await fetch(`${storybook}index.json`)).json()) as StoryIndex;
const hasTag = (tag: string) => (story: Story) => story.tags?.includes(tag) ?? false;
/** Faults that are looked for here; those of a whole page are in `apps/storybook/test`. */
const controls = storiesIn(index).filter((story) => hasTag('control')(story) && !hasTag('whole-page')(story));
/** Contact sheets show these stories again, and are looked at elsewhere. */
const stories = storiesIn(index).filter((story) => !hasTag('control')(story) && !hasTag('sheet')(story));

before(openStorybook);

describe('axe finds nothing wrong, and no fields run together,', () => {
  for (const story of stories) {
    for (const mode of modes)
      it(`in ${story.id}, ${mode}`, async () => {
        expect(await problems(story, mode === 'isolated')).to.deep.equal([]);
      });
  }
});

describe('stories with a fault on purpose (control)', () => {
  it('exist', () => {
    expect(controls.map(({ id }) => id).filter((id) => id.endsWith('--glued-fields'))).to.have.length(1);
  });

  for (const story of controls) {
    it(`are found: ${story.id}`, async () => {
      const found = (await problems(story)).join('\n');
      expect(found).to.match(story.id.endsWith('--glued-fields') ? /^glued fields: /m : /./);
    });
  }
});

describe('every element in every state', () => {
  it('has a story', () => {
    expect(missingCells(index)).to.deep.equal([]);
  });

  it('is reported as missing when its story is gone (control)', () => {
    const entries = Object.entries(index.entries).filter(([id]) => id !== 'elements-press-room--full');
    expect(missingCells({ entries: Object.fromEntries(entries) })).to.deep.equal(['elements-press-room--full']);
  });
});
