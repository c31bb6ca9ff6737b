// Finds fields that stand together without white space or punctuation: "09.00Pressmeddelande". What a screen
// reader, a crawler and find-in-page meet is `textContent`, where margins and grid gaps do not count.

/** Elements whose text is never read as part of the page. */
const unread = 'script, style, template';

const edge = /[\s\p{P}\p{S}]/u;

/** The text nodes of one tree, in order; shadow roots are trees of their own. */
function textNodes(tree: Node): Text[] {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data && !node.parentElement?.closest(unread)) nodes.push(node);
  }
  return nodes;
}

/** The tree itself, and every open shadow root in it. */
function trees(root: Element | ShadowRoot): Node[] {
  const hosts = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot);
  return [root, ...hosts.flatMap((host) => trees(host.shadowRoot as ShadowRoot))];
}

const isBlank = (node: Text): boolean => !node.data.trim();

/** The last character before the boundary, or the first after it, must part the two. */
const parted = (before: string, after: string): boolean =>
  edge.test([...before].at(-1) ?? ' ') || edge.test([...after][0] ?? ' ');

function gluedIn(tree: Node): string[] {
  const nodes = textNodes(tree);
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    if (!next || isBlank(node) || isBlank(next)) return [];
    if (parted(node.data, next.data)) return [];
    return [`${node.data.slice(-30)}|${next.data.slice(0, 30)}`];
  });
}

/** Every pair of fields that reads as one word, as `end of one|start of the other`. */
export const gluedFields = (root: Element | ShadowRoot): string[] => trees(root).flatMap(gluedIn);
