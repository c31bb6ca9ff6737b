import { heading, labeledLink, paragraph, picture } from '@pressrum/base/template.js';
import {
  documentLanguage,
  fill,
  formatHours,
  formatStaleContacts,
  formatPhone,
  type ViewOptions,
} from '@pressrum/i18n';
import { findById, telUrl, type ContactPoint, type Telephone } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { callLink } from './call-link.template.js';
import { statusContainer } from '../status/status.template.js';

/** The content of `press-contact-box`: the contact with this id, or the first one, and whether it answers now. */
export function pressContactBox(options: ViewOptions, id = ''): TemplateResult | undefined {
  const contact = findById(options.room.contactPoints, id);
  return contact && contactBox(contact, options, statusContainer(options, contact));
}

/**
 * A contact: name, role, when to call (as written), hours, phone numbers and e-mail. A contact without phone or e-mail says so
 * and gives the organisation's number. `status` is the container of its own status, if it has one.
 */
export function contactBox(
  contact: ContactPoint,
  options: ViewOptions,
  status: unknown = nothing,
): TemplateResult {
  const { jobTitle, worksFor, contactType = 'press', condition, description, hoursAvailable } = contact;
  const { texts, now, level, room } = options;
  const lang = documentLanguage(options) ?? nothing;
  const name = contact.name ?? texts.contactType[contactType];
  // A condition says more than the kind of contact, and the heading of the list says "press service".
  const showsType = contactType === 'spokesperson' || (contactType === 'on-call' && !condition);
  return html`<div class="press-contact press-panel press-stack">
    <div class="press-contact-head">
      ${portrait(contact)}
      <div class="press-stack">
        ${heading(level, 'press-contact-name', name, contact.name ? lang : nothing)}
        ${contact.name && showsType ? paragraph('press-contact-type press-small', texts.contactType[contactType]) : nothing}
        ${
          jobTitle || worksFor
            ? html`<p class="press-contact-role press-small" lang=${lang}>
                ${jobTitle ? html`<span class="press-contact-title">${jobTitle}</span>` : nothing}${jobTitle && worksFor ? ', ' : ''}${worksFor ?? ''}
              </p>`
            : nothing
        }
      </div>
      ${contact.email || contact.telephone?.length ? saveButton(contact, name, options) : nothing}
    </div>
    ${status} ${paragraph('press-contact-condition press-strong', condition, lang)}
    ${paragraph('press-contact-description', description, lang)}
    ${
      hoursAvailable
        ? html`<ul class="press-contact-hours press-stack">
            ${formatHours(hoursAvailable, texts, now).map((line) => html`<li>${line}</li> `)}
          </ul>`
        : nothing
    }
    ${contactMethods(contact, name, options)}
    ${paragraph('press-small', formatStaleContacts(room.contactPointsAsOf, options))}
  </div>`;
}

/** The photograph, or a person's initials; nothing for a function such as "Presstjänsten". */
function portrait({ image, name = '' }: ContactPoint): unknown {
  if (image) return picture('press-contact-photo', image, '5rem');
  const words = name.split(/[\s-]+/);
  const isPerson = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  // Generated from an attribute, because initials are no part of the text.
  return isPerson
    ? html`<span
        class="press-contact-photo press-contact-initials"
        data-initials=${words[0]![0]! + words.at(-1)![0]!}
      ></span>`
    : nothing;
}

function contactMethods(contact: ContactPoint, name: string, options: ViewOptions): TemplateResult {
  const { telephone = [], email } = contact;
  const { texts } = options;
  if (!email && !telephone.length) return noContactMethods(options);
  return html`<ul class="press-contact-ways press-stack">
    ${telephone.map(
      (number) =>
        html`<li>
          ${number.label ? `${number.label}: ` : ''}${callLink(number, options)}
          ${telUrl(number) ? copyButton(number, name, telephone.length > 1, options) : nothing}
        </li> `,
    )}
    ${email ? html`<li>${labeledLink(texts.email, `mailto:${email}`, email)}</li>` : nothing}
  </ul>`;
}

/** A button without words: its name is its label and its tooltip. */
const iconButton = (className: string, action: string, label: string, path: string, organization?: string) =>
  html`<button
    type="button"
    class=${`press-control press-icon-button ${className}`}
    data-press-action=${action}
    data-press-organization=${organization ?? nothing}
    aria-label=${label}
    title=${label}
  >
    <svg class="press-icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
  </button>`;

function saveButton(
  { worksFor }: ContactPoint,
  name: string,
  { texts, room: { organization } }: ViewOptions,
): TemplateResult {
  const label = fill(texts.saveContact, { name });
  const arrow = 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11';
  return iconButton('press-save', 'save-contact', label, arrow, worksFor ?? organization?.name);
}

/** The button's label contains the number if the contact has several. */
function copyButton(
  { text }: Telephone,
  name: string,
  isOneOfMany: boolean,
  { texts }: ViewOptions,
): TemplateResult {
  const label = fill(texts.copyNumber, { name }) + (isOneOfMany ? `: ${text}` : '');
  return iconButton('press-copy', 'copy-number', label, 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8');
}

function noContactMethods({ texts, room: { organization } }: ViewOptions): TemplateResult {
  const number: Telephone | undefined = organization?.telephone?.[0];
  return html`<p class="press-contact-none">
    ${texts.noDetails}
    ${number ? labeledLink(fill(texts.callInstead, { name: organization!.name }), telUrl(number), formatPhone(number, texts)) : ''}
  </p>`;
}
