export * from './events.js';
export { PressElement, type Provider, type View } from './press-element.js';
export { register } from './register.js';
export * from './template.js';
export { trustedPolicy } from './trusted-types.js';
export { warnOfDrop } from './warn.js';
