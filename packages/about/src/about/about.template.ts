import { heading, labelled, link, paragraph } from '@pressrum/base/template.js';
import { fill, telephoneText, telUrl, type Organization, type ViewOptions } from '@pressrum/model';
import { html, type TemplateResult } from 'lit-html';

/** What `press-about` shows of a document. */
export const pressAbout = (options: ViewOptions): TemplateResult | undefined =>
  options.room.organization && about(options.room.organization, options);

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
    ${heading(level, 'press-about-name', fill(texts.about, { name }))}
    ${(description ?? '').split(/\n\s*\n/).map((text) => [paragraph('press-about-text', text), ' '])}
    ${paragraph('press-about-ways', ways.length && ways.map((way, index) => (index ? [', ', way] : way)))}
  </div>`;
}
