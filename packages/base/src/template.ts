/** What templates are made of; free of element classes, so that it runs in Node too. */
export { sanitised, sanitiserLoader, type AllowList } from './sanitised.js';
export { BOX, boxVersion } from './snapshot.js';
export { baseStyles, rootStyles } from './styles.css.js';
export { heading, labelled, link, paragraph, picture, type Picture } from './templates.js';
