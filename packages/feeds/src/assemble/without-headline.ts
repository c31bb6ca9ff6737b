import type { DraftRelease } from './draft.js';
import { nonEmpty, toLine } from './fields.js';

/** A message names at most so many releases, because a feed of items without titles would fill the terminal. */
const MAX_NAMED = 5;
const MAX_QUOTE_LENGTH = 60;

/** One warning for all releases without a headline. It identifies them so that an editor finds them in the source. */
export function describeWithoutHeadline(releases: readonly DraftRelease[]): string[] {
  const leftOut = releases.filter(({ headline }) => !nonEmpty(toLine(headline)));
  if (!leftOut.length) return [];
  const names = leftOut.slice(0, MAX_NAMED).flatMap((release) => identify(release) ?? []);
  const moreCount = leftOut.length - names.length;
  const list = names.length ? `: ${[...names, ...(moreCount ? [`${moreCount} more`] : [])].join(', ')}` : '';
  return [`${leftOut.length} of ${releases.length} releases without a headline; left out${list}`];
}

/** The address of a release, else its id, its first words in quotation marks, or its date. */
function identify({ url, id, sourceId, lead, body = [], datePublished }: DraftRelease): string | undefined {
  const texts = [lead, ...body].flatMap((part) => (part && 'node' in part ? (part.node.text ?? []) : []));
  return (
    toName(url?.value) ??
    toName(id?.value) ??
    toName(sourceId) ??
    quoteStart(texts.map(toName).find((text) => text !== undefined)) ??
    toName(datePublished?.value)
  );
}

const toName = (value: string | undefined) =>
  value === undefined ? undefined : nonEmpty(toLine({ value, from: [] }))?.value;

const quoteStart = (text: string | undefined) =>
  text && `"${text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH).trimEnd()} …` : text}"`;
