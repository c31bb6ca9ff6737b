import type { Element, HtmlNode } from './html-node.js';

/** The block elements of a body. All others are inline. */
const BLOCKS = new Set(
  'p h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption blockquote pre hr div'.split(
    ' ',
  ),
);

export const isBlock = (node: HtmlNode): boolean => node.name !== undefined && BLOCKS.has(node.name);

/**
 * The top level of a body as blocks. Containers are replaced by their content, text between blocks becomes a paragraph,
 * and two line breaks divide paragraphs, as editors of old systems write them.
 */
export function toBlocks(nodes: readonly HtmlNode[]): Element[] {
  const blocks: Element[] = [];
  let run: HtmlNode[] = [];
  const flushRun = () => {
    if (run.some(hasTextOrImage)) blocks.push(createParagraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.name !== undefined && isBlock(node)) {
      flushRun();
      const isContainer = node.name === 'div' || (node.name === 'p' && node.children.some(containsBlock));
      const inner = isContainer ? toBlocks(node.children) : node.name === 'p' ? splitParagraph(node) : undefined;
      // Not spread: a body may have more blocks than a call may have arguments.
      if (inner) for (const block of inner) blocks.push(block);
      else blocks.push(normalizeInnerBlocks(node));
    } else if (node.name !== undefined && containsBlock(node)) {
      // `<b><p>…</p></b>`: emphasis around complete paragraphs is dropped.
      flushRun();
      for (const block of toBlocks(node.children)) blocks.push(block);
    } else if (isBreak(node) && run.length && isBreak(findLastVisible(run))) flushRun();
    else run.push(node);
  }
  flushRun();
  return blocks;
}

const isBreak = (node: HtmlNode | undefined) => node?.name === 'br';
const isSpace = (node: HtmlNode) => node.name === undefined && !/\S/.test(node.text);
const findLastVisible = (run: readonly HtmlNode[]) => {
  let at = run.length - 1;
  while (at > 0 && isSpace(run[at]!)) at--;
  return run[at];
};

const containsBlock = (node: HtmlNode): boolean =>
  node.name !== undefined && (isBlock(node) || node.children.some(containsBlock));

const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** True for a text with a visible character. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** True for a node with a visible character. */
export const hasText = (node: HtmlNode): boolean =>
  node.spoken !== undefined || (node.name === undefined ? isVisible(node.text) : node.children.some(hasText));

const hasTextOrImage = (node: HtmlNode): boolean =>
  node.name === undefined || node.spoken !== undefined
    ? hasText(node)
    : node.name === 'img' || node.children.some(hasTextOrImage);

function createParagraph(children: HtmlNode[]): Element {
  const { start } = children[0]!;
  const { end } = children[children.length - 1]!;
  return { name: 'p', attributes: {}, children, start, end, at: 0, until: 0, isImplied: true };
}

/** Divides a paragraph at two consecutive line breaks. */
function splitParagraph(node: Element): Element[] {
  const hasDoubleBreak = node.children.some(
    (child, index) => isBreak(child) && isBreak(findNextVisible(node.children, index)),
  );
  if (!hasDoubleBreak) return node.children.some(hasTextOrImage) ? [node] : [];
  return toBlocks(node.children).map((block) => ({ ...block, attributes: node.attributes }));
}

const findNextVisible = (nodes: readonly HtmlNode[], index: number) => {
  let at = index + 1;
  while (at < nodes.length - 1 && isSpace(nodes[at]!)) at++;
  return nodes[at];
};

/** Elements that contain only items, rows or cells. */
export const STRUCTURE = new Set('ul ol dl table thead tbody tfoot tr'.split(' '));

/** Normalizes the content of a list, table, figure or quote: removes containers, and the tags of a single paragraph. */
function normalizeInnerBlocks(node: Element): Element {
  if (!node.children.length || node.name === 'pre') return node;
  if (STRUCTURE.has(node.name)) {
    const children = node.children.flatMap((child) => {
      if (child.name !== undefined) return normalizeInnerBlocks(child);
      if (!hasText(child)) return [];
      const isList = node.name === 'ul' || node.name === 'ol';
      return isList ? { ...createParagraph([child]), name: 'li', isImplied: false } : createParagraph([child]);
    });
    return { ...node, children };
  }
  if (!node.children.some(containsBlock)) return node;
  const blocks = toBlocks(node.children);
  const isText = blocks.length === 1 && blocks[0]!.name === 'p' && node.name !== 'blockquote';
  return { ...node, children: isText ? blocks[0]!.children : blocks };
}
