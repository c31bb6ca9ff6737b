import type { Organization, Release } from '@pressrum/model';
import { escapeHtml } from './clean/sanitise.js';
import { folded } from './piece.js';

/** Shorter paragraphs may stand in a body and in the "about" text by chance. */
export const SHORTEST = 40;

/**
 * The paragraphs of an organisation's text that a release's body repeats. A page without the heading "Om …" has the
 * text only there; that it is the organisation's shows when another page gives it under its heading.
 */
export function aboutIn(
  { articleBody = '' }: Release,
  { description = '' }: Partial<Organization> = {},
): string[] {
  const elements = new Set(articleBody.split('\n').map(folded));
  return description.split('\n\n').filter((text) => text.length >= SHORTEST && elements.has(elementOf(text)));
}

/** The release without those paragraphs in its body. */
export function withoutAbout(release: Release, paragraphs: readonly string[]): Release {
  if (!paragraphs.length || !release.articleBody) return release;
  const { articleBody, ...others } = release;
  const repeated = new Set(paragraphs.map(elementOf));
  const left = articleBody.split('\n').filter((element) => !repeated.has(folded(element)));
  return left.length ? { ...release, articleBody: left.join('\n') } : others;
}

/** How a reader writes a paragraph of plain text, for comparing. */
const elementOf = (text: string) => folded(`<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`);

/** The paragraphs' lines, for comparing with what stands in a source. */
export const linesOf = (paragraphs: readonly string[]): ReadonlySet<string> =>
  new Set(paragraphs.flatMap((text) => text.split('\n').map(folded)));
