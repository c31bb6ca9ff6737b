/** The tags of all elements. */
export const TAGS = [
  'press-room',
  'press-release',
  'press-release-card',
  'press-release-list',
  'press-contact-box',
  'press-contact-list',
  'press-about',
  'press-media',
] as const;

export type Tag = (typeof TAGS)[number];
