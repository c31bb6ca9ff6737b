import { urlOf, warnOfDrop } from '@pressrum/base';
import { roomOf, type Release } from '@pressrum/model';

/** How long a page waits for the rest of a release before it shows what is there, in milliseconds. */
const PATIENCE = 1000;

/** A listed release with the rest of it; `isPartial` where that could not be had. */
export interface Whole {
  release: Release;
  isPartial: boolean;
}

/**
 * Completes releases: a document may list them without their bodies, which then stand in `releases/ID.json` beside it.
 * Gives the release as far as it is here, or what waits for the rest; when that takes long, what is listed is shown
 * alone, and `update` is called once the rest has come.
 */
export function completer(
  load: (path: string, source: unknown) => Promise<unknown>,
  update: () => void,
): (listed: Release, source: unknown) => Whole | (() => Promise<void>) {
  const wholes = new Map<Release, Whole>();

  async function complete(listed: Release, source: unknown): Promise<void> {
    wholes.set(listed, { release: listed, isPartial: false });
    try {
      const file = await load(`releases/${encodeURIComponent(listed.id!)}.json`, source);
      const [rest] = (roomOf(file, 'releases', warnOfDrop).releases ?? []).filter(
        ({ id = listed.id }) => id === listed.id,
      );
      if (!rest) throw new TypeError(`This is not the release ${listed.id}.`);
      wholes.set(listed, { release: { ...listed, ...rest }, isPartial: false });
    } catch (error) {
      const { name, cause } = error as Error;
      // Given up because the element left its place: asked for again where it comes back.
      if (name === 'AbortError') wholes.delete(listed);
      else {
        console.warn('press-release', error);
        // Where there is no file, the release may well have no body; nothing else is known of it.
        wholes.set(listed, { release: listed, isPartial: cause !== 404 });
      }
    }
    update();
  }

  return (listed, source) => {
    const isListed = listed.id && urlOf(source) && 'releases' in (source as object);
    if (listed.articleBody || !isListed) return { release: listed, isPartial: false };
    return (
      wholes.get(listed) ??
      (() => Promise.race([complete(listed, source), new Promise<void>((go) => setTimeout(go, PATIENCE))]))
    );
  };
}
