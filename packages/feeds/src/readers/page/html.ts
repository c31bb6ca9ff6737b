import { assemble } from '../../assemble/assemble.js';
import { unusable, type ReadContext, type Reading } from '../../reading.js';
import type { Node } from '../../source/node.js';
import { open, type Reader } from '../format.js';
import { readPage } from './elements.js';
import { pageDraft } from './draft.js';
import { headOf } from './head.js';

/**
 * The page of one release, or the part of a page that it stands in. What its JSON-LD says goes first; the article that
 * readers see completes it, and gives the body, which keeps its structure only there.
 */
export const html: Reader = (input, context) => {
  const opened = open(input, context);
  return opened.reading ?? readHtml(opened, context);
};

/** The same for a source that is text already. */
export function readHtml({ text, encoding }: { text: string; encoding?: string }, context: ReadContext): Reading {
  const page = readPage(text);
  if (!page) {
    return unusable(
      context,
      'nests elements deeper than any page for readers does; save the text of the release alone',
    );
  }
  const head = headOf(page);
  const draft = pageDraft(page, head, context);
  if (!draft) {
    return unusable(context, 'has no headline; give it the page of one release, or put its headline in an <h1>');
  }
  const leaves = { text: page.texts, meta: head.leaves, jsonld: head.jsonLd };
  const root: Node = { start: 0, end: text.length, members: new Map(Object.entries<Node[]>(leaves)) };
  return assemble(draft, { text, root, encoding, warnings: head.warnings }, context);
}
