export * from './events.js';
export { PressElement, type Provider } from './press-element.js';
export { register } from './register.js';
export { sanitised, sanitiserReady, type AllowList } from './sanitised.js';
export { BOX, boxVersion } from './snapshot.js';
export { baseStyles } from './styles.css.js';
export { heading, link, paragraph } from './templates.js';
export { trustedPolicy } from './trusted-types.js';
export { warnOfDrop } from './warn.js';
