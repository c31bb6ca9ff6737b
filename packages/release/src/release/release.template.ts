import { about } from '@pressrum/about/about.template.js';
import { heading, labelled, link, paragraph, sanitised } from '@pressrum/base/template.js';
import { contactList } from '@pressrum/contact/contact-list.template.js';
import { noticePlace } from '@pressrum/contact/notice.template.js';
import {
  dateText,
  staleText,
  timeText,
  writtenDate,
  type Attachment,
  type Release,
  type ViewOptions,
} from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  allowList,
  bodyHtml,
  contactLine,
  directionOf,
  figure,
  languageOf,
  metaLine,
  timeElement,
} from '../parts.template.js';
import { attachmentText } from './attachment.js';
import { bodyPieces, type BodyPiece } from './body.js';

/** What `press-release` shows: the release, with the notice above it where no room shows that. */
export const pressRelease = (
  release: Release,
  options: ViewOptions,
  isSupplied = false,
  isPartial = false,
): TemplateResult =>
  html`${isSupplied ? nothing : noticePlace(options)} ${wholeRelease(release, options, isPartial)}`;

/**
 * A whole release. `level` is that of its headline; the headings of its body and parts are below it. First what the
 * release says, then whom to ask, then who sends it. `isPartial`: there is a body, which could not be fetched.
 */
export function wholeRelease(release: Release, options: ViewOptions, isPartial = false): TemplateResult {
  const { headline, alternativeHeadline, description, articleBody, image, attachments, event, url } = release;
  const lang = languageOf(release, options);
  const dir = directionOf(lang);
  const inner = { ...options, level: options.level + 1 };
  const { organization } = options.room;
  const foot = [contacts(release, inner), organization && about(organization, inner)].filter(Boolean);
  return html`<article class="press-release" data-press-url=${url ?? nothing}>
    <div class="press-release-main press-stack">
      <header class="press-release-head press-stack">
        ${paragraph('press-release-meta press-small', metaLine(release, options))}
        <div class="press-stack" lang=${lang} dir=${dir}>
          ${heading(options.level, 'press-release-headline', headline)}
          ${paragraph('press-release-subtitle', alternativeHeadline)}
          ${paragraph('press-release-lead press-strong', description)}
        </div>
        ${changed(release, options)}
      </header>
      ${event ? eventDetails(event, options, lang) : nothing}
      ${image ? figure(image, lang, '(min-width:48em)44rem,100vw', true) : nothing}
      ${
        articleBody
          ? html`<div class="press-body" lang=${lang} dir=${dir}>
              ${body(bodyPieces(bodyHtml(articleBody, options)), options, lang)}
            </div>`
          : elsewhere(release, options, isPartial)
      }
      ${attachments ? files(attachments, inner, lang) : nothing} ${keywords(release, options)} ${controls(options)}
    </div>
    ${
      foot.length
        ? html`<footer class="press-release-foot press-stack">${foot.map((part) => [part, ' '])}</footer>`
        : nothing
    }
  </article>`;
}

/** "Rättad 20 november 2026 kl. 14.30: Bron är 120 meter lång, inte 210." */
function changed(release: Release, options: ViewOptions): unknown {
  const { datePublished, dateModified, correction } = release;
  const isLater = isAfter(dateModified, datePublished);
  if (!isLater && !correction) return nothing;
  const { corrected, updated } = options.texts;
  const [before = '', after = ''] = (correction ? corrected : updated).split('{date}');
  const lang = languageOf(release, options);
  return html`<p class="press-release-changed press-panel">
    <span class="press-strong"
      >${
        isLater
          ? [before, timeElement(dateModified!, dateText(dateModified!, options.texts)), after]
          : (before + after).trim()
      }${correction ? ':' : ''}</span
    >
    <span lang=${lang} dir=${directionOf(lang)}>${correction ?? ''}</span>
  </p>`;
}

/** True where one moment is later than another; of days without a time, where the day is. */
function isAfter(moment: string | undefined, other: string | undefined): boolean {
  if (!moment || !other) return false;
  const length = moment.length > 10 && other.length > 10 ? undefined : 10;
  return Date.parse(moment.slice(0, length)) > Date.parse(other.slice(0, length));
}

function eventDetails(
  { startDate, endDate, location, url }: NonNullable<Release['event']>,
  options: ViewOptions,
  lang: unknown,
): TemplateResult {
  const { eventTime, eventLocation, eventLink } = options.texts;
  const place = location && html`<span lang=${lang} dir=${directionOf(lang)}>${location}</span>`;
  const facts = [
    [eventTime, eventPeriod(startDate, endDate, options)],
    [eventLocation, place],
  ].filter(([, fact]) => fact);
  return html`<div class="press-release-event press-panel press-stack">
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
  </div>`;
}

/** "3 december 2026 kl. 13.00–14.30"; over several days both with their dates. */
function eventPeriod(start: string | undefined, end: string | undefined, { texts }: ViewOptions): unknown {
  if (!start) return end && timeElement(end, dateText(end, texts));
  const from = timeElement(start, dateText(start, texts));
  if (!isAfter(end, start)) return from;
  const { time } = writtenDate(end!) ?? {};
  const isSameDay = start.slice(0, 10) === end!.slice(0, 10);
  const to = isSameDay && time ? timeText(time, texts) : dateText(end!, texts);
  // Between dates of several words the dash has space around it.
  const [, dash = '–'] = /\{from\}(.*)\{to\}/.exec(texts.range) ?? [];
  return [from, isSameDay ? dash : ` ${dash.trim()} `, timeElement(end!, to)];
}

/** A body that is not here: that it could not be fetched, and where it can be read. */
const elsewhere = (release: Release, options: ViewOptions, isPartial: boolean): unknown => {
  const { bodyFailed, readMore } = options.texts;
  const lang = languageOf(release, options);
  const name = html`<span lang=${lang} dir=${directionOf(lang)}>${release.headline}</span>`;
  return [
    isPartial ? [paragraph('press-message', bodyFailed), ' '] : nothing,
    release.url ? paragraph('press-release-more', labelled(readMore, release.url, name)) : nothing,
  ];
};

/** The body's pieces, each sanitised by itself; after a quote the button that copies it. */
function body(pieces: BodyPiece[], options: ViewOptions, lang: unknown): unknown {
  return pieces.map((piece) => [bodyPiece(piece, options, lang), ' ']);
}

function bodyPiece(piece: BodyPiece, options: ViewOptions, lang: unknown): unknown {
  const { texts } = options;
  if (piece.kind === 'block')
    return html`<div lang=${piece.lang ?? nothing} dir=${piece.dir ?? nothing}>
      ${body(piece.pieces, options, piece.lang ?? lang)}
    </div>`;
  const content = sanitised(piece.html, allowList);
  if (piece.kind === 'quote')
    return html`<div class="press-quote">
      ${content} ${control('copy-quote', texts.copyQuote, lang === nothing ? nothing : texts.language)}
    </div>`;
  if (piece.kind === 'table')
    // A wide table is scrolled by itself, with the keyboard too.
    return html`<div class="press-scroll" role="group" tabindex="0" aria-label=${piece.caption || texts.table}>
      ${content}
    </div>`;
  return content;
}

const files = (attachments: Attachment[], { level, texts }: ViewOptions, lang: unknown) =>
  html`<section class="press-release-files press-stack">
    ${heading(level, 'press-release-heading', texts.attachments)}
    <ul class="press-stack">
      ${attachments.map(
        (file) => html`<li lang=${lang} dir=${directionOf(lang)}>${link(file.url, attachmentText(file))}</li> `,
      )}
    </ul>
  </section>`;

function keywords(release: Release, options: ViewOptions): unknown {
  const words = release.keywords?.join(', ');
  const lang = languageOf(release, options);
  return paragraph(
    'press-release-keywords press-small',
    words && [`${options.texts.keywords}: `, html`<span lang=${lang} dir=${directionOf(lang)}>${words}</span>`],
  );
}

/** A button; its words are the interface's, also within a text in another language. */
const control = (action: string, name: string, lang: unknown = nothing) =>
  html`<button
    type="button"
    class="press-control"
    data-press-action=${action}
    lang=${lang}
    dir=${directionOf(lang)}
  >
    ${name}
  </button>`;

// Sharing comes last: where the browser cannot, it leaves no gap.
const controls = ({ texts }: ViewOptions) =>
  html`<div class="press-release-controls press-controls">
    ${control('copy-link', texts.copyLink)} ${control('print', texts.print)} ${control('share', texts.share)}
  </div>`;

/** The release's own contacts; where there are none, or they may be out of date, also those of the press service today. */
function contacts({ contacts: people, ...release }: Release, options: ViewOptions): unknown {
  const { level, texts, room } = options;
  const stale = staleText(release.datePublished, options);
  const today = (stale || !people) && room.contactPoints;
  if (!people && !today) return undefined;
  const lang = languageOf(release, options);
  const own = people
    ? html`<section class="press-release-contacts press-stack">
        ${heading(level, 'press-release-heading', today ? texts.contactsThen : texts.contact)}
        ${paragraph('press-release-stale', stale)}
        <ul class="press-stack">
          ${people.map(
            (person) => html`<li lang=${lang} dir=${directionOf(lang)}>${contactLine(person, options)}</li> `,
          )}
        </ul>
      </section>`
    : nothing;
  if (!today) return own;
  // Contacts that are old themselves are not called today's; and without others there is no need to.
  const isToday = people && !staleText(room.contactPointsAsOf, options);
  return html`<div class="press-release-sides">
    ${own}
    <section class="press-release-contacts press-stack">
      ${heading(level, 'press-release-heading', isToday ? texts.contactsNow : texts.pressContact)}
      ${contactList({ ...options, level: level + 1 })}
    </section>
  </div>`;
}
