/** What the card and the whole release both show. */
import { labelled, link, picture } from '@pressrum/base/template.js';
import {
  bodyAttributes,
  bodyElements,
  bodyFromLevel,
  dateText,
  foreignLanguage,
  safeUrl,
  telephoneText,
  telUrl,
  type Image,
  type Person,
  type Release,
  type ViewOptions,
} from '@pressrum/model';
import { html, nothing } from 'lit/html.js';

/** What may stand in a body; the sanitiser takes the rest out. */
export const allowList = { elements: bodyElements, attributes: bodyAttributes, safeUrl };

/** The end of a block of text, or of a line, with no white space before what follows. */
const GLUED =
  /<(?:br *\/?|\/(?:p|li|d[dtl]|t(?:[dhr]|head|body|foot|able)|h[1-6]|[uo]l|pre|div|section|figure|(?:fig)?caption|blockquote))>(?=[^\s<]|<[a-z])/gi;

/**
 * A body as it stands below a headline: its headings in the page's outline, and white space between its blocks, so that
 * the last word of one and the first of the next are two.
 */
export const bodyHtml = (articleBody: string, { level }: ViewOptions): string =>
  bodyFromLevel(articleBody, level + 1).replace(GLUED, '$& ');

/** The language to mark a release's own texts with, where it is another than that around them. */
export const languageOf = ({ inLanguage }: Release, options: ViewOptions): unknown =>
  foreignLanguage(inLanguage, options) ?? nothing;

/** The direction to mark them with: a text in another language may run the other way. */
export const directionOf = (lang: unknown): unknown => (lang === nothing ? nothing : 'auto');

/** Marks what a reader searched for in a text. */
export type Mark = (text: string) => unknown;
export const unmarked: Mark = (text) => text;

/** "Pressmeddelande, 19 november 2026 kl. 09.00": what it is and when it came; empty where neither is known. */
export function metaLine(release: Release, options: ViewOptions, mark: Mark = unmarked): unknown {
  const { genre, datePublished } = release;
  const lang = languageOf(release, options);
  const what =
    genre && (lang === nothing ? mark(genre) : html`<span lang=${lang} dir="auto">${mark(genre)}</span>`);
  const time = datePublished && timeElement(datePublished, dateText(datePublished, options.texts));
  return what || time ? [what, what && time ? ', ' : '', time] : '';
}

/** A moment in words, and as machines read it. */
export const timeElement = (moment: string, words: string): unknown =>
  html`<time datetime=${moment}>${words}</time>`;

/** A release's picture, with its caption and who made it. */
export const figure = (image: Image, lang: unknown, sizes: string, isFirst?: boolean): unknown =>
  html`<figure class="press-image" lang=${lang} dir=${directionOf(lang)}>
    ${picture('press-image-picture', image, sizes, isFirst)}
    ${
      image.caption || image.credit
        ? html`<figcaption class="press-small">
            ${[image.caption, image.credit].filter(Boolean).join(' ')}
          </figcaption>`
        : nothing
    }
  </figure>`;

/** "Alma Berglund (V), kommunalråd, 08-465 004 00": the fields that are there, with punctuation between them. */
export function contactLine(
  { name, memberOf, jobTitle, worksFor, telephone, email, description }: Person,
  { texts }: ViewOptions,
  mark: Mark = unmarked,
): unknown[] {
  const fields: unknown[] = [memberOf ? [mark(name), ` (${memberOf})`] : mark(name), jobTitle, worksFor];
  for (const number of telephone ?? [])
    fields.push(labelled(number.label, telUrl(number), telephoneText(number, texts)));
  if (email) fields.push(link(`mailto:${email}`, email));
  fields.push(description);
  return fields.filter(Boolean).map((field, index) => (index ? [', ', field] : field));
}
