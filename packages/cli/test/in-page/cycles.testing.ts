/** What `watchPage` keeps in a page. */
export interface WatchedWindow {
  /** Every observer that was made, if it is still there. */
  observers: WeakRef<object>[];
  /** The timers that have not ended, with their time in milliseconds. */
  timers: Map<number, number>;
}

/** Runs in the page, before its scripts: notes timers and observers. */
export function watchPage(): void {
  const observers: WeakRef<object>[] = [];
  const timers = new Map<number, number>();
  Object.assign(window, { observers, timers });
  const { setTimeout, clearTimeout } = window;
  window.setTimeout = ((work: () => void, ms = 0) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.set(timer, ms);
    return timer;
  }) as typeof setTimeout;
  window.clearTimeout = (timer) => {
    timers.delete(Number(timer));
    clearTimeout(timer);
  };
  const { setInterval, clearInterval } = window;
  window.setInterval = ((work: () => void, ms = 0) => {
    const timer = setInterval(work, ms);
    timers.set(timer, Infinity);
    return timer;
  }) as typeof setInterval;
  window.clearInterval = (timer) => {
    timers.delete(Number(timer));
    clearInterval(timer);
  };
  for (const name of [
    'MutationObserver',
    'IntersectionObserver',
    'ResizeObserver',
    'PerformanceObserver',
  ] as const) {
    const Observer = window[name] as unknown as new (...values: unknown[]) => object;
    class Watched extends Observer {
      constructor(...values: unknown[]) {
        super(...values);
        observers.push(new WeakRef(this));
      }
    }
    Object.assign(window, { [name]: Watched });
  }
}

/** Runs in the page: an element comes, changes, moves and goes, so many times, some side by side. */
export async function runCycles(tag: string, count: number, documents: object[]): Promise<void> {
  type Room = HTMLElement & { room: object };
  const SIDE_BY_SIDE = 10;
  const MAX_TICKS = 100_000;
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.splice(0).forEach((resolve) => resolve());
  const tick = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) port2.postMessage(0);
    });
  const isRoom = tag === 'press-room';
  const makeRoom = (room: object): Room => Object.assign(document.createElement('press-room'), { room });
  const becomeReady = async (element: Element) => {
    for (let ticks = 0; element.getAttribute('state') !== 'ready' && ticks < MAX_TICKS; ticks++) await tick();
    if (element.getAttribute('state') !== 'ready') throw new Error(`${tag} is ${element.getAttribute('state')}`);
  };

  // Elements inside a room take its document, and go from one to another.
  const places = isRoom
    ? [document.createElement('div'), document.createElement('div')]
    : [makeRoom(documents[0]!), makeRoom(documents[0]!)];
  document.body.append(...places);

  async function cycle(index: number): Promise<void> {
    const element = isRoom ? makeRoom(documents[0]!) : document.createElement(tag);
    if (index % 2) element.setAttribute('isolate', '');
    places[0]!.append(element);
    await becomeReady(element);
    await tick();
    element.setAttribute('heading-level', '4');
    if (isRoom) (element as Room).room = documents[1]!;
    await tick();
    places[1]!.append(element);
    await tick();
    await tick();
    await becomeReady(element);
    element.remove();
  }

  for (let done = 0; done < count; done += SIDE_BY_SIDE) {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, index) => cycle(index)));
    if (isRoom) continue;
    // The rooms around them change in between.
    for (const place of places) (place as Room).room = documents[(done / SIDE_BY_SIDE) % 2]!;
    await tick();
  }
  places.splice(0).forEach((place) => place.remove());
  port1.onmessage = null;
  port1.close();
  port2.close();
}
