import '@pressrum/release/press-release-card.js';
import type { Meta } from '@storybook/web-components-vite';
import { inPressRoom, type StoryArgs } from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-release-card',
  component: 'press-release-card',
  ...inPressRoom('press-release-card', 3),
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
