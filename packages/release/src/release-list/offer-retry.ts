/** Adds a retry button beside an error message. Hides the controls of a snapshot, which need data. */
export function offerRetry(container: HTMLElement, text: string): void {
  container.querySelectorAll<HTMLElement>('.press-control').forEach((control) => (control.hidden = true));
  const message = container.querySelector('.press-message');
  if (!message) return;
  const button =
    container.querySelector<HTMLElement>('[data-press-action="retry"]') ?? document.createElement('button');
  button.hidden = false;
  button.className = 'press-control';
  button.setAttribute('type', 'button');
  button.dataset['pressAction'] = 'retry';
  button.textContent = text;
  message.after(' ', button);
}
