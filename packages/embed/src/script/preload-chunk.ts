let preload: ((name: string) => void) | undefined;

/** Sets what preloads a chunk: the loader, which knows each chunk's integrity. */
export function setChunkPreloader(preloader: (name: string) => void): void {
  preload = preloader;
}

/** Called before each dynamic `import()`. The build inserts the call (`checked-imports` in `vite.config.ts`). */
export const preloadChunk = (name: string): void => preload?.(name);
