export { PressContactBox } from './contact-box/contact-box.js';
export { contactBoxStyles } from './contact-box/contact-box.css.js';
export { contactBox } from './contact-box/contact-box.template.js';
export { PressContactList } from './contact-list/contact-list.js';
export { contactListStyles } from './contact-list/contact-list.css.js';
export { contactList } from './contact-list/contact-list.template.js';
export { noticePlace } from './notice/notice.template.js';
