import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Page, PageElement, PageText } from './elements.js';

/**
 * Finds the texts of a page's article with Mozilla's Readability, the extractor of Firefox's reader view.
 *
 * Readability needs a document of its own. Each element in it has its number on the page, by which the article's elements
 * are found in the source. `undefined` if there is no article, and for pages with too many elements for Readability.
 */
export function extractArticle(page: Page): ReadonlySet<PageText> | undefined {
  if (page.elements.length > MAX_ELEMENTS) return undefined;
  const { document } = parseHTML(numberElements(page));
  const article = readArticle(document);
  if (!article) return undefined;
  const articleNodes = new Map<number, ArticleNode>();
  for (const node of article.querySelectorAll(`[${NUMBER}]`))
    articleNodes.set(Number(node.getAttribute(NUMBER)), node);
  const indices = new Map(page.elements.map((element, index) => [element, index]));
  return new Set(page.texts.filter((text) => isInArticle(text, articleNodes, indices)));
}

/** Readability's time grows faster than the page. */
const MAX_ELEMENTS = 3000;
const NUMBER = 'data-pressrum-element';
/** Pages of press rooms can be short. */
const MIN_ARTICLE_LENGTH = 140;

/** The part of the DOM that is used here. The package is built without the types of the DOM. */
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
    // Readability throws on some documents, such as one without a body.
    return undefined;
  }
}

/** The page with the number of each element as an attribute. */
function numberElements({ source, elements }: Page): string {
  const texts: string[] = [];
  let at = 0;
  elements.forEach(({ name, start }, index) => {
    const after = start + 1 + name.length;
    if (after <= at) return;
    texts.push(source.slice(at, after), ` ${NUMBER}="${index}"`);
    at = after;
  });
  return texts.join('') + source.slice(at);
}

const INLINE = new Set('a abbr b bdi cite em font i mark q small span strong sub sup time u'.split(' '));

/** True if the text's element is in the article, or the one around an inline element that Readability has removed. */
function isInArticle(
  text: PageText,
  articleNodes: ReadonlyMap<number, ArticleNode>,
  indices: ReadonlyMap<PageElement, number>,
): boolean {
  let element = text.parent;
  for (; element; element = element.parent) {
    const node = articleNodes.get(indices.get(element)!);
    if (node) return element === text.parent || (node.textContent ?? '').includes(text.text.trim());
    if (!INLINE.has(element.name)) return false;
  }
  return false;
}
