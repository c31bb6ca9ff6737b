import { heading, labelled, paragraph, picture } from '@pressrum/base/template.js';
import {
  documentLanguage,
  fill,
  hoursText,
  pieceOf,
  staleText,
  telephoneText,
  telUrl,
  type ContactPoint,
  type Telephone,
  type ViewOptions,
} from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { statusPlace } from '../status/status.template.js';

/** What `press-contact-box` shows of a document: the contact with the given id, or the first; and whether it answers now. */
export function pressContactBox(options: ViewOptions, id = ''): TemplateResult | undefined {
  const contact = pieceOf(options.room.contactPoints, id);
  return contact && contactBox(contact, options, statusPlace(options, contact));
}

/**
 * One contact: name, role, the condition under which it may be called (as written), its hours, and the ways to reach it.
 * A contact with neither number nor address says so, and gives the organisation's number where there is one. `status`
 * is the place of its status, where it stands alone.
 */
export function contactBox(
  contact: ContactPoint,
  options: ViewOptions,
  status: unknown = nothing,
): TemplateResult {
  const { jobTitle, worksFor, contactType = 'press', condition, description, hoursAvailable, image } = contact;
  const { texts, now, level, room } = options;
  const lang = documentLanguage(options) ?? nothing;
  const name = contact.name ?? texts.contactType[contactType];
  // A condition says more than the word for the kind of contact; that of the press service is said around it.
  const isTold = contactType === 'spokesperson' || (contactType === 'on-call' && !condition);
  const head = html`<div class="press-stack">
    ${heading(level, 'press-contact-name', name, contact.name ? lang : nothing)}
    ${contact.name && isTold ? paragraph('press-contact-type press-small', texts.contactType[contactType]) : nothing}
    ${
      jobTitle || worksFor
        ? html`<p class="press-contact-role" lang=${lang}>
            ${jobTitle ? html`<span class="press-contact-title">${jobTitle}</span>` : nothing}${jobTitle && worksFor ? ', ' : ''}${worksFor ?? ''}
          </p>`
        : nothing
    }
  </div>`;
  return html`<div class="press-contact press-panel press-stack">
    ${image ? html`<div class="press-contact-head">${head} ${picture('press-contact-photo', image, '8rem')}</div>` : head}
    ${status} ${paragraph('press-contact-condition press-strong', condition, lang)}
    ${paragraph('press-contact-description', description, lang)}
    ${
      hoursAvailable
        ? html`<ul class="press-contact-hours press-stack">
            ${hoursText(hoursAvailable, texts, now).map((line) => html`<li>${line}</li> `)}
          </ul>`
        : nothing
    }
    ${waysToReach(contact, name, options)} ${paragraph('press-small', staleText(room.contactPointsAsOf, options))}
  </div>`;
}

function waysToReach(contact: ContactPoint, name: string, options: ViewOptions): TemplateResult {
  const { telephone = [], email, worksFor } = contact;
  const { texts, room } = options;
  if (!email && !telephone.length) return unreachable(options);
  return html`<ul class="press-contact-ways press-stack">
      ${telephone.map(
        (number) =>
          html`<li>
            ${labelled(number.label, telUrl(number), telephoneText(number, texts))}
            ${telUrl(number) ? copyButton(number, name, telephone.length > 1, options) : nothing}
          </li> `,
      )}
      ${email ? html`<li>${labelled(texts.email, `mailto:${email}`, email)}</li>` : nothing}
    </ul>
    <p class="press-contact-tools">
      <button
        type="button"
        class="press-control"
        data-press-action="save-contact"
        data-press-organization=${worksFor ?? room.organization?.name ?? nothing}
      >
        ${fill(texts.saveContact, { name })}
      </button>
    </p>`;
}

/** Of several numbers each button says which it copies. */
function copyButton({ text }: Telephone, name: string, isOfMany: boolean, { texts }: ViewOptions): TemplateResult {
  const label = fill(texts.copyNumber, { name }) + (isOfMany ? `: ${text}` : '');
  return html`<button
    type="button"
    class="press-control press-copy"
    data-press-action="copy-number"
    aria-label=${label}
    title=${label}
  >
    <svg class="press-icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 5h9v9H5zM2 11V2h9" /></svg>
  </button>`;
}

function unreachable({ texts, room: { organization } }: ViewOptions): TemplateResult {
  const number: Telephone | undefined = organization?.telephone?.[0];
  return html`<p class="press-contact-none">
    ${texts.noDetails}
    ${number ? labelled(fill(texts.callInstead, { name: organization!.name }), telUrl(number), telephoneText(number, texts)) : ''}
  </p>`;
}
