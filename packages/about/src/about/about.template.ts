import { heading, labeledLink, link, paragraph, picture } from '@pressrum/base/template.js';
import { documentLanguage, fill, formatPhone, type ViewOptions } from '@pressrum/i18n';
import { telUrl, type Organization } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** The content of `press-about`. */
export const pressAbout = (options: ViewOptions): TemplateResult | undefined =>
  options.room.organization && about(options.room.organization, options);

/** Formats a URL as people say it, without the scheme. */
const formatUrl = (url: string) => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

/**
 * The organisation's "about" block: logo, name, description, address, phone numbers, e-mail and links. `undefined` if there
 * is only a name.
 */
export function about(organization: Organization, options: ViewOptions): TemplateResult | undefined {
  const { level, texts } = options;
  const lang = documentLanguage(options);
  const { name, description, telephone = [], email, url, sameAs = [], logo, identifier } = organization;
  const { streetAddress, postalCode, addressLocality, addressCountry } = organization.address ?? {};
  const address = [streetAddress, [postalCode, addressLocality].filter(Boolean).join(' '), addressCountry];
  const methods = [
    ...telephone.map((number) => labeledLink(number.label, telUrl(number), formatPhone(number, texts))),
    ...(email ? [link(`mailto:${email}`, email)] : []),
    ...[url, ...sameAs].map((page) => page && link(page, formatUrl(page))),
  ].filter(Boolean);
  const facts = [
    description && description.split(/\n\s*\n/).map((text) => [paragraph('press-about-text', text, lang), ' ']),
    paragraph('press-about-address', address.filter(Boolean).join(', '), lang),
    methods.length &&
      html`<ul class="press-about-ways press-row">
        ${methods.map((method) => html`<li>${method}</li> `)}
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
