import type { PressRoom } from '@pressrum/model';

/**
 * Follows a document's `next` to the end, as elements do, and returns the paths and the releases' ids. Throws for a path that
 * is repeated or does not exist.
 */
export async function followNext(
  start: string,
  read: (path: string) => PressRoom | undefined | Promise<PressRoom | undefined>,
): Promise<{ paths: string[]; ids: string[] }> {
  const root = 'https://www.bjorkvik.example/press/';
  const paths: string[] = [];
  const ids: string[] = [];
  for (let url: string | undefined = new URL(start, root).href; url;) {
    const path = url.slice(root.length);
    if (paths.includes(path)) throw new Error(`${path} is repeated`);
    paths.push(path);
    const document: PressRoom | undefined = await read(path);
    if (!document) throw new Error(`${path} does not exist`);
    ids.push(...(document.releases ?? []).map(({ id }) => id!));
    url = document.next && new URL(document.next, url).href;
  }
  return { paths, ids };
}
