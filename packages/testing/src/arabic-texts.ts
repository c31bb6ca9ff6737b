/** Invented texts in a language that is written from right to left. */
export * from '../../i18n/fixtures/ar.js';
