import { createElement, type CleanUrl, type Element, type HtmlNode } from './html-node.js';

/** Elements in which a URL on its own becomes a link, such as embed blocks and paragraphs. */
export const BARE_URL_CONTAINERS = new Set(['p', 'div', 'figure']);

const URL_ALONE = /^\s*(https?:\/\/[^\s<>"]{4,1000})\s*$/i;

/**
 * Makes a link of a URL that is the only text of an element, or is alone between blocks in it. In a figure, the caption
 * becomes the text of the link.
 */
export function linkBareUrl(element: Element, cleanUrl: CleanUrl): void {
  const { children } = element;
  let result: HtmlNode[] | undefined;
  for (let last = 0; last < children.length; last++) {
    const first = last;
    if (children[first]!.name === undefined)
      while (children[last + 1] && children[last + 1]!.name === undefined) last++;
    const run = children.slice(first, last + 1);
    const isText = run[0]!.name === undefined && !isInline(children[first - 1]) && !isInline(children[last + 1]);
    const href = isText ? readUrl(run, cleanUrl) : undefined;
    if (href) {
      result ??= children.slice(0, first);
      result.push(createElement('a', { href }, run[0]!.start, run[run.length - 1]!.end, run));
    } else if (result) for (const node of run) result.push(node);
  }
  if (result) element.children = result;
  if (element.name === 'figure') nameByCaption(element);
}

const isInline = (node: HtmlNode | undefined) => node?.name !== undefined && !BLOCK.has(node.name);
const BLOCK = new Set('p div figure figcaption h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr'.split(' '));

function readUrl(run: readonly HtmlNode[], cleanUrl: CleanUrl): string | undefined {
  let text = '';
  for (const node of run) if (node.name === undefined && text.length <= 1100) text += node.text;
  const url = URL_ALONE.exec(text)?.[1];
  return url && cleanUrl(url);
}

/** In `<figure>URL<figcaption>Words</figcaption></figure>` the words become the link. */
function nameByCaption(figure: Element): void {
  const visibleChildren = figure.children.filter((child) => child.name !== undefined || /\S/.test(child.text));
  const [container, caption, ...others] = visibleChildren;
  const link = container?.name === 'div' && container.children.length === 1 ? container.children[0] : container;
  if (others.length || link?.name !== 'a' || caption?.name !== 'figcaption') return;
  const [words] = caption.children;
  const isUrl = link.children.every((child) => child.name === undefined) && link.attributes.href;
  if (!isUrl || caption.children.length !== 1 || words?.name !== undefined || !words || !/\S/.test(words.text))
    return;
  figure.name = 'p';
  figure.attributes = {};
  figure.children = [{ ...link, start: figure.start, children: [words] }];
}
