export * from './handler.js';
export type { ServedFile } from './response-cache.js';
export * from './types.js';
