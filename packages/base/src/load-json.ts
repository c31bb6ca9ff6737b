const TIME_LIMIT = 10_000;
const TRIES = 3;

interface Request {
  answer: Promise<unknown>;
  users: number;
  giveUp(): void;
}

/** One request per URL and page, however many elements wait for it. */
const requests = new Map<string, Request>();

const urls = new WeakMap<object, string>();

/** Where a document was fetched from; what it names stands beside it. */
export const urlOf = (source: unknown): string | undefined => urls.get(source as object);

/**
 * Fetches JSON. Every try has 10 seconds; after a network failure or a status of 500 and above there are two more, a
 * little later each. A request that nobody waits for any longer (all signals aborted) is given up; a failed one is
 * forgotten, so that a later call tries again. The `cause` of the error is the status, where there was an answer.
 */
export function loadJson(url: string, signal: AbortSignal): Promise<unknown> {
  const request = requests.get(url) ?? start(url);
  request.users++;
  signal.addEventListener('abort', () => --request.users || request.giveUp());
  return request.answer;
}

function start(url: string): Request {
  const controller = new AbortController();
  const forget = () => void (requests.get(url) === request && requests.delete(url));
  const request: Request = {
    answer: fetchJson(url, controller.signal),
    users: 0,
    giveUp() {
      forget();
      controller.abort();
    },
  };
  // An answer that has come is kept for those who ask later.
  request.answer.then(() => (request.giveUp = () => {}), forget);
  requests.set(url, request);
  return request;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    let final = attempt === TRIES;
    try {
      const limited = AbortSignal.any?.([signal, AbortSignal.timeout(TIME_LIMIT)]) ?? signal;
      const response = await fetch(url, { signal: limited });
      if (!response.ok) {
        final ||= response.status < 500;
        throw new Error(`${url}: HTTP ${response.status}`, { cause: response.status });
      }
      const json: unknown = await response.json();
      if (json && typeof json === 'object') urls.set(json, url);
      return json;
    } catch (error) {
      if (final || signal.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * 500 * (1 + Math.random())));
  }
}
