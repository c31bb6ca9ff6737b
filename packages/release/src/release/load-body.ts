import { getSourceUrl, warnInvalid } from '@pressrum/base';
import { readDocument, type Release } from '@pressrum/model';

/** How long the page waits for a body before it shows the release without it. */
const BODY_WAIT_MS = 1000;

/** A release with its body. `isBodyMissing` is true if the body could not be loaded. */
export interface LoadedRelease {
  release: Release;
  isBodyMissing: boolean;
}

/**
 * Creates a function that completes releases: a document may list them without bodies, which are then in `releases/ID.json`
 * beside it. The function returns the release, or what loads its body. After a second of loading the release is shown
 * without it, and `update` is called when it has come.
 */
export function bodyLoader(
  load: (path: string, source: unknown) => Promise<unknown>,
  update: () => void,
): (listed: Release, source: unknown) => LoadedRelease | (() => Promise<void>) {
  const loaded = new Map<Release, LoadedRelease>();

  async function loadBody(listed: Release, source: unknown): Promise<void> {
    // Shown while the body is on its way.
    loaded.set(listed, { release: listed, isBodyMissing: false });
    try {
      const file = await load(`releases/${encodeURIComponent(listed.id!)}.json`, source);
      const release = readDocument(file, 'releases', warnInvalid).releases?.find(
        ({ id = listed.id }) => id === listed.id,
      );
      if (!release) throw new TypeError(`This is not the release ${listed.id}.`);
      loaded.set(listed, { release: { ...listed, ...release }, isBodyMissing: false });
    } catch (error) {
      const { name, cause } = error as Error;
      // The element has left the page. The body is loaded again when it comes back.
      if (name === 'AbortError') loaded.delete(listed);
      else {
        console.warn('press-release', error);
        // Without a file, the release probably has no body.
        loaded.set(listed, { release: listed, isBodyMissing: cause !== 404 });
      }
    }
    update();
  }

  return (listed, source) => {
    const isListed = listed.id && getSourceUrl(source) && 'releases' in (source as object);
    if (listed.articleBody || !isListed) return { release: listed, isBodyMissing: false };
    return (
      loaded.get(listed) ??
      (() =>
        Promise.race([
          loadBody(listed, source),
          new Promise<void>((resolve) => setTimeout(resolve, BODY_WAIT_MS)),
        ]))
    );
  };
}
