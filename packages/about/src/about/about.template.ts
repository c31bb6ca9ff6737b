import { heading, labelled, link, paragraph, picture } from '@pressrum/base/template.js';
import {
  documentLanguage,
  fill,
  telephoneText,
  telUrl,
  type Organization,
  type ViewOptions,
} from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** What `press-about` shows of a document. */
export const pressAbout = (options: ViewOptions): TemplateResult | undefined =>
  options.room.organization && about(options.room.organization, options);

/** An address of the web as it is read aloud: without its scheme. */
const readable = (url: string) => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

/**
 * The organisation's "about" block: logo, name, its text in paragraphs, where it is and how to reach it; `undefined`
 * where there is only a name.
 */
export function about(organization: Organization, options: ViewOptions): TemplateResult | undefined {
  const { level, texts } = options;
  const lang = documentLanguage(options);
  const { name, description, telephone = [], email, url, sameAs = [], logo, identifier } = organization;
  const { streetAddress, postalCode, addressLocality, addressCountry } = organization.address ?? {};
  const address = [streetAddress, [postalCode, addressLocality].filter(Boolean).join(' '), addressCountry];
  const ways = [
    ...telephone.map((number) => labelled(number.label, telUrl(number), telephoneText(number, texts))),
    ...(email ? [link(`mailto:${email}`, email)] : []),
    ...[url, ...sameAs].map((one) => one && link(one, readable(one))),
  ].filter(Boolean);
  const facts = [
    description && description.split(/\n\s*\n/).map((text) => [paragraph('press-about-text', text, lang), ' ']),
    paragraph('press-about-address', address.filter(Boolean).join(', '), lang),
    ways.length &&
      html`<ul class="press-about-ways press-row">
        ${ways.map((way) => html`<li>${way}</li> `)}
      </ul>`,
    paragraph(
      'press-about-identifier press-small',
      identifier && [`${texts.identifier}: `, html`<span dir="ltr" translate="no">${identifier}</span>`],
    ),
  ].filter((fact) => fact && fact !== nothing);
  if (!facts.length) return undefined;
  return html`<div class="press-about press-panel press-stack">
    ${logo ? picture('press-about-logo', logo, '8rem') : nothing}
    ${heading(level, 'press-about-name', fill(texts.about, { name }))} ${facts.map((fact) => [fact, ' '])}
  </div>`;
}
