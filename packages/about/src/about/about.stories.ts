import '@pressrum/about/press-about.js';
import type { Meta } from '@storybook/web-components-vite';
import { inPressRoom, type StoryArgs } from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-about',
  component: 'press-about',
  ...inPressRoom('press-about', 2),
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
