/**
 * Works on items side by side, at most so many at a time, and gives the results in the order of the items. When one fails,
 * no other is begun, and it rejects when those that were have ended: what clears up after them then finds all they made.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const errors: unknown[] = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < items.length && !errors.length; index = next++)
      await work(items[index]!, index).then(
        (result) => (results[index] = result),
        (error: unknown) => errors.push(error),
      );
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
  if (errors.length) throw errors[0];
  return results;
}
