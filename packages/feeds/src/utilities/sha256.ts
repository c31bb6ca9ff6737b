/** SHA-256 by Web Crypto, which browsers, Node and edge platforms have. */
export async function sha256(data: string | Uint8Array): Promise<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

/** The first `length` bytes in hexadecimal. */
export const toHex = (bytes: Uint8Array, length = bytes.length): string =>
  Array.from(bytes.subarray(0, length), (byte) => byte.toString(16).padStart(2, '0')).join('');
