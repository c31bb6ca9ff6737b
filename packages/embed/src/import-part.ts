/** What the script shares with its parts: the names are the build's. */
declare const shared: object;

/**
 * Where this script comes from: `currentScript` in a classic script, found by its name in a module. A picture that is
 * named "currentScript" is not it.
 */
export const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : [...document.scripts].find(({ src }) => /\/pressrum[^/-]*\.js(?:$|[?#])/.test(src));

const parts: Record<string, Promise<unknown> | undefined> = {};

/**
 * Fetches a part of the script from beside it, and has its integrity checked: a module that is preloaded with an
 * `integrity` is the one that `import` gets. The build puts this in the place of every `import()`.
 */
export function importPart(file: string, integrity: string): Promise<unknown> {
  return (parts[file] ??= fetchPart(file, integrity).catch((error: unknown) => {
    delete parts[file];
    throw error;
  }));
}

async function fetchPart(file: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = integrity;
  if (script) link.nonce = script.nonce;
  link.href = new URL(file, script?.src).href;
  document.head.append(link);
  const part = (await import(/* @vite-ignore */ link.href)) as { default(of: object): unknown };
  return part.default(shared);
}
