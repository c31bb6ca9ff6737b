// The stories that must exist: every element in every state.
import { TAGS } from '@pressrum/embed/tags.js';

export const states = [
  'full',
  'minimal',
  'long-words',
  'missing-fields',
  'no-contact-details',
  'old-contacts',
  'invitation',
  'foreign',
  'notice',
  'broken-image',
  'many',
  'dark',
  'narrow',
  'hostile-css',
  'isolate',
];

export interface Story {
  id: string;
  type: 'story' | 'docs';
  tags?: string[];
}

/** The `index.json` of a Storybook build. */
export interface StoryIndex {
  entries: Record<string, Story>;
}

export const storiesIn = (index: StoryIndex): Story[] =>
  Object.values(index.entries).filter(({ type }) => type === 'story');

const cells = TAGS.flatMap((tag) => states.map((state) => `elements-${tag}--${state}`));

export function missingCells(index: StoryIndex): string[] {
  const ids = new Set(storiesIn(index).map(({ id }) => id));
  return cells.filter((cell) => !ids.has(cell));
}
