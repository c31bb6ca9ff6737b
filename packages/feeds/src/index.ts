export * from './reading.js';
export * from './readers/index.js';
export * from './write/index.js';
export { merge, type Merged } from './merge.js';
export { withOverlay } from './overlay.js';
export { finish, withDigest, type FinishOptions } from './finish.js';
export { isTimeZone } from './clean/zoned-time.js';
export { readTelephone, readTelephones, countryOf } from './clean/telephone.js';
export { sanitise } from './clean/sanitise.js';
