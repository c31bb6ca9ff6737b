import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Page, PageElement, PageText } from './elements.js';

/**
 * Which texts of a page are its article, by Mozilla's Readability, the extractor of Firefox's reader view.
 *
 * Readability works on a document of its own. Each element there carries its number on the page, so that what it keeps is
 * found again in the source. `undefined` where it finds no article, and for pages of more elements than it takes in good
 * time: callers then have the page's own structure alone.
 */
export function extractArticle(page: Page): ReadonlySet<PageText> | undefined {
  if (page.elements.length > MOST_ELEMENTS) return undefined;
  const { document } = parseHTML(numbered(page));
  const article = readArticle(document);
  if (!article) return undefined;
  const kept = new Map<number, ArticleNode>();
  for (const node of article.querySelectorAll(`[${NUMBER}]`)) kept.set(Number(node.getAttribute(NUMBER)), node);
  const indices = new Map(page.elements.map((element, index) => [element, index]));
  return new Set(page.texts.filter((text) => isKept(text, kept, indices)));
}

/** Readability's time grows faster than the page. */
const MOST_ELEMENTS = 3000;
const NUMBER = 'data-pressrum-element';
/** Pages of press rooms can be short. */
const MIN_ARTICLE_LENGTH = 140;

/** The part of the DOM that is used here: the package builds without its types. */
interface ArticleNode {
  textContent: string | null;
  getAttribute: (name: string) => string | null;
  querySelectorAll: (selector: string) => Iterable<ArticleNode>;
}

function readArticle(document: unknown): ArticleNode | undefined {
  const options = { charThreshold: MIN_ARTICLE_LENGTH, disableJSONLD: true, serializer: (node: unknown) => node };
  try {
    const reader = new Readability(document as ConstructorParameters<typeof Readability>[0], options);
    return (reader.parse()?.content ?? undefined) as ArticleNode | undefined;
  } catch {
    // It throws on documents without a body, for one.
    return undefined;
  }
}

/** The page with the number of each element in its tag. */
function numbered({ source, elements }: Page): string {
  const pieces: string[] = [];
  let at = 0;
  elements.forEach(({ name, start }, index) => {
    const after = start + 1 + name.length;
    if (after <= at) return;
    pieces.push(source.slice(at, after), ` ${NUMBER}="${index}"`);
    at = after;
  });
  return pieces.join('') + source.slice(at);
}

const INLINE = new Set('a abbr b bdi cite em font i mark q small span strong sub sup time u'.split(' '));

/** A text is kept with its element, or with the one around an inline element that Readability has taken apart. */
function isKept(
  text: PageText,
  kept: ReadonlyMap<number, ArticleNode>,
  indices: ReadonlyMap<PageElement, number>,
): boolean {
  let element = text.within;
  for (; element; element = element.parent) {
    const node = kept.get(indices.get(element)!);
    if (node) return element === text.within || (node.textContent ?? '').includes(text.text.trim());
    if (!INLINE.has(element.name)) return false;
  }
  return false;
}
