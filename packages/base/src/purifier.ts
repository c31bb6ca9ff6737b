/** What `purify.ts` exports. */
export type Purifier = typeof import('./purify.js');

/**
 * Fetches DOMPurify, for engines without `setHTML`. In a module of its own, so that the embed can put its
 * integrity-checked loader in this place.
 */
export const importPurifier = (): Promise<Purifier> => import('./purify.js');
