/** The elements that the script tag registers. */
export const TAGS = [
  'press-room',
  'press-release',
  'press-release-card',
  'press-release-list',
  'press-contact-box',
  'press-contact-list',
  'press-about',
] as const;
