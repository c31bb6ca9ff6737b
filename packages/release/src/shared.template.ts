/** Template functions that the card and the full release share. */
import { labeledLink, link, paragraph, picture } from '@pressrum/base/template.js';
import { formatDateTime, foreignLanguage, formatPhone, type ViewOptions } from '@pressrum/i18n';
import {
  bodyAttributes,
  bodyElements,
  bodyFromLevel,
  safeUrl,
  telUrl,
  type Image,
  type Person,
  type Release,
} from '@pressrum/model';
import { html, nothing } from 'lit/html.js';

/** What a body may contain. The sanitizer removes the rest. */
export const bodyAllowList = { elements: bodyElements, attributes: bodyAttributes, safeUrl };

/** The end of a block or line without white space after it. */
const BLOCK_END =
  /<(?:br *\/?|\/(?:p|li|d[dtl]|t(?:[dhr]|head|body|foot|able)|h[1-6]|[uo]l|pre|div|section|figure|(?:fig)?caption|blockquote))>(?=[^\s<]|<[a-z])/gi;

/**
 * Fits a body to its place below a headline: its headings continue the page's outline, and white space between its blocks
 * keeps the last word of one apart from the first word of the next.
 */
export const prepareBody = (articleBody: string, { level }: ViewOptions): string =>
  bodyFromLevel(articleBody, level + 1).replace(BLOCK_END, '$& ');

/** The `lang` attribute of a release's texts, if their language, or else the document's, differs from the page's. */
export const langAttribute = ({ inLanguage }: Release, options: ViewOptions): unknown =>
  foreignLanguage(inLanguage ?? options.room.inLanguage, options) ?? nothing;

/** The `dir` attribute of a text with this `lang`: another language may run the other way. */
export const dirAttribute = (lang: unknown): unknown => (lang === nothing ? nothing : 'auto');

/** Highlights the search terms in a text. */
export type Highlight = (text: string) => unknown;
export const noHighlight: Highlight = (text) => text;

/**
 * Genre and date: "Pressmeddelande, 19 november 2026 kl. 09.00". The genre looks like a label; the comma keeps the two apart
 * for those who hear or copy them. `isDateOnly` leaves out the time. Nothing if the release has neither.
 */
export function metaLine(
  className: string,
  release: Release,
  options: ViewOptions,
  highlight: Highlight = noHighlight,
  isDateOnly = false,
): unknown {
  const { genre, datePublished } = release;
  const lang = langAttribute(release, options);
  const time =
    datePublished && formatDateTime(isDateOnly ? datePublished.slice(0, 10) : datePublished, options.texts);
  const classes = `press-meta press-small ${className}`;
  const label = () =>
    html`<span class="press-genre" lang=${lang} dir=${dirAttribute(lang)}>${highlight(genre!)}</span>`;
  if (!genre || !time)
    return paragraph(classes, genre ? label() : datePublished && timeElement(datePublished, time!));
  // In one line: white space would be two more nodes in every card.
  // prettier-ignore
  return html`<p class=${classes}><span class="press-genre" lang=${lang} dir=${dirAttribute(lang)}>${highlight(genre)}</span><span class="press-unseen">, </span><time datetime=${datePublished}>${time}</time></p>`;
}

/** A `time` element: a date in words, and for machines. */
export const timeElement = (datetime: string, text: string): unknown =>
  html`<time datetime=${datetime}>${text}</time>`;

/** A release's image with caption and credit. */
export const figure = (
  image: Image,
  lang: unknown,
  sizes: string,
  { texts, isFirst }: Pick<ViewOptions, 'texts' | 'isFirst'>,
): unknown =>
  html`<figure class="press-image" lang=${lang} dir=${dirAttribute(lang)}>
    ${picture('press-image-picture', image, sizes, isFirst)}
    ${
      image.caption || image.credit
        ? html`<figcaption class="press-small">
            ${image.caption ?? ''} ${creditLine(image.credit, lang, texts)}
          </figcaption>`
        : nothing
    }
  </figure>`;

/** "Foto: Nils Ekman", in the page's language. A credit with a word of its own, such as "Illustration:", stays as it is. */
function creditLine(
  credit: string | undefined,
  lang: unknown,
  { photo, language }: ViewOptions['texts'],
): unknown {
  if (!credit || /[:©]/.test(credit)) return credit ?? '';
  // No second language, no second element.
  return lang === nothing ? `${photo}: ${credit}` : [html`<span lang=${language}>${photo}:</span> `, credit];
}

/** A contact on one line: "Alma Berglund (V), kommunalråd, 08-465 004 00". */
export function contactLine(
  { name, memberOf, jobTitle, worksFor, telephone, email, description }: Person,
  { texts }: ViewOptions,
  highlight: Highlight = noHighlight,
): unknown[] {
  const fields: unknown[] = [memberOf ? [highlight(name), ` (${memberOf})`] : highlight(name), jobTitle, worksFor];
  for (const number of telephone ?? [])
    fields.push(labeledLink(number.label, telUrl(number), formatPhone(number, texts)));
  if (email) fields.push(link(`mailto:${email}`, email));
  fields.push(description);
  return fields.filter(Boolean).map((field, index) => (index ? [', ', field] : field));
}
