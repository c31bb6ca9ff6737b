/** File systems limit a name to 255 bytes, and an extension follows. */
const MAX_ID_BYTES = 120;

/** Names of list files in the folder of the releases. */
const RESERVED = /^(?:page-\d+|index)$/i;

/**
 * Turns a wanted id into one that is free. It becomes a file name and part of a URL.
 * @param used ids in lower case, since some file systems ignore case
 */
export function createReleaseId(wanted: string, used: ReadonlySet<string>): string {
  const safe = wanted.normalize().replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const trimmed = truncate(safe.replace(/^[.-]+/, '')).replace(/[.-]+$/, '') || 'release';
  const base = RESERVED.test(trimmed) ? `release-${trimmed}` : trimmed;
  let id = base;
  for (let n = 2; used.has(id.toLowerCase()); n++) id = `${base}-${n}`;
  return id;
}

const truncate = (text: string) =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, MAX_ID_BYTES)).replace(/\uFFFD+$/, '');
