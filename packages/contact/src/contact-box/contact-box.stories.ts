import '@pressrum/contact/press-contact-box.js';
import type { Meta } from '@storybook/web-components-vite';
import { inPressRoom, type StoryArgs } from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-contact-box',
  component: 'press-contact-box',
  ...inPressRoom('press-contact-box', 3),
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
