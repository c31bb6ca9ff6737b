/** A box that is shown, to those who act in it. */
export interface Shown {
  /** The element's own box; what it holds may be a snapshot, so nothing is known of it but its HTML. */
  box: HTMLElement;
  /** The language (BCP 47) of the page where it stands. */
  language: string;
}

/** What goes on in a box after it is shown. Loaded after the first view, for snapshots too. */
export interface Live {
  /** What its buttons do, by their `data-press-action`. */
  actions: Record<string, (button: HTMLElement, shown: Shown) => unknown>;
  /** Starts what changes with time, from the data (`undefined` beside a snapshot without); gives what ends it. */
  start(shown: Shown & { source: unknown }): () => void;
}
