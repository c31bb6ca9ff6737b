/** What templates are made of; free of element classes, so that it runs in Node too. */
export { sanitised, sanitiserLoader, type AllowList } from './sanitised.js';
export { CONTAINER, snapshotVersion, type SnapshotInputs } from './snapshot.js';
export { heading, labelled, link, paragraph, picture, type Picture } from './templates.js';
