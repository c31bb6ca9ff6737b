import { translationFor } from '@pressrum/model';

/** How long it is said. */
const SHOWN = 4_000;

/** Says in the box around a button what became of it; to screen readers too, since the place for it is a live region. */
export function say(button: HTMLElement, key: 'copied' | 'copyFailed', language: string): void {
  const place = button.closest('.press-contact')?.querySelector('.press-said');
  if (!place) return;
  const text = document.createElement('span');
  text.textContent = translationFor(language)[key];
  place.replaceChildren(text);
  setTimeout(() => text.remove(), SHOWN);
}
