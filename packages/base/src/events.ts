/** `press-load`: an element shows its data, or has found a current snapshot inside itself. */
export class PressLoadEvent extends Event {
  constructor() {
    super('press-load', { bubbles: true, composed: true });
  }
}

/** `press-error`: an element's data could not be used. The existing content stays. */
export class PressErrorEvent extends Event {
  readonly error: unknown;

  constructor(error: unknown) {
    super('press-error', { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'press-load': PressLoadEvent;
    'press-error': PressErrorEvent;
  }
}
