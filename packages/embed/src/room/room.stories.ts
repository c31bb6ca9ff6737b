import type { PressRoom } from '@pressrum/model';
import '@pressrum/embed/press-room.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit-html';
import { states } from '../../../model/fixtures/sample.js';

interface Args {
  room: PressRoom;
  headingLevel: number;
  isolate: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/press-room',
  component: 'press-room',
  args: { room: states.full, headingLevel: 2, isolate: false },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room} heading-level=${headingLevel} ?isolate=${isolate}></press-room>`,
};
export default meta;

type Story = StoryObj<Args>;

// In a frame of its own on the docs page: the hostile sheet is meant for this story alone.
const hostile = { surroundings: 'hostile', docs: { story: { inline: false, height: '30rem' } } };

export const Full: Story = {};
export const Minimal: Story = { args: { room: states.minimal } };
export const LongWords: Story = { args: { room: states.longWords } };
export const MissingFields: Story = { args: { room: states.missingFields } };
export const NoContactDetails: Story = { args: { room: states.noContactDetails } };
export const OldContacts: Story = { args: { room: states.oldContacts } };
export const Dark: Story = { parameters: { surroundings: 'dark' } };
export const Narrow: Story = { parameters: { surroundings: 'narrow' } };
export const HostileCss: Story = { parameters: hostile };
export const Isolate: Story = { args: { isolate: true }, parameters: hostile };
