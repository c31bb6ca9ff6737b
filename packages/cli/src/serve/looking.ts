import type { DiskStore } from '../archive/disk-store.js';
import type { Whole } from '../archive/state.js';

/**
 * A store for who looks at it while a build may have it: what is there can be read at any time, since files are put in
 * place at once; what would be written is only remembered here.
 */
export function lookingAt(store: DiskStore): DiskStore {
  const texts = new Map<string, Whole>();
  return {
    ...store,
    texts: {
      read: async (id) => texts.get(id) ?? store.texts.read(id),
      write: (id, whole) => Promise.resolve(void texts.set(id, whole)),
    },
    writeState: () => Promise.resolve(),
    write: () => Promise.resolve(),
    writeFile: () => Promise.resolve(),
  };
}
