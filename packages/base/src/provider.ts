/** An element that supplies data to the elements inside it: `press-room`. */
export interface Provider extends Element {
  /** Calls the listener with the document, now if there is one and at every change. Returns an unsubscribe function. */
  subscribe(listener: (document: unknown) => void): () => void;
}

/** The tag of the element that is a provider. Its children stay visible. */
export const PROVIDER = 'press-room';
