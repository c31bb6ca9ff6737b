import type { Element, HtmlNode } from './tree.js';

/** Elements that stand by themselves in a body; everything else runs with the text. */
const BLOCKS = new Set(
  'p h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption blockquote pre hr div'.split(
    ' ',
  ),
);

export const isBlock = (node: HtmlNode): boolean => node.name !== undefined && BLOCKS.has(node.name);

/**
 * A body's top level as blocks: boxes that only hold others give way to what they hold, text that stands between blocks
 * is a paragraph, and two line breaks divide paragraphs, as the editors of old systems write them.
 */
export function blocksOf(nodes: readonly HtmlNode[]): Element[] {
  const blocks: Element[] = [];
  let run: HtmlNode[] = [];
  const end = () => {
    if (run.some(hasContent)) blocks.push(paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.name !== undefined && isBlock(node)) {
      end();
      const isBox = node.name === 'div' || (node.name === 'p' && node.children.some(holdsBlock));
      const inner = isBox ? blocksOf(node.children) : node.name === 'p' ? paragraphsOf(node) : undefined;
      // Not spread: a body may have more blocks than a call has room for arguments.
      if (inner) for (const block of inner) blocks.push(block);
      else blocks.push(withInnerBlocks(node));
    } else if (node.name !== undefined && holdsBlock(node)) {
      // `<b><p>…</p></b>`: emphasis around whole paragraphs says nothing that they do not.
      end();
      for (const block of blocksOf(node.children)) blocks.push(block);
    } else if (isBreak(node) && run.length && isBreak(lastSeen(run))) end();
    else run.push(node);
  }
  end();
  return blocks;
}

const isBreak = (node: HtmlNode | undefined) => node?.name === 'br';
const isSpace = (node: HtmlNode) => node.name === undefined && !/\S/.test(node.text);
const lastSeen = (run: readonly HtmlNode[]) => {
  let at = run.length - 1;
  while (at > 0 && isSpace(run[at]!)) at--;
  return run[at];
};

const holdsBlock = (node: HtmlNode): boolean =>
  node.name !== undefined && (isBlock(node) || node.children.some(holdsBlock));

/** True for a node with a character that can be seen. */
export const hasText = (node: HtmlNode): boolean =>
  node.name === undefined ? /[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/.test(node.text) : node.children.some(hasText);

const hasContent = (node: HtmlNode): boolean =>
  node.name === undefined ? hasText(node) : node.name === 'img' || node.children.some(hasContent);

function paragraph(children: HtmlNode[]): Element {
  const { start } = children[0]!;
  const { end } = children[children.length - 1]!;
  return { name: 'p', attributes: {}, children, start, end, at: 0, until: 0, isImplied: true };
}

/** A paragraph, divided where two line breaks follow each other. */
function paragraphsOf(node: Element): Element[] {
  const hasTwo = node.children.some((child, index) => isBreak(child) && isBreak(next(node.children, index)));
  if (!hasTwo) return node.children.some(hasContent) ? [node] : [];
  return blocksOf(node.children).map((block) => ({ ...block, attributes: node.attributes }));
}

const next = (nodes: readonly HtmlNode[], index: number) => {
  let at = index + 1;
  while (at < nodes.length - 1 && isSpace(nodes[at]!)) at++;
  return nodes[at];
};

const STRUCTURE = new Set('ul ol dl table thead tbody tfoot tr'.split(' '));

/** Inside a list, table, figure or quote: boxes give way here too, and a single paragraph is the text alone. */
function withInnerBlocks(node: Element): Element {
  if (!node.children.length || node.name === 'pre') return node;
  if (STRUCTURE.has(node.name)) {
    const children = node.children.flatMap((child) => {
      if (child.name !== undefined) return withInnerBlocks(child);
      if (!hasText(child)) return [];
      const isList = node.name === 'ul' || node.name === 'ol';
      return isList ? { ...paragraph([child]), name: 'li', isImplied: false } : paragraph([child]);
    });
    return { ...node, children };
  }
  if (!node.children.some(holdsBlock)) return node;
  const blocks = blocksOf(node.children);
  const isText = blocks.length === 1 && blocks[0]!.name === 'p' && node.name !== 'blockquote';
  return { ...node, children: isText ? blocks[0]!.children : blocks };
}
