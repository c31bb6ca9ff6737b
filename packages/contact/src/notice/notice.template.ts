import { heading, labeledLink, link, paragraph } from '@pressrum/base/template.js';
import { documentLanguage, formatPhone, type ViewOptions } from '@pressrum/i18n';
import { isNoticeValid, telUrl, type Notice } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/**
 * The container of the notice (crisis line), with the document's notice while it is valid. It is there without a notice too,
 * because it is a live region: a notice that comes while the page is open is announced.
 */
export const noticeContainer = (options: ViewOptions): TemplateResult => {
  const { notice } = options.room;
  return html`<div
    class="press-notice-place"
    role="status"
    aria-label=${options.texts.notice}
    data-press-live="notice"
    data-press-level=${options.level}
  >
    <div>${notice && isNoticeValid(notice, options.now) ? noticeContent(notice, options) : nothing}</div>
  </div>`;
};

/** The notice: what has happened, and where to call or read more. */
export const noticeContent = (
  { headline, text, telephone = [], url }: Notice,
  options: ViewOptions,
): TemplateResult =>
  html`<div class="press-notice press-panel press-stack" lang=${documentLanguage(options) ?? nothing}>
    <svg class="press-icon press-notice-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.5 15 14H1zM8 6v3.5M8 11.5v.5" />
    </svg>
    ${heading(options.level, 'press-notice-headline', link(url, headline))} ${paragraph('press-notice-text', text)}
    ${telephone.map((number) => html`<p>${labeledLink(number.label, telUrl(number), formatPhone(number, options.texts))}</p> `)}
  </div>`;
