export type { DateWords } from './calendar.js';
export * from './format.js';
export { formatHours, formatOnCall, formatWeekday } from './format-hours.js';
export * from './lang-attribute.js';
export * from './translations/fill.js';
export * from './translations/index.js';
export type * from './translations/translation.js';
export * from './view-options.js';
