import type { Draft } from '../assemble/draft.js';
import { toLine } from '../assemble/fields.js';
import { findText, toRange, type Node } from '../syntax-tree/node.js';
import { readEmbargo } from './not-public.js';
import type { ReadContext } from './reading.js';

/** Where a format has the embargo and the headline of an item, if they are not members of the item itself. */
export interface EmbargoFields {
  /** Objects that may state an embargo, the item among them. */
  listOwners: (item: Node) => readonly Node[];
  /** Paths of the headline. */
  headline: (item: Node) => string[];
}

/** The first embargo that one of the objects states. */
export const findInnerEmbargo = (owners: readonly Node[], context: ReadContext) =>
  owners.map((owner) => readEmbargo(owner, context)).find((embargo) => embargo !== undefined);

/** The entry in a draft's `leftOut` for an item that will be public later. */
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

/** Divides items into those without an embargo (`open`) and entries for those under one. */
export function splitByInnerEmbargo(
  items: readonly Node[],
  context: ReadContext,
  { listOwners, headline }: EmbargoFields,
) {
  const embargoes = items.map((item) => findInnerEmbargo(listOwners(item), context));
  return {
    open: items.filter((_, index) => !embargoes[index]),
    leftOut: items.flatMap((item, index) => {
      const embargo = embargoes[index];
      return embargo ? withhold(item, headline(item), embargo) : [];
    }),
  };
}
