import '@pressrum/embed/press-room.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { states } from '../../../model/fixtures/sample.js';
import { inState, type Args } from '../../../model/fixtures/stories.js';

const meta: Meta<Args> = {
  title: 'Elements/press-room',
  component: 'press-room',
  args: { room: states.full, headingLevel: 2, isolate: false },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room} heading-level=${headingLevel} ?isolate=${isolate}></press-room>`,
};
export default meta;

export const Full = inState.full;
export const Minimal = inState.minimal;
export const LongWords = inState.longWords;
export const MissingFields = inState.missingFields;
export const NoContactDetails = inState.noContactDetails;
export const OldContacts = inState.oldContacts;
export const Invitation = inState.invitation;
export const Foreign = inState.foreign;
export const Notice = inState.notice;
export const BrokenImage = inState.brokenImage;
export const Many = inState.many;
export const Dark = inState.dark;
export const Narrow = inState.narrow;
export const HostileCss = inState.hostileCss;
export const Isolate = inState.isolate;
