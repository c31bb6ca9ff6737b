/** The same function, which does its work once for each key: whoever asks again gets the same promise. */
export function once<Rest extends unknown[], T>(
  work: (key: string, ...rest: Rest) => Promise<T>,
): (key: string, ...rest: Rest) => Promise<T> {
  const results = new Map<string, Promise<T>>();
  return (key, ...rest) => {
    const result = results.get(key) ?? work(key, ...rest);
    results.set(key, result);
    return result;
  };
}

/** Makes a gate that lets in at most so many tasks at a time; the others wait in the order that they came. */
export function gate(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (task) => {
    if (inside < most) inside++;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await task();
    } finally {
      // The place goes to the next one directly, so that nobody takes it between.
      const next = waiting.shift();
      if (next) next();
      else inside--;
    }
  };
}
