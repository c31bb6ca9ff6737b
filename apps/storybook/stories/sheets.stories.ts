/** The contact sheets: every state of an element, in containers of three widths. One picture each is kept as a baseline. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import * as about from '../../../packages/about/src/about/about.stories.js';
import * as contactBox from '../../../packages/contact/src/contact-box/contact-box.stories.js';
import * as contactList from '../../../packages/contact/src/contact-list/contact-list.stories.js';
import * as room from '../../../packages/embed/src/room/room.stories.js';
import type { Args } from '../../../packages/model/fixtures/stories.js';
import type { PressRoom as Document } from '../../../packages/model/src/index.js';
import * as release from '../../../packages/release/src/release/release.stories.js';
import * as releaseCard from '../../../packages/release/src/release-card/release-card.stories.js';
import * as releaseList from '../../../packages/release/src/release-list/release-list.stories.js';
import './sheets.css';

const meta: Meta = { title: 'Sheets', tags: ['sheet', '!autodocs'] };
export default meta;

const widths = [240, 640, 1200];

type State = StoryObj<Args>;
type Stories = Record<string, State | Meta<Args>> & { default: Meta<Args> };

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

/** `module` holds an element's stories, whose arguments may be more than those that all elements have. */
function sheet(module: object, shown?: (keyof Document)[]): StoryObj {
  const stories = module as Stories;
  const { component: tag = '', args, render } = stories.default;
  const show = (state: State, context: never) => {
    const all = { ...args, ...state.args } as Args;
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

export const PressRoom = sheet(room);
export const PressRelease = sheet(release);
export const PressReleaseCard = sheet(releaseCard);
export const PressReleaseList = sheet(releaseList);
export const PressContactBox = sheet(contactBox, contacts);
export const PressContactList = sheet(contactList, contacts);
export const PressAbout = sheet(about, ['organization', 'notice']);
