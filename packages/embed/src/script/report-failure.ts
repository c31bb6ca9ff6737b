import { isBlank } from '@pressrum/base/tree.js';
import { TAGS } from '../tags.js';

/**
 * Reports that the elements could not be loaded: the network failed, or a policy forbids them. What the page shows stays;
 * an element that shows nothing gets the state and the event that it would set itself.
 */
export function reportFailure(error: unknown): void {
  console.warn('Pressrum:', error);
  for (const element of document.querySelectorAll(TAGS.join())) {
    if (!isBlank(element) || element.matches(':defined')) continue;
    element.setAttribute('state', 'error');
    const event = new Event('press-error', { bubbles: true, composed: true });
    element.dispatchEvent(Object.assign(event, { error }));
  }
}
