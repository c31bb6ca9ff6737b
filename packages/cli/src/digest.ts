import { hash } from 'node:crypto';

/** Tells contents apart: 96 bits of SHA-256. */
export const digestOf = (content: string | Uint8Array): string =>
  hash('sha256', content, 'base64url').slice(0, 16);
