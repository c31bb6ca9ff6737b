import { html, nothing, type TemplateResult } from 'lit-html';

/**
 * A heading of the given level, 2 to 6 (others become the nearest). Real heading elements, not `aria-level`: a CMS, a
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
  return html`<h2 class=${className} lang=${lang}>${content}</h2>`;
}

/** A link, or the text alone where there is no address. */
export const link = (url: string | undefined, text: string): unknown =>
  url ? html`<a class="press-link" href=${url}>${text}</a>` : text;

/** A link with what it leads to before it: "Växel: 08-465 004 00". */
export const labelled = (label: string | undefined, url: string | undefined, text: string): unknown[] => [
  label ? `${label}: ` : '',
  link(url, text),
];

/** A paragraph, or nothing where there is no text. */
export const paragraph = (className: string, content: unknown, lang: unknown = nothing): unknown =>
  content ? html`<p class=${className} lang=${lang}>${content}</p>` : nothing;
