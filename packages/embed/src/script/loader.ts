/**
 * The script tag, built into `pressrum.js`: a small loader that imports the elements, with their integrity checked, once the
 * page is painted. In a built press room, `pressroom.js` is the same loader after a line of data, the room's snapshot.
 *
 * It has no `import` or `export` of its own, so that it works as a classic script, `async`, `defer`, `type="module"`, and
 * loaded twice.
 */
import { domReady } from '@pressrum/base/tree.js';
import { afterFirstPaint } from './after-first-paint.js';
import type { StartOptions } from './elements.js';
import { reportFailure } from './report-failure.js';
import { showSnapshot, type RoomSnapshot } from './show-snapshot.js';

/** The built chunks by name, each with the chunks that it imports. Defined by the build (`vite.loader.config.ts`). */
declare const CHUNKS: Record<string, [file: string, integrity: string][]>;
/** Declared by `pressroom.js`, absent in `pressrum.js`. */
declare const roomSnapshot: RoomSnapshot | undefined;

/**
 * The tag that loaded this script: `currentScript` in a classic script, found by its name in a module. The check guards
 * against an element named "currentScript" in the page, and `document.scripts` may be one too.
 */
const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : [...document.querySelectorAll('script')].find(({ src }) =>
        /\/press(?:room|rum)[^/]*\.js(?:$|[?#])/.test(src),
      );

const resolveUrl = (path: string) => new URL(path, script?.src ?? document.baseURI).href;

/** The link of each chunk. A page that lasts long imports the same chunks often, and its head must not grow. */
const links = new Map<string, HTMLLinkElement>();

/**
 * Fetches a chunk and the chunks that it imports, and has the browser check their integrity: `import()` of a preloaded URL
 * gets the preloaded module.
 */
function preload(name: string): void {
  for (const [file, integrity] of CHUNKS[name] ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.integrity = integrity;
    link.nonce = script?.nonce ?? '';
    link.href = resolveUrl(file);
    links.get(file)?.remove();
    links.set(file, link);
    document.head.append(link);
  }
}

async function run(): Promise<void> {
  const documentUrl = resolveUrl('pressroom.json');
  // Whether a room is empty is known only when the parser has passed it.
  await domReady(document);
  if (typeof roomSnapshot !== 'undefined') showSnapshot(roomSnapshot, documentUrl);
  if (document.querySelector('[data-press]')) await afterFirstPaint();
  try {
    preload('elements');
    const elements = (await import(/* @vite-ignore */ resolveUrl(CHUNKS['elements']![0]![0]))) as {
      start(options: StartOptions): void;
    };
    elements.start({ documentUrl, textsUrl: script?.dataset['texts'], preload });
  } catch (error) {
    reportFailure(error);
  }
}

void run();
