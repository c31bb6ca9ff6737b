export { writeAtom } from './atom.js';
export { aboutHtml, aroundBody, contactsHtml, contentHtml } from './around-body.js';
export { GENERATOR, GENRE, NAMESPACE } from './extension.js';
export type { WriteOptions } from './feed.js';
export { writeJsonFeed, type JsonFeed, type JsonFeedItem } from './json-feed.js';
export { LOSSES, type Loss } from './losses.js';
export { writeRss } from './rss.js';
export { writeVcards } from './vcards.js';
export { xmlCharacters } from './xml.js';
