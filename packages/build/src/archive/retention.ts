import { isStale, type Release } from '@pressrum/model';

/** True for a date later than now. */
export const isInFuture = (date: string | undefined, now: Date): boolean => !!date && Date.parse(date) > +now;

/**
 * True for a release whose contacts must not be kept any longer.
 * @param retainContacts ISO 8601 duration; without it contacts are kept
 */
export const isPastRetention = (
  { datePublished }: Release,
  retainContacts: string | undefined,
  now: Date,
): boolean => !!retainContacts && isStale(datePublished, now, retainContacts);

/** The release, without its contacts when they must not be kept any longer. */
export function withoutExpiredContacts(release: Release, retainContacts: string | undefined, now: Date): Release {
  if (!release.contacts || !isPastRetention(release, retainContacts, now)) return release;
  const { contacts: _, ...rest } = release;
  return rest;
}
