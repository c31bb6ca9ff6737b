export * from './body.js';
export * from './dates.js';
export { present, safeUrl } from './kinds.js';
export * from './read.js';
export * from './shape.js';
export * from './telephone.js';
export { translationFor } from './translations/index.js';
export type { Translation } from './translations/translation.js';
