import '@pressrum/contact/press-contact-list.js';
import type { Meta } from '@storybook/web-components-vite';
import type { ContactPoint, OpeningHours, PressRoom } from '@pressrum/model';
import { states } from '@pressrum/testing/sample-room.js';
import { inPressRoom, type StoryArgs } from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-contact-list',
  component: 'press-contact-list',
  ...inPressRoom('press-contact-list', 3),
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
