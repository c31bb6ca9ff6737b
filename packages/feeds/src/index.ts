export * from './reading.js';
export { readText } from './text/read-text.js';
export { merge, type Merged } from './merge.js';
export { withOverlay } from './overlay.js';
export { finish, withDigest, type FinishOptions } from './finish.js';
export { isTimeZone } from './clean/zoned-time.js';
export { readTelephone, countryOf } from './clean/telephone.js';
export { sanitise } from './clean/sanitise.js';
