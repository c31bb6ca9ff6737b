import type { Draft } from '../assemble/draft.js';
import { toLine } from '../assemble/fields.js';
import { findText, toRange, type Node } from '../syntax-tree/node.js';
import { readEmbargo } from './not-public.js';
import type { ReadContext } from './reading.js';

/** Where a system keeps what it says of an item, when that is not in the item itself. */
export interface InnerPlaces {
  /** Objects that may state an embargo, the item among them. */
  listPlaces: (item: Node) => readonly Node[];
  /** Paths of the headline. */
  headline: (item: Node) => string[];
}

/** The first embargo that one of the objects states. */
export const findInnerEmbargo = (places: readonly Node[], context: ReadContext) =>
  places.map((place) => readEmbargo(place, context)).find((embargo) => embargo !== undefined);

/** An item that is to be public later, for a draft's `leftOut`. */
export function withhold(
  item: Node,
  headlinePaths: readonly string[],
  { until }: { until?: string | undefined },
): NonNullable<Draft['leftOut']>[number] {
  const headline = toLine(findText(item, ...headlinePaths))?.value;
  return {
    range: toRange(item),
    reason: 'not-public',
    withheld: { ...(headline && { headline }), ...(until && { until }) },
  };
}

/** Items that are under no embargo, and the others. */
export function splitByInnerEmbargo(
  items: readonly Node[],
  context: ReadContext,
  { listPlaces, headline }: InnerPlaces,
) {
  const embargoes = items.map((item) => findInnerEmbargo(listPlaces(item), context));
  return {
    open: items.filter((_, index) => !embargoes[index]),
    leftOut: items.flatMap((item, index) => {
      const embargo = embargoes[index];
      return embargo ? withhold(item, headline(item), embargo) : [];
    }),
  };
}
