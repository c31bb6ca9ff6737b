import { heading, labelled, paragraph } from '@pressrum/base/template.js';
import {
  fill,
  pieceOf,
  staleText,
  telephoneText,
  telUrl,
  type ContactPoint,
  type Telephone,
  type ViewOptions,
} from '@pressrum/model';
import { html, type TemplateResult } from 'lit-html';

/** What `press-contact-box` shows of a document: the contact with the given id, or the first. */
export function pressContactBox(options: ViewOptions, id = ''): TemplateResult | undefined {
  const contact = pieceOf(options.room.contactPoints, id);
  return contact && contactBox(contact, options);
}

/**
 * One contact: name, role, the condition under which it may be called (as written), and the ways to reach it. A contact
 * with neither number nor address says so, and gives the organisation's number where there is one.
 */
export function contactBox(contact: ContactPoint, options: ViewOptions): TemplateResult {
  const { name, jobTitle, worksFor, contactType, condition, description, email } = contact;
  const { texts } = options;
  const telephone = contact.telephone ?? [];
  const ways = [
    ...telephone.map((number) => labelled(number.label, telUrl(number), telephoneText(number, texts))),
    ...(email ? [labelled(texts.email, `mailto:${email}`, email)] : []),
  ];
  return html`<div class="press-contact press-panel press-stack">
    ${heading(options.level, 'press-contact-name', name ?? texts.contactType[contactType ?? 'press'])}
    ${paragraph('press-contact-role', [jobTitle, worksFor].filter(Boolean).join(', '))}
    ${paragraph('press-contact-condition press-strong', condition)}
    ${paragraph('press-contact-description', description)}
    ${
      ways.length
        ? html`<ul class="press-stack">
            ${ways.map((way) => html`<li>${way}</li> `)}
          </ul>`
        : unreachable(options)
    }
    ${paragraph('press-small', staleText(options.room.contactPointsAsOf, options))}
  </div>`;
}

function unreachable({ texts, room: { organization } }: ViewOptions): TemplateResult {
  const number: Telephone | undefined = organization?.telephone?.[0];
  return html`<p class="press-contact-none">
    ${texts.noDetails}
    ${number ? labelled(fill(texts.callInstead, { name: organization!.name }), telUrl(number), telephoneText(number, texts)) : ''}
  </p>`;
}
