import { UnusableError, fileError, nameOf, type Io } from './io.js';

/** What a JSON file holds; a file that cannot be read, or holds something else, is an error that says so. */
export async function readJson(file: string, io: Pick<Io, 'readFile'>): Promise<unknown> {
  const bytes = await io.readFile(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  return parseJson(decode(bytes, file), file);
}

/** The value of a JSON text, which messages call by the name of its file. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!text.trim()) throw new UnusableError(`${nameOf(file)}: is empty; write what belongs in it`);
    const reason = (error as Error).message.replace(/\s+/g, ' ').replace(POSITION, (_, position: string) => {
      const line = text.slice(0, Number(position)).split('\n').length;
      return ` in line ${line}`;
    });
    throw new UnusableError(`${nameOf(file)}: is not JSON (${reason}); correct it there`);
  }
}

/** An editor shows lines. Newer engines say both. */
const POSITION = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?/;

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableError(`${nameOf(file)}: is not in UTF-8; save it in that encoding`);
  }
}
