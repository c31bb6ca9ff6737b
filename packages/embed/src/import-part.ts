import { checkedImport } from './checked-import.js';
import { script } from './own-script.js';

/** What the script shares with its parts: the names are the build's. */
declare const shared: object;

const parts: Record<string, Promise<unknown> | undefined> = {};

/** Fetches a part of the script from beside it, with its integrity checked. The build puts this in the place of every `import()`. */
export function importPart(file: string, integrity: string): Promise<unknown> {
  return (parts[file] ??= fetchPart(file, integrity).catch((error: unknown) => {
    delete parts[file];
    throw error;
  }));
}

async function fetchPart(file: string, integrity: string): Promise<unknown> {
  const url = new URL(file, script?.dataset['src'] ?? script?.src).href;
  const part = (await checkedImport(url, integrity, script?.nonce)) as { default(of: object): unknown };
  return part.default(shared);
}
