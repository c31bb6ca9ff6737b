import { labelled, link, paragraph } from '@pressrum/base/template.js';
import { documentLanguage, telephoneText, telUrl, type Notice, type ViewOptions } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** The moment that an end stands for: a date without a time includes its day. */
const endOf = (time: string) => Date.parse(time) + (time.length > 10 ? 0 : 86_400_000);

/** True while a notice is to be shown: from `validFrom` until `validThrough`, without end where that is absent. */
export const isValid = ({ validFrom, validThrough }: Notice, now: Date): boolean =>
  !(validFrom && +now < Date.parse(validFrom)) && !(validThrough && +now >= endOf(validThrough));

/**
 * The place of the notice (crisis line), with the document's own in it while that is valid. The place is there without a
 * notice too: one may come while the page stays open, and is announced then.
 */
export const noticePlace = (options: ViewOptions): TemplateResult => {
  const { notice } = options.room;
  return html`<div
    class="press-notice-place"
    role="status"
    aria-label=${options.texts.notice}
    data-press-live="notice"
  >
    <div>${notice && isValid(notice, options.now) ? noticeContent(notice, options) : nothing}</div>
  </div>`;
};

/** The notice itself: what has happened, and where to call or read on. */
export const noticeContent = (
  { headline, text, telephone = [], url }: Notice,
  options: ViewOptions,
): TemplateResult =>
  html`<div class="press-notice press-panel press-stack" lang=${documentLanguage(options) ?? nothing}>
    <p class="press-notice-headline press-strong">${link(url, headline)}</p>
    ${paragraph('press-notice-text', text)}
    ${telephone.map((number) => html`<p>${labelled(number.label, telUrl(number), telephoneText(number, options.texts))}</p> `)}
  </div>`;
