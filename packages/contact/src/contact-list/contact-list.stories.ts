import '@pressrum/contact/press-contact-list.js';
import type { Meta } from '@storybook/web-components-vite';
import type { ContactPoint, OpeningHours, PressRoom } from '@pressrum/model';
import { html } from 'lit/html.js';
import { states } from '../../../model/fixtures/sample.js';
import { inState, type Args } from '../../../model/fixtures/stories.js';

const meta: Meta<Args> = {
  title: 'Elements/press-contact-list',
  component: 'press-contact-list',
  args: { room: states.full, headingLevel: 3, isolate: false },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room}>
      <press-contact-list heading-level=${headingLevel} ?isolate=${isolate}></press-contact-list>
    </press-room>`,
};
export default meta;

const [press, onCall] = states.full.contactPoints as [ContactPoint, ContactPoint];
const always: OpeningHours[] = [{ opens: '00:00', closes: '24:00' }];
const never: OpeningHours[] = [{ validFrom: '2020-01-01', validThrough: '2099-12-31' }];
const answering = (room: PressRoom) => ({
  args: { room: { ...states.full, digest: undefined, ...room } as PressRoom },
});

/** The four answers, with hours by which they hold at any time. */
export const AnswersOpen = answering({ contactPoints: [{ ...press, hoursAvailable: always }, onCall] });
export const AnswersClosed = answering({ contactPoints: [{ ...press, hoursAvailable: never }] });
export const AnswersOnCall = answering({ contactPoints: [{ ...press, hoursAvailable: never }, onCall] });
export const AnswersUnknown = answering({ hoursKnownThrough: '2020-12-31' });
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
