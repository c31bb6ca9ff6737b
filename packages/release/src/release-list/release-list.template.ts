import { type Release, type ViewOptions } from '@pressrum/model';
import { html, type TemplateResult } from 'lit-html';
import { releaseCard } from '../release-card/release-card.template.js';

/** Releases as cards. `level` is that of their headlines. */
export function releaseList(releases: Release[], options: ViewOptions): TemplateResult {
  return html`<div class="press-list press-stack">
    ${releases.map((release) => [releaseCard(release, options), ' '])}
  </div>`;
}
