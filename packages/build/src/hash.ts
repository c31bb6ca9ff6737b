import { createHash } from 'node:crypto';

/**
 * The first 128 bits of SHA-256, in hexadecimal. Node's hash, because Web Crypto copies its input, and an archive in one
 * file may have tens of megabytes.
 */
export const hashHex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 32);
