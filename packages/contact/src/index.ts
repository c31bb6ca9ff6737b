export { PressContactBox } from './contact-box/contact-box.js';
export { contactBoxStyles } from './contact-box/contact-box.css.js';
export { contactBox } from './contact-box/contact-box.template.js';
