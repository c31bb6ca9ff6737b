import '@pressrum/contact/press-contact-box.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { states } from '../../../model/fixtures/sample.js';
import { inState, type Args } from '../../../model/fixtures/stories.js';

const meta: Meta<Args> = {
  title: 'Elements/press-contact-box',
  component: 'press-contact-box',
  args: { room: states.full, headingLevel: 3, isolate: false },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room}>
      <press-contact-box heading-level=${headingLevel} ?isolate=${isolate}></press-contact-box>
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
