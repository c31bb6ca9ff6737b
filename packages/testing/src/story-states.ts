/** What the stories of all elements share: their arguments, and each state as a story of its own. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PressRoom } from '@pressrum/model';
import { html, unsafeStatic } from 'lit/static-html.js';
import { states } from './sample-room.js';

export interface StoryArgs {
  room: PressRoom;
  headingLevel: number;
  isolate: boolean;
}

/** The meta data of an element's stories, without `title` and `component`, which Storybook reads as text. */
export function inPressRoom(tag: string, headingLevel: number) {
  const name = unsafeStatic(tag);
  return {
    args: { room: states.full, headingLevel, isolate: false },
    argTypes: { room: { control: 'object' } },
    /* eslint-disable lit/binding-positions, lit/no-invalid-html -- `static-html` takes a tag's name */
    render: ({ room, headingLevel: level, isolate }) =>
      html`<press-room .room=${room}>
        <${name} heading-level=${level} ?isolate=${isolate}></${name}>
      </press-room>`,
    /* eslint-enable lit/binding-positions, lit/no-invalid-html */
  } satisfies Meta<StoryArgs>;
}

type Story = StoryObj<StoryArgs>;

// In a frame of its own on the docs page: the hostile sheet is meant for this story alone.
export const hostile = { surroundings: 'hostile', docs: { story: { inline: false, height: '30rem' } } };

// The states that every element has a story of: `export { Full, … } from` this module.
export const Full: Story = { args: { room: states.full } };
export const Minimal: Story = { args: { room: states.minimal } };
export const LongWords: Story = { args: { room: states.longWords } };
export const MissingFields: Story = { args: { room: states.missingFields } };
export const NoContactDetails: Story = { args: { room: states.noContactDetails } };
export const OldContacts: Story = { args: { room: states.oldContacts } };
export const Invitation: Story = { args: { room: states.invitation } };
export const Foreign: Story = { args: { room: states.foreign } };
export const Notice: Story = { args: { room: states.notice } };
export const BrokenImage: Story = { args: { room: states.brokenImage } };
export const Many: Story = { args: { room: states.many } };
export const Dark: Story = { parameters: { surroundings: 'dark' } };
export const Narrow: Story = { parameters: { surroundings: 'narrow' } };
export const HostileCss: Story = { parameters: hostile };
export const Isolate: Story = { args: { isolate: true }, parameters: hostile };
