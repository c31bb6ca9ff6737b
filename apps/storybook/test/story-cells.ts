// Which stories there must be: every element in every state.

export const elements = [
  'press-room',
  'press-release',
  'press-release-card',
  'press-release-list',
  'press-contact-box',
  'press-contact-list',
  'press-about',
];

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

const cells = elements.flatMap((element) => states.map((state) => `elements-${element}--${state}`));

export function missingCells(index: StoryIndex): string[] {
  const ids = new Set(storiesIn(index).map(({ id }) => id));
  return cells.filter((cell) => !ids.has(cell));
}
