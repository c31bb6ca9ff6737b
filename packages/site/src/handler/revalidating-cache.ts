import type { ResponseCache } from './response-cache.js';
import type { Execution, HandlerOptions, Served } from './types.js';

/** Delay between a failed load and the next, however many visitors come. */
const RETRY_DELAY_MS = 60_000;
/** The same delay while there is nothing to show. */
export const EMPTY_RETRY_DELAY_MS = 10_000;

/**
 * Keeps what is served. It loads on the first request and reloads in the background when `maxAge` has passed: visitors get
 * the last content meanwhile, and when loading fails (stale-while-revalidate). Concurrent requests share one load.
 */
export function revalidatingCache(
  { recall, load, maxAge = 300_000, log, clock = Date.now }: HandlerOptions,
  responses: ResponseCache,
) {
  let served: Served | undefined;
  let currentAt = clock();
  let delay = 0;
  let loadedAt = -Infinity;
  let loading: Promise<void> | undefined;
  let recalled: Promise<void> | undefined;

  const show = (next: Served) => {
    responses.show(next.files);
    served = next;
  };
  const refresh = () => {
    const start = clock();
    loading ??= load()
      .then((next) => {
        show(next);
        if (next.isCurrent) currentAt = clock();
        log?.({ event: 'loaded', releases: next.releases, isCurrent: next.isCurrent, duration: clock() - start });
      })
      .catch((error: unknown) => {
        // The content stays, marked as not current.
        if (served) served = { ...served, isCurrent: false };
        log?.({ event: 'load-failed', message: (error as Error).message, duration: clock() - start });
        throw error;
      })
      .finally(() => {
        loading = undefined;
        loadedAt = clock();
        delay = served?.isCurrent ? maxAge : Math.min(maxAge, served ? RETRY_DELAY_MS : EMPTY_RETRY_DELAY_MS);
      });
    return loading;
  };
  const isDue = () => {
    const elapsed = clock() - loadedAt;
    // If the clock is set back, load at once.
    return elapsed < 0 || elapsed >= delay;
  };
  const get = async (execution?: Execution) => {
    if (!served && recall) {
      await (recalled ??= recall().then(
        (known) => {
          if (known && !served) show({ ...known, isCurrent: false });
        },
        () => undefined,
      ));
    }
    if (served) {
      if (!loading && isDue()) {
        const work = refresh().catch(() => undefined);
        execution?.waitUntil(work);
      }
    } else if (loading || isDue()) {
      await (loading ?? refresh());
    }
    if (!served) throw new Error('There is nothing to show yet.');
    return responses;
  };

  const settled = async () => loading?.catch(() => undefined);

  return { refresh, get, settled, peek: () => ({ served, age: Math.max(0, clock() - currentAt) }) };
}
