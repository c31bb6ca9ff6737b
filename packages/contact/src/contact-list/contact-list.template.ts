import { paragraph } from '@pressrum/base/template.js';
import { formatStaleContacts, type ViewOptions } from '@pressrum/i18n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { contactBox } from '../contact-box/contact-box.template.js';
import { noticeContainer } from '../notice/notice.template.js';
import { statusContainer } from '../status/status.template.js';

/** The content of `press-contact-list`. A press room around it (`hasProvider`) shows the notice itself. */
export const pressContactList = (options: ViewOptions, hasProvider = false): TemplateResult | undefined =>
  options.room.contactPoints && html`${hasProvider ? nothing : noticeContainer(options)} ${contactList(options)}`;

/** All contacts of the press service. The options' `level` is the heading level of their names. */
export function contactList(options: ViewOptions): TemplateResult {
  const { contactPointsAsOf, ...room } = options.room;
  // Their age is shown once for all of them, not in every box.
  const boxOptions = { ...options, room };
  return html`<div class="press-contacts press-stack">
    ${paragraph('press-small', formatStaleContacts(contactPointsAsOf, options))}
    <ul class="press-contacts-list press-stack">
      ${room.contactPoints?.map((contact) => html`<li>${contactBox(contact, boxOptions, statusContainer(options, contact))}</li> `)}
    </ul>
  </div>`;
}
