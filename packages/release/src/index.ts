/** The element classes. Templates and style sheets have modules of their own, which elements load when they need them. */
export { PressMedia } from './media/media.js';
export { PressRelease } from './release/release.js';
export { PressReleaseCard } from './release-card/release-card.js';
export { PressReleaseList } from './release-list/release-list.js';
export type { Filter, ListOptions } from './release-list/list-options.js';
