import { assemble } from '../../assemble/assemble.js';
import { failReading, type ReadContext, type Reading } from '../reading.js';
import type { Node } from '../../syntax-tree/node.js';
import { decodeSource, type Reader } from '../format.js';
import { readPage } from './elements.js';
import { pageDraft } from './draft.js';
import { headOf } from './head.js';
import { feedOf } from './no-release.js';

/**
 * The page of one release, or the part of a page that it stands in. What its JSON-LD says goes first; the article that
 * readers see completes it, and gives the body, which keeps its structure only there.
 */
export const readHtml: Reader = (input, context) => {
  const opened = decodeSource(input, context);
  return opened.reading ?? readDecodedHtml(opened, context);
};

/** A page that has a feed is better read there. */
const withFeed = (problem: string, feed: string | undefined): string =>
  feed ? `${problem}; this page has a feed: ${feed}; use that` : problem;

/** The same for a source that is text already. */
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
  const head = headOf(page);
  const fail = (problem: string) => failReading(context, withFeed(problem, feedOf(page)));
  const read = pageDraft(page, head, context);
  if ('problem' in read) return fail(read.problem);
  const { draft } = read;
  const leaves = { text: page.texts, meta: head.leaves, jsonld: head.jsonLd };
  const root: Node = { members: new Map(Object.entries<Node[]>(leaves)) };
  return assemble(draft, { text, root, encoding, warnings: head.warnings }, context);
}
