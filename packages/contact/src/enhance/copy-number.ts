import type { EnhancementContext } from '@pressrum/base';
import { copyText } from '@pressrum/base/clipboard.js';
import { translationFor } from '@pressrum/i18n';

/** Copies the phone number beside the button, as written. */
export function copyNumber(button: HTMLElement, { language }: EnhancementContext): Promise<void> {
  const number = button.parentElement!.querySelector('a[href^="tel:"]')!.textContent.trim();
  return copyText(button, number, translationFor(language));
}
