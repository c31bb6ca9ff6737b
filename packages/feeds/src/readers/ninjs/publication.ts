import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import type { Draft } from '../../assemble/draft.js';
import { readDate } from '../../normalize/dates.js';
import { findPlainText, hasMember, toRange, type Node } from '../../syntax-tree/node.js';
import { withhold } from '../inner-embargo.js';
import { leaveOutItem } from '../not-public.js';
import type { ReadContext } from '../reading.js';

/** Which ninjs items are releases that are public now. */

/** Superdesk's statuses of published items. It has many others for unpublished ones. */
const PUBLISHED = /^(?:published|corrected)$/i;

/**
 * Usable, and not embargoed or scheduled until later; a time that cannot be read is later. The name of the embargo changed
 * with version 3.
 */
export function isPublic(item: Node, context: ReadContext): boolean {
  const [status, state] = [findPlainText(item, 'pubStatus', 'pubstatus'), findPlainText(item, 'state')];
  return (
    (!status || status.toLowerCase() === 'usable') &&
    (!state || PUBLISHED.test(state)) &&
    isOver(findPlainText(item, 'embargoedUntil', 'embargoed'), context) &&
    isOver(findPlainText(item, 'publish_schedule'), context)
  );
}

/** The statuses of retracted items, of IPTC and of Superdesk. */
const RETRACTED = /^(?:cancell?ed|withheld|killed|recalled|unpublished)$/i;

export const isRetracted = (item: Node): boolean =>
  [findPlainText(item, 'pubStatus', 'pubstatus'), findPlainText(item, 'state')].some((status) =>
    RETRACTED.test(status),
  );

function isOver(date: string, { now = new Date(), timeZone = DEFAULT_TIME_ZONE }: ReadContext): boolean {
  return !date || Date.parse(readDate(date, timeZone) ?? '') <= +now;
}

/** An item that is not public, for a draft's `leftOut`. */
export function leaveOut(item: Node, context: ReadContext): NonNullable<Draft['leftOut']>[number] {
  const entry = leaveOutItem(item, context);
  const { timeZone = DEFAULT_TIME_ZONE } = context;
  const schedule = findPlainText(item, 'publish_schedule');
  const isScheduled = !entry.withheld && schedule && !isOver(schedule, context);
  return isScheduled ? withhold(item, ['headline'], { until: readDate(schedule, timeZone) }) : entry;
}

/** Pictures, films and sound that a feed has beside its texts, and packages that have no text of their own. */
export function isMedia(item: Node): boolean {
  const type = findPlainText(item, 'type').toLowerCase();
  return /^(?:picture|graphic|video|audio|animation)$/.test(type) || (type === 'composite' && !hasText(item));
}

const hasText = ({ members }: Node) =>
  [...(members?.keys() ?? [])].some((name) => /^(?:body|bodies|descriptions?)(?:_|$)/.test(name));

/** A phrase for items that are no releases. */
export const describeMedia = (items: readonly Node[]): string[] => {
  const count = items.filter(isMedia).length;
  return count
    ? [`${count} of ${items.length} items are pictures, films, sound or packages without a text; left out`]
    : [];
};

/** The newest version of each item, and the older ones. Where the newest is withdrawn, no other is read in its place. */
export function chooseVersions(items: readonly Node[]): { newest: Node[]; older: Map<Node, Node> } {
  const byId = new Map<string, Node>();
  for (const item of items) {
    const id = readId(item);
    const known = byId.get(id);
    if (id && (!known || isNewer(item, known))) byId.set(id, item);
  }
  const older = new Map(
    items.flatMap((item): [Node, Node][] => {
      const newest = byId.get(readId(item));
      return newest && newest !== item ? [[item, newest]] : [];
    }),
  );
  return { newest: items.filter((item) => !older.has(item)), older };
}

/** Superdesk gives an item an id before it has a URL. */
export const readId = (item: Node) => findPlainText(item, 'uri', 'guid');

function isNewer(item: Node, known: Node): boolean {
  const [time, knownTime] = [item, known].map((one) =>
    Date.parse(findPlainText(one, 'versionCreated', 'versioncreated')),
  );
  if (time !== knownTime && !Number.isNaN(time! - knownTime!)) return time! > knownTime!;
  return Number(findPlainText(item, 'version')) >= Number(findPlainText(known, 'version'));
}

export const hasId = (node: Node): boolean => hasMember(node, 'uri') || hasMember(node, 'guid');

/** Older versions, for a draft's `leftOut`: as little public as the newest. */
export const leaveOutOlder = (
  older: ReadonlyMap<Node, Node>,
  isOpen: (item: Node) => boolean,
): NonNullable<Draft['leftOut']> =>
  [...older].map(([item, newest]) => ({
    range: toRange(item),
    reason: isOpen(newest) ? 'other-form' : 'not-public',
  }));
