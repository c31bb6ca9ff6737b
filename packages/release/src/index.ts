export { PressRelease } from './release/release.js';
export { releaseStyles } from './release/release.css.js';
export { wholeRelease } from './release/release.template.js';
export { PressReleaseCard } from './release-card/release-card.js';
export { releaseCardStyles } from './release-card/release-card.css.js';
export { releaseCard, showsBody } from './release-card/release-card.template.js';
export { PressReleaseList } from './release-list/release-list.js';
export { releaseListStyles } from './release-list/release-list.css.js';
export { releaseList } from './release-list/release-list.template.js';
