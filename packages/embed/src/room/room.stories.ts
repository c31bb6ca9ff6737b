import '@pressrum/embed/press-room.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { states } from '@pressrum/testing/sample-room.js';
import type { StoryArgs } from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-room',
  component: 'press-room',
  args: { room: states.full, headingLevel: 2, isolate: false },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room} heading-level=${headingLevel} ?isolate=${isolate}></press-room>`,
};
export default meta;

export {
  Full,
  Minimal,
  LongWords,
  MissingFields,
  NoContactDetails,
  OldContacts,
  Invitation,
  Foreign,
  Notice,
  BrokenImage,
  Many,
  Dark,
  Narrow,
  HostileCss,
  Isolate,
} from '@pressrum/testing/story-states.js';
