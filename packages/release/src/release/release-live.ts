import type { Enhancement, EnhancementContext } from '@pressrum/base';
import { fill, translationFor } from '@pressrum/model';

/** The address of the release that a container holds: its own, else the page's. */
function addressOf(container: HTMLElement): string {
  const own = container.querySelector<HTMLElement>('.press-release')?.dataset['pressUrl'];
  return own ? new URL(own, container.baseURI).href : location.href.replace(/#.*/, '');
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const headlineOf = (container: HTMLElement): string => textOf(container.querySelector('.press-release-headline'));

/** A quote with who said it and where it is from, ready to paste. */
function quoteText(button: HTMLElement, { container, language }: EnhancementContext): string {
  const quote = button.closest('.press-quote')!;
  const said = quote.querySelector('blockquote')!;
  const paragraphs = [...said.querySelectorAll('p')];
  return fill(translationFor(language).quoteSource, {
    quote: (paragraphs.length ? paragraphs : [said]).map(textOf).filter(Boolean).join('\n'),
    speaker: textOf(quote.querySelector('figcaption')),
    source: `${headlineOf(container)}, ${addressOf(container)}`,
  }).replace(/ {2,}/g, ' ');
}

/**
 * What goes on in a whole release: its buttons, and what goes on in the contacts and the notice that it shows. All is
 * read from the container, which may be a snapshot.
 */
export const releaseLive = ({ live, copyText }: typeof import('@pressrum/contact/live.js')): Enhancement => ({
  actions: {
    ...live.actions,
    'copy-link': (button, { container, language }) =>
      copyText(button, addressOf(container), translationFor(language)),
    'copy-quote': (button, context) =>
      copyText(button, quoteText(button, context), translationFor(context.language)),
    async share(_, { container }) {
      // Who changes their mind has done nothing wrong.
      await navigator.share({ title: headlineOf(container), url: addressOf(container) }).catch(() => {});
    },
    print: () => print(),
  },
  start(context) {
    if (!('share' in navigator))
      for (const button of context.container.querySelectorAll<HTMLElement>('[data-press-action="share"]'))
        button.hidden = true;
    return live.start(context);
  },
});
