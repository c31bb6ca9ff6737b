import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import type { Draft } from '../assemble/draft.js';
import { readDate } from '../normalize/dates.js';
import { findPlainText, toRange, type Node } from '../syntax-tree/node.js';
import type { ReadContext, Withheld } from './reading.js';

/** Names for the end of an embargo: `embargo`, `embargoedUntil`, `embargo_date`, `prism:embargoDate`. */
const EMBARGO_NAME = /^(?:[a-z]+:)?embargo(?:ed)?[-_]?(?:until|till|to|date|time|datetime|end|ends|at)?$/i;
const DATE_NAMES = [
  'published',
  'published_at',
  'publishedAt',
  'publicationDate',
  'datePublished',
  'pubDate',
  'PublishDate',
];
const HEADLINE_PATHS = ['headlines.value', 'headline', 'title', 'header', 'Title', 'name'];
const STATUS_NAMES = ['status', 'state', 'visibility', 'lifecycle_status', 'publication_status', 'wp:status'];
/** Statuses of items that the sender has not decided to publish. */
const UNPUBLISHED_STATUS =
  /^(?:draft|auto-draft|pending|private|trash|trashed|confidential|deleted|archived|canceled|withheld|inherit)$/i;

/** The embargo in an item's members; `undefined` if there is none, or if it is over. */
export function readEmbargo(
  item: Node,
  { now = new Date(), timeZone = DEFAULT_TIME_ZONE }: ReadContext,
): { until?: string } | undefined {
  for (const name of item.members?.keys() ?? []) {
    if (!EMBARGO_NAME.test(name)) continue;
    const value = findPlainText(item, name);
    if (!value || /^(?:false|no|nej|nei|0)$/i.test(value)) continue;
    const until = readDate(value, timeZone);
    if (until === undefined) return {};
    if (Date.parse(until) > +now) return { until };
  }
  return undefined;
}

/** The entry in a draft's `leftOut` for an item that is not public. */
export function leaveOutItem(item: Node, context: ReadContext): NonNullable<Draft['leftOut']>[number] {
  const withheld = describeWithheld(item, context);
  return { range: toRange(item), reason: 'not-public', ...(withheld && { withheld }) };
}

/** The headline and date of an item that will be public later; `undefined` for drafts and the like. */
function describeWithheld(item: Node, context: ReadContext): Withheld | undefined {
  const { now = new Date(), timeZone = DEFAULT_TIME_ZONE } = context;
  if (STATUS_NAMES.some((name) => UNPUBLISHED_STATUS.test(findPlainText(item, name)))) return undefined;
  const dates = DATE_NAMES.flatMap((name) => readDate(findPlainText(item, name), timeZone) ?? []);
  const futureDate = dates.find((date) => Date.parse(date) > +now);
  const embargo = readEmbargo(item, context) ?? (futureDate ? { until: futureDate } : undefined);
  const headline = findPlainText(item, ...HEADLINE_PATHS);
  return embargo && { ...(headline && { headline }), ...embargo };
}

/** Divides items into those without an embargo (`open`) and entries for those under one. */
export function splitByEmbargo(items: readonly Node[], context: ReadContext) {
  const embargoed = new Set(items.filter((item) => readEmbargo(item, context) !== undefined));
  return {
    open: items.filter((item) => !embargoed.has(item)),
    leftOut: [...embargoed].map((item) => leaveOutItem(item, context)),
  };
}
