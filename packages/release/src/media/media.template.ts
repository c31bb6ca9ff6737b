import { heading, paragraph, picture } from '@pressrum/base/template.js';
import { fill, type ViewOptions } from '@pressrum/i18n';
import type { MediaKind, Release } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatName, readFileName } from './format-attachment.js';
import { dirAttribute, langAttribute } from '../shared.template.js';
import { chooseFileName, listMedia, type MediaItem } from './media-item.js';

/** An explicit role, because Safari removes the role of a list without bullets. */
const LIST_ROLE = 'list';
const KINDS: readonly MediaKind[] = ['picture', 'film', 'sound'];
const SIZES = '(min-width:48em)20rem,100vw';

/** What a list of media shows beside the items. */
export interface MediaListOptions {
  /** True for the media of several releases: each item names its release, and there are filters. */
  isBank?: boolean;
  /** True if there are older releases to load. */
  hasOlder?: boolean;
}

/** These media under a heading; `undefined` if there are none. */
export function pressMedia(
  items: readonly MediaItem[],
  options: ViewOptions,
  { isBank = false, hasOlder = false }: MediaListOptions = {},
): TemplateResult | undefined {
  if (!items.length && !hasOlder) return undefined;
  const { level, texts } = options;
  return html`<section class="press-media press-stack">
    ${heading(level, 'press-media-heading', texts.media)} ${isBank ? filters(items, options) : nothing}
    ${mediaGrid(items, options, isBank)}
    ${
      hasOlder
        ? html`<div class="press-media-more press-controls">
            <button type="button" class="press-control" data-press-action="show-older">${texts.olderMedia}</button>
          </div>`
        : nothing
    }
  </section>`;
}

/** The content of `press-media`: the media of the release with this id, or without one of all releases of a media bank. */
export function bankMedia(
  { releases, next }: { releases: readonly Release[]; next?: string | undefined },
  options: ViewOptions,
  id: string,
): TemplateResult | undefined {
  const shown = id ? releases.filter((release) => release.id === id) : releases;
  return pressMedia(shown.flatMap(listMedia), options, { isBank: !id, hasOlder: !id && !!next });
}

/** The items as a grid of thumbnails. */
const mediaGrid = (items: readonly MediaItem[], options: ViewOptions, isBank: boolean): TemplateResult =>
  html`<ul class="press-media-grid" role=${LIST_ROLE}>
    ${items.map((item) => [mediaItem(item, options, isBank), ' '])}
  </ul>`;

/** A button for each kind that there is, and how many there are of it. */
function filters(items: readonly MediaItem[], { texts }: ViewOptions): unknown {
  const kinds = KINDS.filter((kind) => items.some((item) => item.kind === kind));
  if (kinds.length < 2) return nothing;
  const button = (kind: string, name: string, count: number) =>
    html`<button
      type="button"
      class="press-control"
      data-press-action="filter-media"
      data-press-kind=${kind}
      aria-pressed=${kind ? 'false' : 'true'}
    >
      ${name} (${String(count)})
    </button> `;
  return html`<div class="press-media-filters press-controls" role="group" aria-label=${texts.mediaFilter}>
    ${button('', texts.allMedia, items.length)}
    ${kinds.map((kind) => button(kind, texts.mediaKinds[kind], items.filter((item) => item.kind === kind).length))}
  </div>`;
}

function mediaItem(item: MediaItem, options: ViewOptions, isBank: boolean): TemplateResult {
  const { kind, release, credit, license, name } = item;
  const lang = langAttribute(release, options);
  const dir = dirAttribute(lang);
  const words = (className: string, content: string | undefined) =>
    content ? html`<p class=${className} lang=${lang} dir=${dir}>${content}</p> ` : nothing;
  return html`<li class="press-media-item press-panel" data-press-kind=${kind}>
    <figure class="press-media-figure press-stack">
      ${thumbnail(item)}
      <figcaption class="press-media-text press-stack">
        ${words('press-media-caption', name)}
        ${words('press-media-credit press-small', credit && formatCredit(credit, options))}
        ${licenseLine(license, options)}
        ${isBank ? paragraph('press-media-release press-small', releaseLink(release, options, lang)) : nothing}
        ${fileLink(item, options)}
      </figcaption>
    </figure>
  </li>`;
}

/** The picture in a fixed ratio. A film or sound has a sign over it, or in its place. */
function thumbnail({ kind, image }: MediaItem): TemplateResult {
  const sign = kind === 'picture' && image ? nothing : icon(kind);
  return html`<div class="press-media-thumbnail">
    ${image ? picture('press-media-picture', image, SIZES) : nothing} ${sign}
  </div>`;
}

const ICON_PATHS: Record<MediaKind, string> = {
  picture: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.5 9h.01',
  film: 'M8 5v14l11-7z',
  sound: 'M4 10v4h4l5 4V6l-5 4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
};

/** Decoration: the words beside it say the same. */
const icon = (kind: MediaKind): TemplateResult =>
  html`<svg class="press-icon press-media-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${ICON_PATHS[kind]}></path>
  </svg>`;

/** "Foto: Nils Ekman". A credit that has a label already keeps it. */
const formatCredit = (credit: string, { texts }: ViewOptions): string =>
  /[:©]/.test(credit) ? credit : `${texts.photo}: ${credit}`;

/** "Licens: CC BY 4.0". */
export const licenseLine = (license: string | undefined, { texts }: ViewOptions): unknown =>
  paragraph('press-media-license press-small', license && [`${texts.license}: `, licenseLink(license)]);

/** A licence at a URL is named by that URL. */
const licenseLink = (license: string): unknown =>
  /^https?:\/\//i.test(license)
    ? html`<a class="press-link" href=${license} rel="license">${formatUrl(license)}</a>`
    : license;

const releaseLink = (release: Release, { texts }: ViewOptions, lang: unknown): unknown => {
  const headline = html`<span lang=${lang} dir=${dirAttribute(lang)}>${release.headline}</span>`;
  return [
    `${texts.mediaRelease}: `,
    release.url ? html`<a class="press-link" href=${release.url}>${headline}</a>` : headline,
  ];
};

/** The URL without its scheme, as people say it. */
const formatUrl = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, '');

/**
 * The link to the file, with its name, format and size. A film or sound elsewhere says where it leads: nothing is loaded
 * from there before.
 */
export function fileLink(item: MediaItem, { texts }: ViewOptions): TemplateResult {
  const { kind, url, contentSize, encodingFormat, width, height } = item;
  const file = readFileName(url);
  const [, extension = ''] = /\.([^.]+)$/.exec(file) ?? [];
  const format = (encodingFormat && formatName(encodingFormat)) || formatName(extension);
  const isPage = kind !== 'picture' && !extension && !encodingFormat;
  const pixels = width && height && fill(texts.pixels, { width: String(width), height: String(height) });
  const details = [format, pixels, contentSize].filter(Boolean).join(', ');
  const suffix = details && !isPage ? ` (${details})` : '';
  const isElsewhere = kind !== 'picture' && /^https?:/i.test(url);
  const name = isElsewhere ? formatUrl(url) : chooseFileName(item, file);
  const text = fill(kind === 'picture' ? texts.download : texts.play[kind], { name }) + suffix;
  return html`<p class="press-media-file">
    <a class="press-link" href=${url} download=${isPage || isElsewhere ? nothing : name}>${text}</a>
  </p>`;
}
