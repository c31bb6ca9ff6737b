import { fill, type Plural, type Release, type Translation, type ViewOptions } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { directionOf, languageOf } from '../parts.template.js';
import { releaseCard } from '../release-card/release-card.template.js';
import { pageAddress } from './address.js';
import type { Facet } from './filters.js';
import { isNarrowed, type ListView } from './list-view.js';
import { pieces, type Folded } from './search.js';

/** Said in words, since Safari takes the role from a list without bullets. */
const LIST = 'list';
/** From how many cards on those outside the window wait to be laid out. */
const LONG = 50;

/**
 * Releases as cards, with what finds and shows more of them. `level` is that of their headlines, `params` what the page's
 * URL says beside the number of the page.
 */
export function releaseList(view: ListView, options: ViewOptions, params = new URLSearchParams()): TemplateResult {
  const { texts } = options;
  const { releases, words, pages, progress, hasMore } = view;
  const { isSearchable, filters = [], pageParam } = view.options;
  const isNarrow = isNarrowed(view.asked);
  if (!releases.length && !isNarrow && !hasMore && progress === 'done')
    return html`<p class="press-message">${texts.noReleases}</p>`;
  const hasTools = !!isSearchable || filters.length > 0;
  const hasButton = !pageParam && hasMore;
  const isLive = hasTools || hasButton || pages.length > 0 || view.added > 0 || progress !== 'done';
  const retry = progress === 'failed' && button('retry', texts.retry);
  const said = view.said ?? wordsFor(view, texts);
  return html`<div class="press-list press-stack" ?data-press-live=${isLive}>
    ${
      hasTools
        ? [
            tools(view, texts),
            ' ',
            statusLine(said.found, isNarrow && button('reset', texts.reset), isNarrow && retry),
          ]
        : nothing
    }
    <ul
      class=${releases.length > LONG ? 'press-list-items press-list-long press-stack' : 'press-list-items press-stack'}
      role=${LIST}
    >
      ${releases.map((release, index) => [
        html`<li class="press-list-item">${card(release, { ...options, isFirst: index < 2 }, words)}</li>`,
        ' ',
      ])}
    </ul>
    ${isLive ? statusLine(said.shown, !isNarrow && retry) : nothing}
    ${hasButton ? html`<p class="press-list-more">${button('more', texts.showMore)}</p>` : nothing}
    ${pages.length ? pageLinks(view, texts, pageParam!, params) : nothing}
  </div>`;
}

const card = (release: Release, options: ViewOptions, words: Folded[]) =>
  words.length
    ? releaseCard(release, options, marker(words), foundKeywords(release, words, options))
    : releaseCard(release, options);

const button = (action: string, text: string) =>
  html`<button type="button" class="press-control" data-press-action=${action}>${text}</button>`;

/** Marks the hits in a text. */
const marker = (words: Folded[]) => (text: string) =>
  pieces(text, words).map(({ text, isHit }) => (isHit ? html`<mark class="press-mark">${text}</mark>` : text));

/** "Ämne: Trafik": the keywords that a release was found by, which its card does not show otherwise. */
function foundKeywords(release: Release, words: Folded[], options: ViewOptions): unknown {
  const found = (release.keywords ?? []).filter((keyword) => pieces(keyword, words).some(({ isHit }) => isHit));
  const lang = languageOf(release, options);
  return found.length
    ? html`<p class="press-small">
        ${options.texts.keyword}:
        <span lang=${lang} dir=${directionOf(lang)}>${marker(words)(found.join(', '))}</span>
      </p>`
    : nothing;
}

function tools({ options, asked, facets, isKnown }: ListView, texts: Translation) {
  return html`<div class="press-list-tools press-controls" role="search" aria-label=${texts.search}>
    ${
      options.isSearchable
        ? html`<label class="press-list-field press-list-search press-control"
            >${texts.search}
            <input
              class="press-list-input"
              type="search"
              form=""
              autocomplete="off"
              enterkeyhint="search"
              value=${asked.q || nothing}
              data-press-action="q"
          /></label>`
        : nothing
    }
    ${facets.map((facet) => [select(facet, texts, isKnown), ' '])}
  </div>`;
}

function select({ filter, chosen, options }: Facet, texts: Translation, isKnown: boolean) {
  const number = numberFormat(texts);
  return html`<label class="press-list-field press-control"
    >${texts[filter]}
    <select class="press-list-input" form="" data-press-action=${filter}>
      <option value="">${texts.all}</option>
      ${options.map(({ value, count }) => [
        html`<option value=${value} ?selected=${value === chosen}>
          ${value}${isKnown ? ` (${number(count)})` : ''}
        </option>`,
        ' ',
      ])}
    </select></label
  >`;
}

/** A place where it is said how it goes, and the button that goes with that. */
const statusLine = (text: string, ...controls: unknown[]) =>
  html`<div class="press-list-status press-controls press-small">
    <p role="status">${text}</p>
    ${controls.map((control) => (control ? [control, ' '] : nothing))}
  </div>`;

/** What is said beside the tools, of what was found; and below the cards, of how much of it is shown. */
export function wordsFor(
  { asked, options, releases, from, total, added, progress }: ListView,
  texts: Translation,
): { found: string; shown: string } {
  const number = numberFormat(texts);
  const counted = (text: Plural, count: number) =>
    fill(text[new Intl.PluralRules(texts.language).select(count)] ?? text.other, { count: number(count) });
  const last = from + releases.length - 1;
  const to = number(last);
  const places = options.pageParam && from < last ? fill(texts.range, { from: number(from), to }) : to;
  const isPart = releases.length > 0 && (total > releases.length || (added > 0 && total > 0));
  const failed = progress === 'failed' && texts.partlyFailed;
  const none = !releases.length && progress === 'done' && texts.noHits;
  const joined = (...parts: unknown[]) => parts.filter(Boolean).join(' ');
  const found = joined(failed, none || (total > 0 && counted(texts.hits, total)));
  const shown = isPart && fill(texts.shown, { shown: places, total: number(total) });
  const isNarrow = isNarrowed(asked);
  const isSlow = progress === 'slow';
  return {
    found: !isNarrow ? '' : isSlow ? texts.loading : found,
    shown:
      isSlow && !isNarrow
        ? texts.loading
        : joined(!isNarrow && failed, added > 0 && counted(texts.shownMore, added), shown),
  };
}

/** Numbers in the language of the page, in Latin digits. */
function numberFormat({ language }: Translation): (value: number) => string {
  const { format } = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  return format;
}

function pageLinks(
  { asked: { page }, pages, hasMore }: ListView,
  texts: Translation,
  name: string,
  params: URLSearchParams,
) {
  const number = numberFormat(texts);
  const link = (to: number, text: string, rel: unknown = nothing) =>
    html`<a
      class="press-link press-page"
      href=${pageAddress(params, name, to)}
      rel=${rel}
      data-press-page=${to}
      aria-label=${rel === nothing ? fill(texts.page, { page: text }) : nothing}
      aria-current=${to === page && rel === nothing ? 'page' : nothing}
      >${text}</a
    >`;
  const items = [
    page > 1 && link(page - 1, texts.previous, 'prev'),
    ...pages.map((to) => (to ? link(to, number(to)) : '…')),
    (hasMore || page < pages.at(-1)!) && link(page + 1, texts.next, 'next'),
  ];
  return html`<nav class="press-pages" aria-label=${texts.pages}>
    <ul class="press-row press-pages-list" role=${LIST}>
      ${items.filter(Boolean).map((item) => [html`<li class="press-pages-item">${item}</li>`, ' '])}
    </ul>
  </nav>`;
}

export type { Filter, ListOptions } from './asked.js';
export { optionsVersion } from './list-options.js';
export { firstView, type ListView } from './list-view.js';
