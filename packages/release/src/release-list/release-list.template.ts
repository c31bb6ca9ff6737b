import { heading, paragraph } from '@pressrum/base/template.js';
import { fill, type Plural, type Translation, type ViewOptions } from '@pressrum/i18n';
import type { Release } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dirAttribute, langAttribute } from '../shared.template.js';
import { releaseCards } from '../release-card/release-card.template.js';
import type { Facet } from './filters.js';
import { hasCriteria } from './list-query.js';
import type { ListMessages, ListView } from './list-view.js';
import { pageHref } from './pagination.js';
import { groupByPeriod } from './periods.js';
import type { LayoutOptions } from '../release-card/layout.js';
import { highlightRuns, type FoldedText } from './search.js';

/** An explicit role, because Safari removes the role of a list without bullets. */
const LIST_ROLE = 'list';

/**
 * Releases as cards, with search, filters, and a button or links to more. The options' `level` is the heading level of the
 * headlines. `params` are the page's URL parameters, which the links to pages keep.
 */
export function releaseList(view: ListView, options: ViewOptions, params = new URLSearchParams()): TemplateResult {
  const { texts } = options;
  const { releases, pages, progress, hasMore } = view;
  const { isSearchable, filters = [], pageParam } = view.options;
  const isNarrowed = hasCriteria(view.query);
  if (!releases.length && !isNarrowed && !hasMore && progress === 'done')
    return html`<p class="press-message">${texts.noReleases}</p>`;
  const hasTools = !!isSearchable || filters.length > 0;
  const hasButton = !pageParam && hasMore;
  const isInteractive = hasTools || hasButton || pages.length > 0 || view.addedCount > 0 || progress !== 'done';
  const retry = progress === 'failed' && button('retry', texts.retry);
  const messages = view.messages ?? statusMessages(view, texts);
  const isEmpty = isNarrowed && !releases.length && progress === 'done';
  const reset = isNarrowed && button('reset', isEmpty ? texts.showAll : texts.reset);
  return html`<div
    class=${isNarrowed ? 'press-list press-list-narrowed press-stack' : 'press-list press-stack'}
    ?data-press-live=${isInteractive}
  >
    ${
      hasTools
        ? html`<div class="press-list-bar press-panel press-stack">
            ${tools(view, texts)} ${statusLine(messages.results, reset, isNarrowed && retry)}
            ${paragraph('press-list-help press-small', isEmpty && texts.noHitsHelp)}
          </div>`
        : nothing
    }
    ${cards(view, options, !isNarrowed && view.firstPosition === 1)}
    ${isInteractive ? statusLine(messages.shown, !isNarrowed && retry) : nothing}
    ${hasButton ? html`<p class="press-list-more">${button('more', texts.showMore)}</p>` : nothing}
    ${pages.length ? pageLinks(view, texts, pageParam!, params) : nothing}
  </div>`;
}

/** The cards, in one list, or in one for each period below its heading. */
function cards(
  { releases, terms, options: { layout, show, groupBy } }: ListView,
  options: ViewOptions,
  isTop: boolean,
) {
  const cardOptions = terms.length
    ? (release: Release) => ({
        highlight: highlighter(terms),
        matchedFields: matchedFields(release, terms, { ...options, layout: { layout, show } }),
      })
    : undefined;
  if (!groupBy) return releaseCards(releases, options, { layout, show, isTop }, cardOptions);
  const { level, texts } = options;
  return groupByPeriod(releases, groupBy, texts).map(({ name, start, releases }) => [
    name && heading(level, 'press-list-period', name),
    releaseCards(
      releases,
      { ...options, level: level + 1 },
      { layout, show, isTop: isTop && !start, start },
      cardOptions,
    ),
    ' ',
  ]);
}

const button = (action: string, text: string) =>
  html`<button type="button" class="press-control" data-press-action=${action}>${text}</button>`;

/** Returns a function that highlights terms in a text. */
const highlighter = (terms: FoldedText[]) => (text: string) =>
  highlightRuns(text, terms).map(({ text, isMatch }) =>
    isMatch ? html`<mark class="press-mark">${text}</mark>` : text,
  );

/** The keywords and contacts that contain a search term: "Ämne: Trafik". A card does not show them otherwise. */
function matchedFields(
  release: Release,
  terms: FoldedText[],
  { layout, texts, ...options }: MatchOptions,
): unknown {
  const { keywords = [], contacts = [] } = release;
  const hasMatch = (text: string) => highlightRuns(text, terms).some(({ isMatch }) => isMatch);
  const names = contacts.map(({ name }) => name);
  const fields = [
    [texts.keyword, keywords.filter(hasMatch)],
    [texts.contact, layout.show?.includes('contacts') ? [] : names.filter(hasMatch)],
  ] as const;
  const lang = langAttribute(release, { texts, ...options });
  const lines = fields.filter(([, values]) => values.length);
  return lines.length
    ? lines.map(
        ([label, values]) =>
          html`<p class="press-small">
            ${label}:
            <span lang=${lang} dir=${dirAttribute(lang)}>${highlighter(terms)(values.join(', '))}</span>
          </p> `,
      )
    : nothing;
}

type MatchOptions = ViewOptions & { layout: LayoutOptions };

function tools({ options, query, facets, isFullyIndexed }: ListView, texts: Translation) {
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
              value=${query.q || nothing}
              data-press-action="q"
          /></label>`
        : nothing
    }
    ${facets.map((facet) => [select(facet, texts, isFullyIndexed), ' '])}
  </div>`;
}

function select({ filter, selected, options }: Facet, texts: Translation, hasCounts: boolean) {
  const formatNumber = numberFormatter(texts);
  return html`<label class="press-list-field press-control"
    >${texts[filter]}
    <select class="press-list-input" form="" data-press-action=${filter}>
      <option value="">${texts.all}</option>
      ${options.map(({ value, count }) => [
        html`<option value=${value} ?selected=${value === selected}>
          ${value}${hasCounts ? ` (${formatNumber(count)})` : ''}
        </option>`,
        ' ',
      ])}
    </select></label
  >`;
}

/** A live region, and the buttons that go with its message. */
const statusLine = (text: string, ...controls: unknown[]) =>
  html`<div class="press-list-status press-controls press-small">
    <p role="status">${text}</p>
    ${controls.map((control) => (control ? [control, ' '] : nothing))}
  </div>`;

/** The texts of the live regions: the number of results beside the tools, how many are shown below the cards. */
export function statusMessages(
  { query, options, releases, firstPosition, total, addedCount, progress }: ListView,
  texts: Translation,
): ListMessages {
  const formatNumber = numberFormatter(texts);
  const formatCount = (text: Plural, count: number) =>
    fill(text[new Intl.PluralRules(texts.language).select(count)] ?? text.other, { count: formatNumber(count) });
  const join = (...sentences: unknown[]) => sentences.filter(Boolean).join(' ');
  const isNarrowed = hasCriteria(query);
  const isSlow = progress === 'slow';
  const failed = progress === 'failed' && texts.partlyFailed;
  const noHits = !releases.length && progress === 'done' && texts.noHits;
  const results = join(failed, noHits || (total > 0 && formatCount(texts.hits, total)));

  const lastPosition = firstPosition + releases.length - 1;
  const to = formatNumber(lastPosition);
  const positions =
    options.pageParam && firstPosition < lastPosition
      ? fill(texts.range, { from: formatNumber(firstPosition), to })
      : to;
  const isPart = releases.length > 0 && (total > releases.length || (addedCount > 0 && total > 0));
  const shown = join(
    !isNarrowed && failed,
    addedCount > 0 && formatCount(texts.shownMore, addedCount),
    isPart && fill(texts.shown, { shown: positions, total: formatNumber(total) }),
  );
  return {
    results: !isNarrowed ? '' : isSlow ? texts.loading : results,
    shown: isSlow && !isNarrowed ? texts.loading : shown,
  };
}

/** Returns a function that formats numbers in the page's language, with Latin digits. */
function numberFormatter({ language }: Translation): (value: number) => string {
  const { format } = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  return format;
}

function pageLinks(
  { query: { page }, pages, hasMore }: ListView,
  texts: Translation,
  name: string,
  params: URLSearchParams,
) {
  const formatNumber = numberFormatter(texts);
  const link = (to: number, text: string, rel: unknown = nothing) =>
    html`<a
      class="press-link press-page"
      href=${pageHref(params, name, to)}
      rel=${rel}
      data-press-page=${to}
      aria-label=${rel === nothing ? fill(texts.page, { page: text }) : nothing}
      aria-current=${to === page && rel === nothing ? 'page' : nothing}
      >${text}</a
    >`;
  const items = [
    page > 1 && link(page - 1, texts.previous, 'prev'),
    ...pages.map((to) => (to ? link(to, formatNumber(to)) : '…')),
    (hasMore || page < pages.at(-1)!) && link(page + 1, texts.next, 'next'),
  ];
  return html`<nav class="press-pages" aria-label=${texts.pages}>
    <ul class="press-row press-pages-list" role=${LIST_ROLE}>
      ${items.filter(Boolean).map((item) => [html`<li class="press-pages-item">${item}</li>`, ' '])}
    </ul>
  </nav>`;
}

export type { Filter, ListOptions } from './list-options.js';
export { snapshotSelectionKey } from './list-selection.js';
export { initialListView, type ListView } from './list-view.js';
