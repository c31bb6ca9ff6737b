const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  clearTimeout(timer);
  timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE));
  listeners.forEach((listener) => listener());
}

/** A page that was hidden, or a computer that slept, may have missed minutes. */
const wake = () => document.hidden || tick();

/** Calls back at the start of every minute, all of the page by one timer, until what is returned is called. */
export function everyMinute(listener: () => void): () => void {
  if (!listeners.size) {
    timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE));
    document.addEventListener('visibilitychange', wake);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wake);
  };
}
