import { heading, link, paragraph, picture, sanitizeHtml } from '@pressrum/base/template.js';
import { formatStaleContacts, type ViewOptions } from '@pressrum/i18n';
import { firstBodyImage, type Release } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  bodyAllowList,
  prepareBody,
  contactLine,
  dirAttribute,
  figure,
  langAttribute,
  metaLine,
  noHighlight,
  type Highlight,
} from '../shared.template.js';
import type { LayoutOptions } from './layout.js';

/** True if the card shows the body: the release has no page of its own. */
export const cardShowsBody = ({ url, articleBody }: Release): boolean => !url && !!articleBody;

/** The number of cards in the first view, whose images load at once. */
export const FIRST_VIEW_CARDS = 2;

/** The displayed width of the image of a large card: beside the text if there is space. */
export const CARD_IMAGE_SIZES = '(min-width:48em)36rem,100vw';
const SIZES = { list: '15rem', grid: '(min-width:40em)24rem,100vw', compact: '' };
/** Fewer releases than this are shown alike; of more, the first is featured. */
const MIN_FEATURED_COUNT = 3;
/** In a list with more cards than this, those outside the window are laid out later. */
const LONG_LIST_COUNT = 50;

/** An explicit role, because Safari removes the role of a list without bullets. */
const LIST_ROLE = 'list';

/** How a card is shown: by itself, or in a list. */
export interface CardOptions extends LayoutOptions {
  /** True for the first release of a list, which is larger. */
  isFeatured?: boolean;
  /** Highlights search terms. */
  highlight?: Highlight;
  /** Shows in which other fields the terms were found. */
  matchedFields?: unknown;
}

/** The image of a card: the release's own, or the first in its body. */
export const cardImage = ({ image, articleBody }: Release) => image ?? firstBodyImage(articleBody);

/**
 * A release as a card: genre, date, headline, subtitle, lead, image and contacts. The headline links to the release; without
 * a URL the card contains everything, since there is no other page. Other cards of a list (`layout`) are lean: no caption, no
 * time, and contacts only on request.
 */
export function releaseCard(
  release: Release,
  options: ViewOptions,
  { layout, show, isFeatured, highlight = noHighlight, matchedFields }: CardOptions = {},
): TemplateResult {
  const { headline, alternativeHeadline, description, url } = release;
  const lang = langAttribute(release, options);
  const image =
    layout !== 'compact' && !(layout && cardShowsBody(release) && !release.image) && cardImage(release);
  const isLean = !!layout && !cardShowsBody(release);
  const subtitle = !isLean || matchedFields !== undefined ? alternativeHeadline : undefined;
  // Its class is part of the template: an expression for it would cost memory in every card.
  const lead =
    layout !== 'compact' &&
    description &&
    html`<p class="press-card-lead" lang=${lang}>${highlight(description)}</p>`;
  // One expression where one is enough: each costs a node in every card.
  const text =
    subtitle || matchedFields
      ? html`${paragraph('press-card-subtitle press-strong', subtitle && highlight(subtitle), lang)}
        ${lead || nothing} ${matchedFields}`
      : lead || nothing;
  const media =
    image &&
    (layout
      ? picture('press-image-picture', image, isFeatured ? CARD_IMAGE_SIZES : SIZES[layout], options.isFirst)
      : figure(image, lang, CARD_IMAGE_SIZES, options));
  const more = details(release, options, !isLean || !!show?.includes('contacts'), highlight);
  // White space only where it parts texts: elsewhere it would be a node in every card.
  // prettier-ignore
  return html`<article class=${`press-card press-card-head press-panel${isFeatured ? ' press-card-featured' : ''}`}><div class="press-card-text press-stack">${metaLine('press-card-meta', release, options, highlight, isLean)} ${heading(options.level, 'press-card-headline', link(url, highlight(headline)), lang)} ${text}</div>${media && more ? html`${media} ${more}` : media || more || nothing}</article>`;
}

/** The body and the contacts of a card that shows them. */
function details(release: Release, options: ViewOptions, hasContacts: boolean, highlight: Highlight): unknown {
  const { articleBody, contacts } = release;
  const lang = langAttribute(release, options);
  const body =
    cardShowsBody(release) &&
    html`<div class="press-body" lang=${lang} dir=${dirAttribute(lang)}>
      ${sanitizeHtml(prepareBody(articleBody!, options), bodyAllowList)}
    </div>`;
  const people =
    hasContacts &&
    contacts &&
    html`<div class="press-card-contacts press-stack">
      <p class="press-strong">${options.texts.contact}:</p>
      <ul class="press-stack">
        ${contacts.map((person) => html`<li lang=${lang} dir=${dirAttribute(lang)}>${contactLine(person, options, highlight)}</li> `)}
      </ul>
      ${paragraph('press-small', formatStaleContacts(release.datePublished, options))}
    </div>`;
  return body && people ? html`${body} ${people}` : body || people;
}

/** What differs between the cards of a list. */
type ListCardOptions = Pick<CardOptions, 'highlight' | 'matchedFields'>;

/**
 * Releases as a list of cards. `isTop`: the list begins with the newest release, which is featured if it has an image.
 * `start`: how many cards stand in other lists before.
 * `cardOptions` returns what a search adds to a card.
 */
export function releaseCards(
  releases: Release[],
  options: ViewOptions,
  { layout = 'list', show, isTop = true, start = 0 }: LayoutOptions & { isTop?: boolean; start?: number } = {},
  cardOptions?: (release: Release) => ListCardOptions,
): TemplateResult {
  const hasFeatured = isTop && layout !== 'compact' && releases.length >= MIN_FEATURED_COUNT;
  const isFeatured = (release: Release, index: number) => hasFeatured && !index && !!cardImage(release);
  const card = (release: Release, index: number) =>
    releaseCard(
      release,
      { ...options, isFirst: start + index < FIRST_VIEW_CARDS },
      { layout, show, isFeatured: isFeatured(release, index), ...cardOptions?.(release) },
    );
  // prettier-ignore
  const item = (release: Release, index: number) => html`<li class="press-list-item">${card(release, index)}</li> `;
  return html`<ul
    class=${`press-list-items press-layout press-layout-${layout}${releases.length > LONG_LIST_COUNT ? ' press-list-long' : ''}`}
    role=${LIST_ROLE}
  >
    ${releases.map(item)}
  </ul>`;
}
