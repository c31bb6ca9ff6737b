import { heading, link, paragraph } from '@pressrum/base/template.js';
import { telephoneText, telUrl, type Organization, type ViewOptions } from '@pressrum/model';
import { html, type TemplateResult } from 'lit-html';

/** The organisation's "about" block: its name, its text in paragraphs, and how to reach it. */
export function about(organization: Organization, { level, texts }: ViewOptions): TemplateResult {
  const { name, description, telephone = [], email, url } = organization;
  const ways = [
    ...telephone.map((number) => [
      number.label ? `${number.label}: ` : '',
      link(telUrl(number), telephoneText(number, texts)),
    ]),
    ...(email ? [link(`mailto:${email}`, email)] : []),
    ...(url ? [link(url, url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''))] : []),
  ];
  return html`<div class="press-about press-panel press-stack">
    ${heading(level, 'press-about-name', texts.about(name))}
    ${(description ?? '').split(/\n\s*\n/).map((text) => [paragraph('press-about-text', text), ' '])}
    ${paragraph('press-about-ways', ways.length && ways.map((way, index) => (index ? [', ', way] : way)))}
  </div>`;
}
