import type { Shown } from '@pressrum/base';
import { say } from './said.js';

/** How long the button shows that it is done. */
const SHOWN = 4_000;

/** Puts the number beside the button on the clipboard, as it is written. */
export async function copyNumber(button: HTMLElement, { language }: Shown): Promise<void> {
  const number = button.parentElement!.querySelector('a[href^="tel:"]')!.textContent.trim();
  try {
    await navigator.clipboard.writeText(number);
  } catch {
    return say(button, 'copyFailed', language);
  }
  say(button, 'copied', language);
  button.dataset['pressDone'] = '';
  setTimeout(() => delete button.dataset['pressDone'], SHOWN);
}
