import { UnusableError, displayName, type Io } from '../io.js';
import { fileError } from './file-error.js';

/**
 * Reads a JSON file.
 * @throws {UnusableError} for a file that cannot be read or is not JSON
 */
export async function readJson(file: string, io: Pick<Io, 'readFile'>): Promise<unknown> {
  const bytes = await io.readFile(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  return parseJson(decodeUtf8(bytes, file), file);
}

/** Parses a JSON text. `file` is its name in messages. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!text.trim()) throw new UnusableError(`${displayName(file)}: is empty; write its content`);
    const reason = (error as Error).message.replace(/\s+/g, ' ').replace(POSITION, (_, position: string) => {
      const line = text.slice(0, Number(position)).split('\n').length;
      return ` in line ${line}`;
    });
    throw new UnusableError(`${displayName(file)}: is not JSON (${reason}); correct it there`);
  }
}

/** Replaced with the line, which editors show. Newer engines give both. */
const POSITION = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?/;

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableError(`${displayName(file)}: is not in UTF-8; save it in that encoding`);
  }
}
