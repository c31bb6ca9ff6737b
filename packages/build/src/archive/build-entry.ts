import { joinReleases, addDigest } from '@pressrum/feeds';
import { firstBodyImage, type Release } from '@pressrum/model';
import type { PendingRelease } from './pending-releases.js';
import { isPastRetention, withoutExpiredContacts } from './retention.js';
import type { Entry, ReleaseStore } from './state.js';

export interface EntryOptions {
  /** The keys of all configured sources, in their order. */
  order: readonly string[];
  /** ISO 8601 duration after which a release loses its contacts. */
  retainContacts: string | undefined;
  now: Date;
  releases: Pick<ReleaseStore, 'read' | 'write'>;
  /** Copies a release's images. */
  withImages: (release: Release) => Promise<{ value: Release; images: string[]; lacksImages: boolean }>;
}

/** True for a release that can keep its entry: no source has changed it, and it has no contacts or images to update. */
export function isUnchanged(pending: PendingRelease, retainContacts: string | undefined, now: Date): boolean {
  const { entry, versions } = pending;
  if (!entry || entry.lacksImages || entry.versions.length !== versions.size) return false;
  if (entry.listed.contacts && isPastRetention(entry.listed, retainContacts, now)) return false;
  return entry.versions.every(({ source, hash }) => versions.get(source)?.hash === hash);
}

/** Joins the versions of a release, stores the text, and returns its entry. */
export async function buildEntry(pending: PendingRelease, options: EntryOptions): Promise<Entry> {
  const { order, retainContacts, now, releases: store, withImages } = options;
  const { id } = pending;
  const stored = pending.entry && (await store.read(id));
  const versions: Record<string, Release> = {};
  for (const key of pending.versions.keys()) {
    const release = pending.updates.get(key) ?? stored?.versions[key];
    if (release) versions[key] = withoutExpiredContacts(release, retainContacts, now);
  }
  const keys = Object.keys(versions).sort((a, b) => priority(order, a) - priority(order, b));
  const [first, ...others] = keys.map((key) => versions[key]!);
  const joined = others.reduce(joinReleases, first!);
  const { value: published, images, lacksImages } = await withImages({ ...joined, id });
  await store.write(id, { versions, published });
  const { articleBody, ...rest } = published;
  // A card without an image of its own shows the first one of the text.
  const image = rest.image ?? firstBodyImage(articleBody);
  const listed = { ...rest, ...(image && { image }) };
  return {
    id,
    versions: [...pending.versions.values()],
    listed,
    hash: await hashRelease(published),
    ...(images.length && { images }),
    ...(lacksImages && { lacksImages }),
  };
}

export const hashRelease = async (release: Release): Promise<string> =>
  (await addDigest({ releases: [release] })).digest!;

/** Sources that are no longer configured come last. */
function priority(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}
