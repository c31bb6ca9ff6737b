export * from './events.js';
export type { Live, Shown } from './live.js';
export { urlOf } from './load-json.js';
export { PressElement, type Provider, type Model, type View } from './press-element.js';
export { register } from './register.js';
export * from './template.js';
export { trustedPolicy } from './trusted-types.js';
export { warnOfDrop } from './warn.js';
