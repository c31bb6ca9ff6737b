import { html, nothing, type TemplateResult } from 'lit/html.js';

/**
 * Renders a heading of level 1 to 6; other levels become the nearest. Uses heading elements, not `aria-level`, because
 * content management systems, crawlers and user style sheets recognise them.
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
 * Renders a link, or the text alone without a URL. Phone numbers and e-mail addresses run left to right in every script, and
 * page translators must not change them.
 */
export function link(url: string | undefined, text: unknown): unknown {
  if (!url) return text;
  return /^(?:tel|mailto):/.test(url)
    ? html`<a class="press-link" href=${url} dir="ltr" translate="no"
        >${url.startsWith('m') ? breakable(String(text)) : text}</a
      >`
    : html`<a class="press-link" href=${url}>${text}</a>`;
}

/** An e-mail address that breaks after its dots and its `@`, not in the middle of a word. */
const breakable = (email: string): unknown =>
  html`<span>${email.match(/[^@.]+[@.]*/g)?.map((part, index) => (index ? html`<wbr />${part}` : part))}</span>`;

/** Renders a link after its label: "Växel: 08-465 004 00". */
export const labeledLink = (label: string | undefined, url: string | undefined, text: unknown): unknown[] => [
  label ? `${label}: ` : '',
  link(url, text),
];

/** Renders a paragraph, or nothing without content. */
export const paragraph = (className: string, content: unknown, lang: unknown = nothing): unknown =>
  content ? html`<p class=${className} lang=${lang}>${content}</p>` : nothing;

/** An image. Its size in pixels keeps the page from moving when it loads. */
export interface Picture {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  srcset?: string;
}

/**
 * Renders an image; without `alt` it is decorative. `sizes` is its displayed width, by which the browser picks a file from
 * `srcset`. Images in the first view (`isFirst`) load at once, others when the reader scrolls near.
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
