import { html, nothing, type TemplateResult } from 'lit/html.js';

/**
 * A heading of the given level, 1 to 6 (others become the nearest). Real heading elements, not `aria-level`: a CMS, a
 * crawler and a reader's own style sheet know them.
 */
export function heading(
  level: number,
  className: string,
  content: unknown,
  lang: unknown = nothing,
): TemplateResult {
  if (level > 5) return html`<h6 class=${className} lang=${lang}>${content}</h6>`;
  if (level > 4) return html`<h5 class=${className} lang=${lang}>${content}</h5>`;
  if (level > 3) return html`<h4 class=${className} lang=${lang}>${content}</h4>`;
  if (level > 2) return html`<h3 class=${className} lang=${lang}>${content}</h3>`;
  if (level > 1) return html`<h2 class=${className} lang=${lang}>${content}</h2>`;
  return html`<h1 class=${className} lang=${lang}>${content}</h1>`;
}

/**
 * A link, or the text alone where there is no address. A number or an e-mail address is read from left to right in any
 * script, and is not for a page translator to change.
 */
export function link(url: string | undefined, text: unknown): unknown {
  if (!url) return text;
  return /^(?:tel|mailto):/.test(url)
    ? html`<a class="press-link" href=${url} dir="ltr" translate="no">${text}</a>`
    : html`<a class="press-link" href=${url}>${text}</a>`;
}

/** A link with what it leads to before it: "Växel: 08-465 004 00". */
export const labelled = (label: string | undefined, url: string | undefined, text: unknown): unknown[] => [
  label ? `${label}: ` : '',
  link(url, text),
];

/** A paragraph, or nothing where there is no text. */
export const paragraph = (className: string, content: unknown, lang: unknown = nothing): unknown =>
  content ? html`<p class=${className} lang=${lang}>${content}</p>` : nothing;

/** A picture of the web, with its size in pixels, so that the page does not move when it comes. */
export interface Picture {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  srcset?: string;
}

/**
 * An `img`; without `alt` it is decoration. `sizes` says how wide it is shown, so that the smallest file that will do is
 * taken from `srcset`. `isFirst`: it stands in the first view, and is fetched at once; others when they come near.
 */
export const picture = (
  className: string,
  { url, alt, width, height, srcset }: Picture,
  sizes: string,
  isFirst = false,
): TemplateResult =>
  html`<img
    class=${className}
    src=${url}
    alt=${alt ?? ''}
    width=${width ?? nothing}
    height=${height ?? nothing}
    srcset=${srcset ?? nothing}
    sizes=${srcset ? sizes : nothing}
    loading=${isFirst ? nothing : 'lazy'}
  />`;
