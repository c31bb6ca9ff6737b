import { announce } from './announce.js';
import { CONTAINER } from './snapshot.js';

/** How long the confirmation stays beside the button. */
const COPIED_MESSAGE_MS = 4000;

/**
 * Copies a text to the clipboard and confirms it: to screen readers, and for some seconds beside the button. A failure
 * message stays until the next attempt.
 */
export async function copyText(
  button: HTMLElement,
  text: string,
  { copied, copyFailed }: { copied: string; copyFailed: string },
): Promise<void> {
  const isCopied = await write(button, text);
  const container = button.closest(`[${CONTAINER}]`);
  // The element may have rendered again in the meantime.
  if (!container) return;
  const confirmation = isCopied ? copied : copyFailed;
  announce(container, confirmation);
  if (button.nextElementSibling?.matches('.press-said')) button.nextElementSibling.remove();
  const message = button.ownerDocument.createElement('span');
  message.className = 'press-said press-small';
  // Screen readers have the announcement.
  message.setAttribute('aria-hidden', 'true');
  message.textContent = ` ${confirmation} `;
  button.after(message);
  if (!isCopied) return;
  setTimeout(() => {
    // A later click has replaced the message.
    if (!message.isConnected) return;
    message.remove();
    // Another button's message may still need the announcement.
    if (!container.querySelector('.press-said')) announce(container, '');
  }, COPIED_MESSAGE_MS);
}

async function write(button: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No secure context, or a frame without permission. `execCommand` may still work.
    return writeSelected(button, text);
  }
}

function writeSelected(button: HTMLElement, text: string): boolean {
  const field = button.ownerDocument.createElement('textarea');
  field.className = 'press-unseen';
  field.readOnly = true;
  // Keeps the field out of a form that the host page has around the element.
  field.setAttribute('form', '');
  field.value = text;
  button.after(field);
  field.select();
  const isCopied = button.ownerDocument.execCommand('copy');
  field.remove();
  button.focus({ preventScroll: true });
  return isCopied;
}
