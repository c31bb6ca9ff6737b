/** Remembers the promise of each key, so that the work for a key is done once, also for concurrent calls. */
export function memoize<Rest extends unknown[], T>(
  work: (key: string, ...rest: Rest) => Promise<T>,
): (key: string, ...rest: Rest) => Promise<T> {
  const results = new Map<string, Promise<T>>();
  return (key, ...rest) => {
    const result = results.get(key) ?? work(key, ...rest);
    results.set(key, result);
    return result;
  };
}
