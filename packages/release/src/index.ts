export { PressReleaseCard } from './release-card/release-card.js';
export { releaseCardStyles } from './release-card/release-card.css.js';
export { releaseCard, showsBody } from './release-card/release-card.template.js';
