import { parseAccept } from 'hono/utils/accept';

/** A content coding (RFC 9110, section 8.4.1). */
export type Encoding = 'br' | 'gzip';

/** Compresses the content of a file. */
export type Compress = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Compresses with gzip, as every platform can. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const { body } = new Response(bytes as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Response(body!.pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

/**
 * Returns the offered encoding with the highest weight in `Accept-Encoding`, and the first of several with the same weight.
 * Returns `undefined` if the client accepts none of them.
 */
export function chooseEncoding(accepted: string | undefined, offered: readonly Encoding[]): Encoding | undefined {
  const preferences = parseAccept(accepted ?? '');
  const qualityOf = (name: string) =>
    (preferences.find(({ type }) => type.toLowerCase() === name) ?? preferences.find(({ type }) => type === '*'))
      ?.q ?? 0;
  const best = Math.max(...offered.map(qualityOf));
  return best > 0 ? offered.find((encoding) => qualityOf(encoding) === best) : undefined;
}
