import { heading, labelled, link, paragraph } from '@pressrum/base/template.js';
import { telephoneText, telUrl, type Organization, type ViewOptions } from '@pressrum/model';
import { html, type TemplateResult } from 'lit-html';

/**
 * The organisation's "about" block: its name, its text in paragraphs, and how to reach it; `undefined` where there is
 * only a name.
 */
export function about(organization: Organization, { level, texts }: ViewOptions): TemplateResult | undefined {
  const { name, description, telephone = [], email, url } = organization;
  const ways = [
    ...telephone.map((number) => labelled(number.label, telUrl(number), telephoneText(number, texts))),
    ...(email ? [link(`mailto:${email}`, email)] : []),
    ...(url ? [link(url, url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''))] : []),
  ];
  if (!description && !ways.length) return undefined;
  return html`<div class="press-about press-panel press-stack">
    ${heading(level, 'press-about-name', texts.about(name))}
    ${(description ?? '').split(/\n\s*\n/).map((text) => [paragraph('press-about-text', text), ' '])}
    ${paragraph('press-about-ways', ways.length && ways.map((way, index) => (index ? [', ', way] : way)))}
  </div>`;
}
