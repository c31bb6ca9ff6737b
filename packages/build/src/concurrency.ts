import pLimit from 'p-limit';

/**
 * Maps items with at most `limit` of them in progress. After a failure no further item begins; the promise rejects with the
 * first error once those in progress have ended, so that a clean-up finds everything they made.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const schedule = pLimit({ concurrency: limit, rejectOnClear: true });
  const outcomes = await Promise.allSettled(
    items.map((item, index) =>
      schedule(() =>
        work(item, index).catch((error: unknown) => {
          schedule.clearQueue();
          throw error;
        }),
      ),
    ),
  );
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
