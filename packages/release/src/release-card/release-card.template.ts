import { heading, labelled, link, paragraph, sanitised } from '@pressrum/base/template.js';
import {
  bodyAttributes,
  bodyElements,
  bodyFromLevel,
  dateText,
  foreignLanguage,
  safeUrl,
  staleText,
  telephoneText,
  telUrl,
  type Image,
  type Person,
  type Release,
  type ViewOptions,
} from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit-html';

const allowList = { elements: bodyElements, attributes: bodyAttributes, safeUrl };

/** True where a card shows the whole text: there is no page of its own to read it on, so it must stand here. */
export const showsBody = ({ url, articleBody }: Release): boolean => !url && !!articleBody;

/**
 * A release as a card: genre, date, headline, subtitle, lead, image, and its contacts. The headline links to the
 * release; without an address, the card holds the body too. `mark` marks what a reader searched for.
 */
export function releaseCard(
  release: Release,
  options: ViewOptions,
  mark: (text: string) => unknown = (text) => text,
): TemplateResult {
  const { genre, datePublished, headline, alternativeHeadline, description, articleBody, image, url } = release;
  const lang = foreignLanguage(release.inLanguage, options) ?? nothing;
  const time =
    datePublished && html`<time datetime=${datePublished}>${dateText(datePublished, options.texts)}</time>`;
  return html`<article class="press-card press-panel press-stack">
    ${paragraph('press-card-meta press-small', genre || time ? [genre, genre && time ? ', ' : '', time] : '')}
    ${heading(options.level, 'press-card-headline', link(url, mark(headline)), lang)}
    ${paragraph('press-card-subtitle press-strong', alternativeHeadline && mark(alternativeHeadline), lang)}
    ${paragraph('press-card-lead press-strong', description && mark(description), lang)}
    ${image ? picture(image, lang) : nothing}
    ${
      showsBody(release)
        ? html`<div class="press-body" lang=${lang}>
            ${sanitised(bodyFromLevel(articleBody!, options.level + 1), allowList)}
          </div>`
        : nothing
    }
    ${release.contacts ? contacts(release.contacts, release.datePublished, options) : nothing}
  </article>`;
}

const picture = ({ url, alt, width, height, srcset, caption, credit }: Image, lang: unknown) =>
  html`<figure class="press-card-image" lang=${lang}>
    <img
      src=${url}
      alt=${alt ?? ''}
      width=${width ?? nothing}
      height=${height ?? nothing}
      srcset=${srcset ?? nothing}
      loading="lazy"
    />
    ${caption || credit ? html`<figcaption class="press-small">${[caption, credit].filter(Boolean).join(' ')}</figcaption>` : nothing}
  </figure>`;

const contacts = (people: Person[], date: string | undefined, options: ViewOptions) =>
  html`<div class="press-card-contacts press-stack">
    <p class="press-strong">${options.texts.contact}:</p>
    <ul class="press-stack">
      ${people.map((person) => html`<li>${contactLine(person, options)}</li> `)}
    </ul>
    ${paragraph('press-small', staleText(date, options))}
  </div>`;

/** "Alma Berglund (V), regionråd, 08-465 004 00": the fields that are there, with punctuation between them. */
function contactLine(
  { name, memberOf, jobTitle, worksFor, telephone, email, description }: Person,
  options: ViewOptions,
) {
  const fields: unknown[] = [memberOf ? `${name} (${memberOf})` : name, jobTitle, worksFor];
  for (const number of telephone ?? [])
    fields.push(labelled(number.label, telUrl(number), telephoneText(number, options.texts)));
  if (email) fields.push(link(`mailto:${email}`, email));
  fields.push(description);
  return fields.filter(Boolean).map((field, index) => (index ? [', ', field] : field));
}
