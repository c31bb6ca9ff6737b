import type { Organization, Release } from '@pressrum/model';
import { toParagraph } from '../normalize/sanitize.js';
import { foldCase } from '../provenance/text-range.js';

/** Shorter paragraphs may be in a body and in the "about" text by chance. */
export const MIN_PARAGRAPH_LENGTH = 40;

/**
 * The paragraphs of an organisation's "about" text that a release's body repeats. In a page without the heading "Om …",
 * they can only be recognised once another page has the text under its heading.
 */
export function findRepeatedAbout(
  { articleBody = '' }: Release,
  { description = '' }: Partial<Organization> = {},
): string[] {
  const elements = new Set(articleBody.split('\n').map(foldCase));
  return description
    .split('\n\n')
    .filter((text) => text.length >= MIN_PARAGRAPH_LENGTH && elements.has(toElementKey(text)));
}

/** The release without those paragraphs in its body. */
export function removeAbout(release: Release, paragraphs: readonly string[]): Release {
  if (!paragraphs.length || !release.articleBody) return release;
  const { articleBody, ...others } = release;
  const repeated = new Set(paragraphs.map(toElementKey));
  const remaining = articleBody.split('\n').filter((element) => !repeated.has(foldCase(element)));
  return remaining.length ? { ...release, articleBody: remaining.join('\n') } : others;
}

/** A paragraph as readers write it in a body, for comparing. */
const toElementKey = (text: string) => foldCase(toParagraph(text));

/** The lines of the paragraphs, for comparing with those of a source. */
export const toLineKeys = (paragraphs: readonly string[]): ReadonlySet<string> =>
  new Set(paragraphs.flatMap((text) => text.split('\n').map(foldCase)));
