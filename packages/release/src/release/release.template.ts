import { about } from '@pressrum/about/about.template.js';
import { heading, labeledLink, link, paragraph, sanitizeHtml } from '@pressrum/base/template.js';
import { contactList } from '@pressrum/contact/contact-list.template.js';
import { noticeContainer } from '@pressrum/contact/notice.template.js';
import { formatDateTime, formatStaleContacts, formatTime, type ViewOptions } from '@pressrum/i18n';
import { isOver, parseDate, type PressEvent, type Release } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  bodyAllowList,
  prepareBody,
  contactLine,
  dirAttribute,
  figure,
  langAttribute,
  metaLine,
  timeElement,
} from '../shared.template.js';
import { splitBody, type BodyPart } from './split-body.js';

/** How a full release is shown. */
export interface ReleaseOptions {
  /** True if a press room around the release shows the notice. */
  hasProvider?: boolean;
  /** True if the body could not be loaded. */
  isBodyMissing?: boolean;
  /** Renders files, for releases that have any (`hasFiles`). In a module of its own. */
  files?: FilesRenderer | undefined;
}

interface FilesRenderer {
  /** Renders the licence of the main picture and the link to its original. */
  pictureFile: (release: Release, options: ViewOptions) => unknown;
  /** Renders the other media and the attachments. */
  releaseFiles: (release: Release, options: ViewOptions) => unknown;
}

/** The content of `press-release`: the notice, unless a press room around it shows it, and the release. */
export const pressRelease = (
  release: Release,
  options: ViewOptions,
  releaseOptions: ReleaseOptions = {},
): TemplateResult =>
  html`${releaseOptions.hasProvider ? nothing : noticeContainer(options)}
  ${fullRelease(release, options, releaseOptions)}`;

/** True for a release with media beside its main picture, a licence or an original of this, or attachments. */
export const hasFiles = ({ image, images, attachments }: Release): boolean =>
  !!(image?.contentUrl || image?.license || images || attachments);

/**
 * A full release: its text, then contacts, then the sender. The options' `level` is that of the headline; other headings are
 * below it.
 */
export function fullRelease(
  release: Release,
  options: ViewOptions,
  { isBodyMissing = false, files }: ReleaseOptions = {},
): TemplateResult {
  const { headline, alternativeHeadline, dateline, description, articleBody, image, event, url } = release;
  const lang = langAttribute(release, options);
  const dir = dirAttribute(lang);
  const innerOptions = { ...options, level: options.level + 1 };
  const { organization } = options.room;
  const footer = [contacts(release, innerOptions), organization && about(organization, innerOptions)].filter(
    Boolean,
  );
  return html`<article class="press-release" data-press-url=${url ?? nothing}>
    <div class="press-release-main press-stack">
      <header class="press-release-head press-stack">
        ${metaLine('press-release-meta', release, options)}
        <div class="press-stack" lang=${lang} dir=${dir}>
          ${heading(options.level, 'press-release-headline', headline)}
          ${paragraph('press-release-subtitle', alternativeHeadline)}
          ${paragraph('press-release-lead press-strong', dateline ? datedLead(dateline, description) : description)}
        </div>
        ${changeNote(release, options)} ${buttons(options)}
      </header>
      ${event ? eventDetails(event, options, lang) : nothing}
      ${image ? figure(image, lang, '(min-width:48em)44rem,100vw', { ...options, isFirst: true }) : nothing}
      ${files?.pictureFile(release, options) ?? nothing}
      ${
        articleBody
          ? html`<div class="press-body" lang=${lang} dir=${dir}>
              ${renderParts(splitBody(prepareBody(articleBody, options)), options, lang)}
            </div>`
          : readElsewhereLink(release, options, isBodyMissing)
      }
      ${files && hasFiles(release) ? files.releaseFiles(release, innerOptions) : nothing}
      ${keywords(release, options)}
    </div>
    ${
      footer.length
        ? html`<footer class="press-release-foot press-stack">${footer.map((part) => [part, ' '])}</footer>`
        : nothing
    }
  </article>`;
}

/** The lead after the place that the release is dated from: "Björkvik. Efter två års bygge …". */
const datedLead = (dateline: string, lead: string | undefined): unknown => [
  html`<span class="press-dateline">${dateline}.</span>`,
  lead ? ` ${lead}` : '',
];

/** "Rättad 20 november 2026 kl. 14.30: Bron är 120 meter lång, inte 210." */
function changeNote(release: Release, options: ViewOptions): unknown {
  const { datePublished, dateModified, correction } = release;
  const isLater = isLaterThan(dateModified, datePublished);
  if (!isLater && !correction) return nothing;
  const { corrected, updated } = options.texts;
  const [before = '', after = ''] = (correction ? corrected : updated).split('{date}');
  const lang = langAttribute(release, options);
  return html`<p class="press-release-changed press-panel">
    <span class="press-strong"
      >${
        isLater
          ? [before, timeElement(dateModified!, formatDateTime(dateModified!, options.texts)), after]
          : (before + after).trim()
      }${correction ? ':' : ''}</span
    >
    <span lang=${lang} dir=${dirAttribute(lang)}>${correction ?? ''}</span>
  </p>`;
}

/** True if a time is later than another. If one of them is a date without a time, their dates are compared. */
function isLaterThan(time: string | undefined, other: string | undefined): boolean {
  if (!time || !other) return false;
  const length = time.length > 10 && other.length > 10 ? undefined : 10;
  return Date.parse(time.slice(0, length)) > Date.parse(other.slice(0, length));
}

function eventDetails(event: PressEvent, options: ViewOptions, lang: unknown): TemplateResult {
  const { startDate, endDate, location, url, calendarUrl } = event;
  const { eventTime, eventLocation, eventLink, past, calendar } = options.texts;
  const hasEnded = isOver(event, options.now);
  const place = location && html`<span lang=${lang} dir=${dirAttribute(lang)}>${location}</span>`;
  const facts = [
    [eventTime, eventPeriod(startDate, endDate, options)],
    [eventLocation, place],
  ].filter(([, fact]) => fact);
  return html`<div class="press-release-event press-panel press-stack">
    ${hasEnded ? paragraph('press-release-past press-strong', past) : nothing}
    ${
      facts.length
        ? html`<dl class="press-facts">
            ${facts.map(
              ([name, fact]) =>
                html`<div>
                  <dt class="press-strong">${name}:</dt>
                  <dd>${fact}</dd>
                </div> `,
            )}
          </dl>`
        : nothing
    }
    ${paragraph('press-release-event-link', url && link(url, eventLink))}
    ${paragraph('press-release-calendar', !hasEnded && calendarUrl && link(calendarUrl, calendar))}
  </div>`;
}

/** "3 december 2026 kl. 13.00–14.30". The end has a date too if it is on another day. */
function eventPeriod(start: string | undefined, end: string | undefined, { texts }: ViewOptions): unknown {
  if (!start) return end && timeElement(end, formatDateTime(end, texts));
  const from = timeElement(start, formatDateTime(start, texts));
  if (!isLaterThan(end, start)) return from;
  const { time } = parseDate(end!) ?? {};
  const isSameDay = start.slice(0, 10) === end!.slice(0, 10);
  const to = isSameDay && time ? formatTime(time, texts) : formatDateTime(end!, texts);
  // A dash between dates has spaces around it.
  const [, dash = '–'] = /\{from\}(.*)\{to\}/.exec(texts.range) ?? [];
  return [from, isSameDay ? dash : ` ${dash.trim()} `, timeElement(end!, to)];
}

/** In place of a body: that it could not be loaded, and a link to where it can be read. */
const readElsewhereLink = (release: Release, options: ViewOptions, isBodyMissing: boolean): unknown => {
  const { bodyFailed, readMore } = options.texts;
  const lang = langAttribute(release, options);
  const name = html`<span lang=${lang} dir=${dirAttribute(lang)}>${release.headline}</span>`;
  return [
    isBodyMissing ? [paragraph('press-message', bodyFailed), ' '] : nothing,
    release.url ? paragraph('press-release-more', labeledLink(readMore, release.url, name)) : nothing,
  ];
};

/** The parts of the body, each sanitized by itself. After a quote comes the button that copies it. */
function renderParts(parts: BodyPart[], options: ViewOptions, lang: unknown): unknown {
  return parts.map((part) => [renderPart(part, options, lang), ' ']);
}

function renderPart(part: BodyPart, options: ViewOptions, lang: unknown): unknown {
  const { texts } = options;
  if (part.kind === 'block')
    return html`<div lang=${part.lang ?? nothing} dir=${part.dir ?? nothing}>
      ${renderParts(part.parts, options, part.lang ?? lang)}
    </div>`;
  const content = sanitizeHtml(part.html, bodyAllowList);
  if (part.kind === 'quote')
    return html`<div class="press-quote">
      ${content}
      ${actionButton(
        'copy-quote',
        texts.copyQuote,
        lang === nothing ? nothing : texts.language,
        // Several buttons of one name cannot be told apart in a list of buttons.
        `${texts.copyQuote}: ${quoteStart(part.html)}`,
      )}
    </div>`;
  if (part.kind === 'table')
    // A wide table scrolls by itself, with the keyboard too.
    return html`<div class="press-scroll" role="group" tabindex="0" aria-label=${part.caption || texts.table}>
      ${content}
    </div>`;
  return content;
}

function keywords(release: Release, options: ViewOptions): unknown {
  const words = release.keywords?.join(', ');
  const lang = langAttribute(release, options);
  return paragraph(
    'press-release-keywords press-small',
    words && [`${options.texts.keywords}: `, html`<span lang=${lang} dir=${dirAttribute(lang)}>${words}</span>`],
  );
}

/** The first words of a quote: what names its button. */
const quoteStart = (quote: string): string =>
  quote
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);

/** A button. Its label is in the interface's language, also inside a text in another language. */
const actionButton = (action: string, name: string, lang: unknown = nothing, label: unknown = nothing) =>
  html`<button
    type="button"
    class="press-control"
    data-press-action=${action}
    aria-label=${label}
    lang=${lang}
    dir=${dirAttribute(lang)}
  >
    ${name}
  </button>`;

// The share button is last, so that it leaves no gap where the browser cannot share.
const buttons = ({ texts }: ViewOptions) =>
  html`<div class="press-release-controls press-controls">
    ${actionButton('copy-link', texts.copyLink)} ${actionButton('print', texts.print)}
    ${actionButton('share', texts.share)}
  </div>`;

/** The release's contacts, and the press service's contacts of today if there are none or they may be out of date. */
function contacts({ contacts: people, ...release }: Release, options: ViewOptions): unknown {
  const { level, texts, room } = options;
  const stale = formatStaleContacts(release.datePublished, options);
  const today = (stale || !people) && room.contactPoints;
  if (!people && !today) return undefined;
  const lang = langAttribute(release, options);
  const own = people
    ? html`<section class="press-release-contacts press-stack">
        ${heading(level, 'press-release-heading', today ? texts.contactsThen : texts.contact)}
        ${paragraph('press-release-stale', stale)}
        <ul class="press-stack">
          ${people.map(
            (person) => html`<li lang=${lang} dir=${dirAttribute(lang)}>${contactLine(person, options)}</li> `,
          )}
        </ul>
      </section>`
    : nothing;
  if (!today) return own;
  // "Today's" only beside the release's own, and only if the press service's are not old themselves.
  const isToday = people && !formatStaleContacts(room.contactPointsAsOf, options);
  return html`<div class="press-release-sides">
    ${own}
    <section class="press-release-contacts press-stack">
      ${heading(level, 'press-release-heading', isToday ? texts.contactsNow : texts.pressContact)}
      ${contactList({ ...options, level: level + 1 })}
    </section>
  </div>`;
}
