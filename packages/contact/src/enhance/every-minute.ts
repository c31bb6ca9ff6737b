const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function scheduleTick(): void {
  timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
}

function tick(): void {
  clearTimeout(timer);
  scheduleTick();
  listeners.forEach((listener) => listener());
}

/** A page that was hidden, or a computer that slept, may have missed ticks. */
const catchUp = () => document.hidden || tick();

/** Calls the listener at the start of every minute. The page has one timer for all listeners. Returns a stop function. */
export function everyMinute(listener: () => void): () => void {
  if (!listeners.size) {
    scheduleTick();
    document.addEventListener('visibilitychange', catchUp);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', catchUp);
  };
}
