import type { DiskStore } from './disk-store.js';
import type { ReleaseRecord } from './state.js';

/** Reads through to a store and keeps writes in memory: it can be used while a build holds the store's lock. */
export function readOnlyStore(store: DiskStore): DiskStore {
  const written = new Map<string, ReleaseRecord>();
  return {
    ...store,
    releases: {
      read: async (id) => written.get(id) ?? store.releases.read(id),
      write: (id, record) => Promise.resolve(void written.set(id, record)),
    },
    writeState: () => Promise.resolve(),
    write: () => Promise.resolve(),
    writeFile: () => Promise.resolve(),
  };
}
