import { CONTAINER } from './snapshot.js';

/** How long it stays beside the button that something was copied, in milliseconds. */
const SHOWN_FOR = 4000;

/** How long a new live region must have been in the page before screen readers notice what is written to it. */
const NOTICED_AFTER = 150;

/**
 * Has screen readers say something about a container, without moving focus. The region that they listen to is made once for
 * each container, and emptied first: the same words twice in a row are said twice.
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
  if (text) setTimeout(() => (region.textContent = text), NOTICED_AFTER);
}

/**
 * Puts a text on the clipboard and says so: aloud, and for some seconds beside the button that asked for it. That it
 * failed stays until the next try.
 */
export async function copyText(
  button: HTMLElement,
  text: string,
  { copied, copyFailed }: { copied: string; copyFailed: string },
): Promise<void> {
  const done = await write(button, text);
  const container = button.closest(`[${CONTAINER}]`);
  // The view may have changed meanwhile.
  if (!container) return;
  const said = done ? copied : copyFailed;
  announce(container, said);
  if (button.nextElementSibling?.matches('.press-said')) button.nextElementSibling.remove();
  const shown = button.ownerDocument.createElement('span');
  shown.className = 'press-said press-small';
  // It is in the announcement already.
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = ` ${said} `;
  button.after(shown);
  if (!done) return;
  setTimeout(() => {
    // A later click has a message of its own.
    if (!shown.isConnected) return;
    shown.remove();
    // Nor is that of another button taken away.
    if (!container.querySelector('.press-said')) announce(container, '');
  }, SHOWN_FOR);
}

async function write(button: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No secure connection, or a frame that may not: the old way may still do.
    return writeSelected(button, text);
  }
}

function writeSelected(button: HTMLElement, text: string): boolean {
  const field = button.ownerDocument.createElement('textarea');
  field.className = 'press-unseen';
  field.readOnly = true;
  // Not part of a form that the host has around us.
  field.setAttribute('form', '');
  field.value = text;
  button.after(field);
  field.select();
  const done = button.ownerDocument.execCommand('copy');
  field.remove();
  button.focus({ preventScroll: true });
  return done;
}
