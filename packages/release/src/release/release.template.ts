import { heading } from '@pressrum/base/template.js';
import { noticePlace } from '@pressrum/contact/notice.template.js';
import { type Release, type ViewOptions } from '@pressrum/model';
import { html, nothing, type TemplateResult } from 'lit-html';

/** What `press-release` shows: the release, with the notice above it where no room shows that. */
export const pressRelease = (release: Release, options: ViewOptions, isSupplied = false): TemplateResult =>
  html`${isSupplied ? nothing : noticePlace(options)} ${wholeRelease(release, options)}`;

/** A whole release. `level` is that of its headline. */
export function wholeRelease(release: Release, options: ViewOptions): TemplateResult {
  return html`<article class="press-release press-stack">
    ${heading(options.level, 'press-release-headline', release.headline)}
  </article>`;
}
