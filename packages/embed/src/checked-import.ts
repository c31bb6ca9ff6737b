/**
 * Imports a script and has its integrity checked: a module that is preloaded with an `integrity` is the one that `import`
 * gets. Neither needs a policy of Trusted Types, as the `src` of a script would.
 */
export function checkedImport(url: string, integrity: string, nonce = ''): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = integrity;
  link.nonce = nonce;
  link.href = url;
  document.head.append(link);
  return import(/* @vite-ignore */ link.href);
}
