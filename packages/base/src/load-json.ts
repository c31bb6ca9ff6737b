const TIME_LIMIT = 10_000;
const TRIES = 3;

interface Request {
  answer: Promise<unknown>;
  users: number;
  controller: AbortController;
  done?: boolean;
}

/** One request per URL and page, however many elements wait for it. */
const requests = new Map<string, Request>();

/**
 * Fetches JSON. Every try has 10 seconds; after a network failure or a status of 500 and above there are two more, a
 * little later each. A request that nobody waits for any longer (all signals aborted) is given up; a failed one is
 * forgotten, so that a later call tries again.
 */
export function loadJson(url: string, signal: AbortSignal): Promise<unknown> {
  let request = requests.get(url);
  if (!request) {
    const controller = new AbortController();
    const started: Request = { answer: fetchJson(url, controller.signal), users: 0, controller };
    started.answer.then(
      () => (started.done = true),
      () => requests.get(url) === started && requests.delete(url),
    );
    requests.set(url, (request = started));
  }
  const joined = request;
  joined.users++;
  signal.addEventListener('abort', () => {
    if (--joined.users || joined.done) return;
    requests.delete(url);
    joined.controller.abort();
  });
  return joined.answer;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const timer = setTimeout(abort, TIME_LIMIT);
    signal.addEventListener('abort', abort);
    let final = attempt === TRIES;
    try {
      const response = await fetch(url, { signal: controller.signal });
      final ||= response.status < 500;
      if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
      return await response.json();
    } catch (error) {
      if (final || signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * 500 * (1 + Math.random())));
  }
}
