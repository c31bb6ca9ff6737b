import '@pressrum/release/press-release-card.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { states } from '../../../model/fixtures/sample.js';
import { inState, type Args } from '../../../model/fixtures/stories.js';

const meta: Meta<Args> = {
  title: 'Elements/press-release-card',
  component: 'press-release-card',
  args: { room: states.full, headingLevel: 3, isolate: false },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room}>
      <press-release-card heading-level=${headingLevel} ?isolate=${isolate}></press-release-card>
    </press-room>`,
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
