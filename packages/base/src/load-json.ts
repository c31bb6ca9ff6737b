const ATTEMPT_TIMEOUT_MS = 10_000;
const MAX_ATTEMPTS = 3;
const RETRY_DELAY_MS = 500;

interface Request {
  response: Promise<unknown>;
  users: number;
  abort(): void;
}

/** One request per URL and page, shared by all elements that wait for it. */
const requests = new Map<string, Request>();

const urls = new WeakMap<object, string>();

/** Returns the URL that data was loaded from. Relative URLs in the data are resolved against it. */
export const getSourceUrl = (source: unknown): string | undefined => urls.get(source as object);

/**
 * Fetches JSON. An attempt may take 10 seconds. A network error or a status of 500 and above is retried twice, after growing
 * pauses. A request is aborted when all its signals are. A failed request is forgotten, so that a later call tries again. The
 * `cause` of an HTTP error is the status.
 */
export function loadJson(url: string, signal: AbortSignal): Promise<unknown> {
  const request = requests.get(url) ?? start(url);
  request.users++;
  signal.addEventListener('abort', () => --request.users || request.abort());
  return request.response;
}

function start(url: string): Request {
  const controller = new AbortController();
  const forget = () => void (requests.get(url) === request && requests.delete(url));
  const request: Request = {
    response: fetchJson(url, controller.signal),
    users: 0,
    abort() {
      forget();
      controller.abort();
    },
  };
  // A response is kept for later calls.
  request.response.then(() => (request.abort = () => {}), forget);
  requests.set(url, request);
  return request;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    let isFinal = attempt === MAX_ATTEMPTS;
    try {
      const limited = AbortSignal.any?.([signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]) ?? signal;
      const response = await fetch(url, { signal: limited });
      if (!response.ok) {
        isFinal ||= response.status < 500;
        throw new Error(`${url}: HTTP ${response.status}`, { cause: response.status });
      }
      const json: unknown = await response.json();
      // A proxy's own message in JSON must not replace what is shown.
      if (!json || typeof json !== 'object') throw new TypeError(`${url}: not a document but ${typeof json}`);
      urls.set(json, url);
      return json;
    } catch (error) {
      if (isFinal || signal.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * RETRY_DELAY_MS * (1 + Math.random())));
  }
}
