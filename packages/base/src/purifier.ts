import type DOMPurify from 'dompurify';

/**
 * Fetches DOMPurify, for engines without `setHTML`. In a module of its own, so that the embed can put its
 * integrity-checked loader in this place.
 */
export const importPurifier = async (): Promise<typeof DOMPurify> => (await import('dompurify')).default;
