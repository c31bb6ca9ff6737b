/**
 * Follows a card's link when the reader clicks anywhere in the card. A click that ends a selection, or that is for another
 * link or control, is left alone: a link that covers the card would prevent selecting its text.
 */
export function openCard(event: MouseEvent): void {
  const target = event.composedPath()[0] as Element;
  const link = target.closest('.press-card')?.querySelector('.press-card-headline > a');
  if (!link || event.defaultPrevented || target.closest('a,button,input,select,label')) return;
  if (String(getSelection())) return;
  // A list inside a room: the room does not follow the link again.
  event.preventDefault();
  link.dispatchEvent(new MouseEvent('click', event));
}
