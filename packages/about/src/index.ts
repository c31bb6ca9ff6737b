export { PressAbout } from './about/about.js';
export { about } from './about/about.template.js';
export { aboutStyles } from './about/about.css.js';
