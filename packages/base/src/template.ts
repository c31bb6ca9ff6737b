/** What templates are made of. Imports no element classes, so that templates also run in Node. */
export type { AllowList } from './allow-list.js';
export { sanitizeHtml, sanitizerLoader } from './sanitize.js';
export { CONTAINER, snapshotVersion, type SnapshotInputs } from './snapshot.js';
export { heading, labeledLink, link, paragraph, picture, type Picture } from './templates.js';
