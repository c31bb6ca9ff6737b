import { paragraph } from '@pressrum/base/template.js';
import { staleText, type ViewOptions } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { contactBox } from '../contact-box/contact-box.template.js';
import { noticePlace } from '../notice/notice.template.js';
import { statusPlace } from '../status/status.template.js';

/** What `press-contact-list` shows of a document; inside a room, which shows the notice, without it. */
export const pressContactList = (options: ViewOptions, isSupplied = false): TemplateResult | undefined =>
  options.room.contactPoints &&
  html`${isSupplied ? nothing : noticePlace(options)}
    <div class="press-stack">${statusPlace(options)} ${contactList(options)}</div>`;

/** Every contact of the press service as a box. `level` is that of the contacts' names. */
export function contactList(options: ViewOptions): TemplateResult {
  const { contactPointsAsOf, ...rest } = options.room;
  // The age of the contacts is said once for all of them, not in every box.
  const inner = { ...options, room: rest };
  return html`<div class="press-contacts press-stack">
    ${paragraph('press-small', staleText(contactPointsAsOf, options))}
    <ul class="press-contacts-list press-stack">
      ${rest.contactPoints?.map((contact) => html`<li>${contactBox(contact, inner)}</li> `)}
    </ul>
  </div>`;
}
