/** The size of a cache. A line is needed again soon or never, so a full cache is cleared. */
const MAX_CACHED_TEXTS = 500;

/** Caches the results of a function of a text. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined || cache.has(text)) return cached as T;
    if (cache.size >= MAX_CACHED_TEXTS) cache.clear();
    const result = compute(text);
    cache.set(text, result);
    return result;
  };
}
