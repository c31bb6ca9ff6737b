import { heading, link, paragraph, sanitised } from '@pressrum/base/template.js';
import { staleText, type Person, type Release, type ViewOptions } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  allowList,
  bodyHtml,
  contactLine,
  directionOf,
  figure,
  languageOf,
  metaLine,
  unmarked,
  type Mark,
} from '../parts.template.js';

/** True where a card shows the whole text: there is no page of its own to read it on, so it must stand here. */
export const showsBody = ({ url, articleBody }: Release): boolean => !url && !!articleBody;

/** How wide a card's picture is: beside the text where there is space. */
export const SIZES = '(min-width:48em)24rem,100vw';

/**
 * A release as a card: genre, date, headline, subtitle, lead, image, and its contacts. The headline links to the
 * release; without an address, the card holds the body too. `mark` marks what a reader searched for,
 * `found` is what was found that a card does not show otherwise.
 */
export function releaseCard(
  release: Release,
  options: ViewOptions,
  mark: Mark = unmarked,
  found?: unknown,
): TemplateResult {
  const { headline, alternativeHeadline, description, articleBody, image, url } = release;
  const lang = languageOf(release, options);
  return html`<article class="press-card press-panel press-stack">
    <div class="press-card-head">
      <div class="press-card-text press-stack">
        ${paragraph('press-card-meta press-small', metaLine(release, options, mark))}
        ${heading(options.level, 'press-card-headline', link(url, mark(headline)), lang)}
        ${paragraph('press-card-subtitle press-strong', alternativeHeadline && mark(alternativeHeadline), lang)}
        ${paragraph('press-card-lead press-strong', description && mark(description), lang)} ${found}
      </div>
      ${image ? figure(image, lang, SIZES, options.isFirst) : nothing}
    </div>
    ${
      showsBody(release)
        ? html`<div class="press-body" lang=${lang} dir=${directionOf(lang)}>
            ${sanitised(bodyHtml(articleBody!, options), allowList)}
          </div>`
        : nothing
    }
    ${release.contacts ? contacts(release.contacts, release.datePublished, options, lang, mark) : nothing}
  </article>`;
}

const contacts = (people: Person[], date: string | undefined, options: ViewOptions, lang: unknown, mark: Mark) =>
  html`<div class="press-card-contacts press-stack">
    <p class="press-strong">${options.texts.contact}:</p>
    <ul class="press-stack">
      ${people.map((person) => html`<li lang=${lang} dir=${directionOf(lang)}>${contactLine(person, options, mark)}</li> `)}
    </ul>
    ${paragraph('press-small', staleText(date, options))}
  </div>`;
