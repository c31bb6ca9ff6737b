import type { EnhancementContext } from '@pressrum/base';
import { copyText } from '@pressrum/base/copy.js';
import { translationFor } from '@pressrum/model';

/** Puts the number beside the button on the clipboard, as it is written. */
export function copyNumber(button: HTMLElement, { language }: EnhancementContext): Promise<void> {
  const number = button.parentElement!.querySelector('a[href^="tel:"]')!.textContent.trim();
  return copyText(button, number, translationFor(language));
}
