/** The integrity of the file `pressrum-purify.js` that was built with this script. */
declare const PURIFIER_INTEGRITY: string;

/** Where this script comes from: `currentScript` in a classic script, found by its name in a module. */
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.scripts].find(({ src }) => /\/pressrum[^/]*\.js/.test(src));

/**
 * Fetches DOMPurify from beside this script, for engines without `setHTML`, and has its integrity checked: a module that
 * is preloaded with an `integrity` is the one that `import` gets. Stands in the built script in the place of the base
 * package's module of this name.
 */
export async function importPurifier(): Promise<typeof import('@pressrum/base/purify.js')> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = PURIFIER_INTEGRITY;
  link.href = new URL('pressrum-purify.js', script?.src).href;
  document.head.append(link);
  return import(/* @vite-ignore */ link.href) as ReturnType<typeof importPurifier>;
}
