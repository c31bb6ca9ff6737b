import { noChange, nothing, type TemplateResult } from 'lit/html.js';

/** A template, a loader to await before rendering, or `undefined` to render nothing. */
export type View = TemplateResult | (() => Promise<void>) | undefined;

/** What one update of an element does. */
export interface Outcome {
  /** `noChange` keeps the current content, `nothing` removes the container. */
  content: unknown;
  /** False while the element still waits for something. */
  isFinal: boolean;
  error?: unknown;
}

export const WAITING: Outcome = { content: noChange, isFinal: false };
export const EMPTY: Outcome = { content: nothing, isFinal: true };
