export { writeAtom } from './atom.js';
export { NAMESPACE } from './extension.js';
export type { WriteOptions } from './feed.js';
export { writeJsonFeed, type JsonFeed, type JsonFeedItem } from './json-feed.js';
export { LOSSES, type Loss } from './losses.js';
export { writeRss } from './rss.js';
export { writeVcards } from './vcards.js';
export { element, xmlDocument, type XmlElement } from './xml.js';
