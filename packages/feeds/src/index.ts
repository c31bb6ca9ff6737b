export * from './reading.js';
export { readText } from './text/read-text.js';
