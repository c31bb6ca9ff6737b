import type { Enhancement, EnhancementContext } from '@pressrum/base';
import { fill, translationFor } from '@pressrum/i18n';

/** The URL of the release in a container; the page's URL if the release has none. */
function readUrl(container: HTMLElement): string {
  const url = container.querySelector<HTMLElement>('.press-release')?.dataset['pressUrl'];
  return url ? new URL(url, container.baseURI).href : location.href.replace(/#.*/, '');
}

const readText = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const readHeadline = (container: HTMLElement): string =>
  readText(container.querySelector('.press-release-headline'));

/** Formats a quote with its speaker and source, ready to paste. */
function formatQuote(button: HTMLElement, { container, language }: EnhancementContext): string {
  const figure = button.closest('.press-quote')!;
  const quote = figure.querySelector('blockquote')!;
  const paragraphs = [...quote.querySelectorAll('p')];
  return fill(translationFor(language).quoteSource, {
    quote: (paragraphs.length ? paragraphs : [quote]).map(readText).filter(Boolean).join('\n'),
    speaker: readText(figure.querySelector('figcaption')),
    source: `${readHeadline(container)}, ${readUrl(container)}`,
  }).replace(/ {2,}/g, ' ');
}

/**
 * Creates the enhancement of a full release: its buttons, and the enhancement of its contacts and notice. Everything is read
 * from the container, which may be a snapshot.
 */
export const createReleaseEnhancement = ({
  contactEnhancement,
  copyText,
}: typeof import('@pressrum/contact/enhance.js')): Enhancement => ({
  actions: {
    ...contactEnhancement.actions,
    'copy-link': (button, { container, language }) =>
      copyText(button, readUrl(container), translationFor(language)),
    'copy-quote': (button, context) =>
      copyText(button, formatQuote(button, context), translationFor(context.language)),
    async share(_, { container }) {
      // Cancelling the dialog is no error.
      await navigator.share({ title: readHeadline(container), url: readUrl(container) }).catch(() => {});
    },
    print: () => print(),
  },
  start(context) {
    if (!('share' in navigator))
      for (const button of context.container.querySelectorAll<HTMLElement>('[data-press-action="share"]'))
        button.hidden = true;
    return contactEnhancement.start(context);
  },
});
