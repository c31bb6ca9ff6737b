import { LIVE_REGION_DELAY_MS } from './live-region.js';

/**
 * Announces a text to screen readers without moving focus. Each container has one live region. It is emptied first, so that
 * the same text twice in a row is announced twice.
 */
export function announce(container: Element, text: string): void {
  let region = container.querySelector(':scope > .press-announcement');
  if (!region) {
    region = container.ownerDocument.createElement('p');
    region.className = 'press-announcement press-unseen';
    region.setAttribute('role', 'status');
    container.append(' ', region);
  }
  region.textContent = '';
  if (text) setTimeout(() => (region.textContent = text), LIVE_REGION_DELAY_MS);
}
