// Taken before a test replaces it with a clock of its own.
const { setTimeout } = globalThis;

/** Generous, so that a busy machine never makes a test fail. */
const LIMIT_MS = 90_000;
const INTERVAL_MS = 20;

/**
 * Waits until a condition is true. The condition has the last word: a page that stood still for longer than the limit is
 * judged by what it shows afterwards.
 */
export async function waitUntil(condition: () => unknown, message = String(condition)): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  for (let isLate = false; !(await condition()); isLate = performance.now() > end) {
    if (isLate) throw new Error(`Timeout: ${message}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
