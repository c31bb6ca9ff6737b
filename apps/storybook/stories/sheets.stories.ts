/** The contact sheets: every state of an element, in containers of three widths. One picture each is kept as a baseline. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import type { PressRoom as Document } from '@pressrum/model';
import type { StoryArgs } from '@pressrum/testing/story-states.js';
import './sheets.css';

const meta: Meta = { title: 'Sheets', tags: ['sheet', '!dev'] };
export default meta;

const widths = [240, 640, 1200];

type State = StoryObj<StoryArgs>;
type Stories = Record<string, State | Meta<StoryArgs>> & { default: Meta<StoryArgs> };

/** A room shows all its releases; for a picture these are enough. */
const short = (document: Document): Document => ({
  ...document,
  ...(document.releases && { releases: document.releases.slice(0, 6) }),
});

/** The states of an element that differ in what it shows of a document; its stories of the surroundings are not among them. */
function statesOf({ default: element, ...stories }: Stories, shown?: (keyof Document)[]): [string, State][] {
  const seen = new Set<string>();
  return (Object.entries(stories) as [string, State][]).filter(([, { args, parameters, ...rest }]) => {
    const of = JSON.stringify([{ ...element.args, ...args }, rest.render?.toString()], (key, value: unknown) =>
      key === 'room'
        ? (shown ?? Object.keys(value as object)).map((name) => (value as Document)[name as never])
        : value,
    );
    return !parameters?.['surroundings'] && !seen.has(of) && seen.add(of);
  });
}

/** The stories of the elements, found as Storybook itself finds them. */
const elements = Object.values(
  import.meta.glob<Stories>('../../../packages/*/src/**/*.stories.ts', { eager: true }),
);

/** The contact sheet of an element: its states, and what it shows when there is no data. */
function sheet(tag: string, shown?: (keyof Document)[]): StoryObj {
  const stories = elements.find(({ default: { component } }) => component === tag)!;
  const { args, render } = stories.default;
  const show = (state: State, context: never) => {
    const all = { ...args, ...state.args } as StoryArgs;
    const room = tag === 'press-room' && all.room ? short(all.room) : all.room;
    return (state.render ?? render)!({ ...all, room }, context);
  };
  const row = (name: string, content: () => unknown) =>
    html`<h2 class="sheet-state">${name}</h2>
      <div class="sheet-row">
        ${widths.map((width) => html`<div style="inline-size:${width}px">${content()}</div>`)}
      </div>`;
  const failed = () => Object.assign(document.createElement(tag), { src: 'finns-inte.json' });
  return {
    name: tag,
    render: (_, context) => html`
      <div class="sheet">
        ${statesOf(stories, shown).map(([name, state]) => row(name, () => show(state, context as never)))}
        ${row('No data to be had', failed)}
      </div>
    `,
  };
}

const contacts: (keyof Document)[] = ['contactPoints', 'contactPointsAsOf', 'organization', 'notice'];

export const PressRoom = sheet('press-room');
export const PressRelease = sheet('press-release');
export const PressReleaseCard = sheet('press-release-card');
export const PressReleaseList = sheet('press-release-list');
export const PressContactBox = sheet('press-contact-box', contacts);
export const PressContactList = sheet('press-contact-list', contacts);
export const PressMedia = sheet('press-media');
export const PressAbout = sheet('press-about', ['organization', 'notice']);
