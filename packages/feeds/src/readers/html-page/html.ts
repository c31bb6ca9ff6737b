import { assemble } from '../../assemble/assemble.js';
import { failReading, type ReadContext, type Reading } from '../reading.js';
import type { Node } from '../../syntax-tree/node.js';
import { decodeSource, type Reader } from '../format.js';
import { readPage } from './elements.js';
import { buildDraft } from './draft.js';
import { readPageHead } from './head.js';
import { findFeed } from './no-release.js';

/**
 * Reads the page of a release, or a part of one. Values of its JSON-LD take precedence and are completed from the visible
 * article. The body comes from the article, because texts in JSON-LD often lack paragraphs.
 */
export const readHtml: Reader = (input, context) => {
  const opened = decodeSource(input, context);
  return opened.reading ?? readDecodedHtml(opened, context);
};

/** Adds the page's feed, if it has one, as a better source. */
const suggestFeed = (problem: string, feed: string | undefined): string =>
  feed ? `${problem}; this page has a feed: ${feed}; use that` : problem;

/** The same for a decoded source. */
export function readDecodedHtml(
  { text, encoding }: { text: string; encoding?: string },
  context: ReadContext,
): Reading {
  const page = readPage(text);
  if (!page) {
    return failReading(
      context,
      'nests elements deeper than any page for readers does; save the text of the release alone',
    );
  }
  const head = readPageHead(page);
  const fail = (problem: string) => failReading(context, suggestFeed(problem, findFeed(page)));
  const read = buildDraft(page, head, context);
  if ('problem' in read) return fail(read.problem);
  const { draft } = read;
  const leaves = { text: page.texts, meta: head.leaves, jsonld: head.jsonLd };
  const root: Node = { members: new Map(Object.entries<Node[]>(leaves)) };
  return assemble(draft, { text, root, encoding, warnings: head.warnings }, context);
}
