import type { Live, Shown } from '@pressrum/base';
import { fill, translationFor } from '@pressrum/model';

/** The address of the release that a box holds: its own, else the page's. */
function addressOf(box: HTMLElement): string {
  const own = box.querySelector<HTMLElement>('.press-release')?.dataset['pressUrl'];
  return own ? new URL(own, box.baseURI).href : location.href.replace(/#.*/, '');
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const headlineOf = (box: HTMLElement): string => textOf(box.querySelector('.press-release-headline'));

/** A quote with who said it and where it is from, ready to paste. */
function quoteText(button: HTMLElement, { box, language }: Shown): string {
  const quote = button.closest('.press-quote')!;
  const said = quote.querySelector('blockquote')!;
  const paragraphs = [...said.querySelectorAll('p')];
  return fill(translationFor(language).quoteSource, {
    quote: (paragraphs.length ? paragraphs : [said]).map(textOf).filter(Boolean).join('\n'),
    speaker: textOf(quote.querySelector('figcaption')),
    source: `${headlineOf(box)}, ${addressOf(box)}`,
  }).replace(/ {2,}/g, ' ');
}

/**
 * What goes on in a whole release: its buttons, and what goes on in the contacts and the notice that it shows. All is
 * read from the box, which may be a snapshot.
 */
export const releaseLive = ({ live, copyText }: typeof import('@pressrum/contact/live.js')): Live => ({
  actions: {
    ...live.actions,
    'copy-link': (button, { box, language }) => copyText(button, addressOf(box), translationFor(language)),
    'copy-quote': (button, shown) => copyText(button, quoteText(button, shown), translationFor(shown.language)),
    async share(_, { box }) {
      // Who changes their mind has done nothing wrong.
      await navigator.share({ title: headlineOf(box), url: addressOf(box) }).catch(() => {});
    },
    print: () => print(),
  },
  start(shown) {
    if (!('share' in navigator))
      for (const button of shown.box.querySelectorAll<HTMLElement>('[data-press-action="share"]'))
        button.hidden = true;
    return live.start(shown);
  },
});
