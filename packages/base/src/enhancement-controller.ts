import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CONTAINER } from './snapshot.js';

/** A rendered container and its language, passed to enhancements. */
export interface EnhancementContext {
  /** The element's container. It may be a snapshot, so an enhancement reads its HTML and nothing else. */
  container: HTMLElement;
  /** The page's language at the element (BCP 47). */
  language: string;
}

/** Behaviour attached to a rendered element: button actions and updates over time. Loaded after the first render. */
export interface Enhancement {
  /** What each button does, by its `data-press-action`. */
  actions: Record<string, (button: HTMLElement, context: EnhancementContext) => unknown>;
  /** Starts updates over time. `source` is the data, or `undefined` beside a snapshot without data. Returns a stop function. */
  start(context: EnhancementContext & { source: unknown }): () => void;
}

const ENHANCEABLE = '[data-press-live],[data-press-action],.press-message';

/** Loads and starts an element's enhancement, also in a snapshot, and delegates clicks on its buttons. */
export class EnhancementController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => Promise<Enhancement | undefined>;
  #enhancement: Enhancement | undefined;
  #context: EnhancementContext | undefined;
  #stop: (() => void) | undefined;
  /** Counts the calls of `start`, so that only the latest takes effect. */
  #startCount = 0;

  constructor(host: ReactiveControllerHost & Element, load: () => Promise<Enhancement | undefined>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
    host.addEventListener('click', (event) => this.#act(event.composedPath()[0] as Element));
  }

  hostDisconnected(): void {
    this.#startCount++;
    this.#stop?.();
    this.#stop = undefined;
  }

  async start(context: EnhancementContext & { source: unknown }): Promise<void> {
    const startCount = ++this.#startCount;
    if (!context.container.querySelector(ENHANCEABLE)) return;
    try {
      const enhancement = await this.#load();
      if (!enhancement || startCount !== this.#startCount) return;
      this.#stop?.();
      this.#enhancement = enhancement;
      this.#context = context;
      this.#stop = enhancement.start(context);
      context.container.setAttribute('data-press-ready', '');
    } catch (error) {
      // The content is complete without its enhancement.
      console.warn(this.#host.localName, error);
    }
  }

  #act(target: Element): void {
    const button = target.closest<HTMLElement>('[data-press-action]');
    // An element inside this one handles its own buttons.
    if (button && button.closest(`[${CONTAINER}]`) === this.#context?.container)
      this.#enhancement!.actions[button.dataset['pressAction']!]?.(button, this.#context);
  }
}
