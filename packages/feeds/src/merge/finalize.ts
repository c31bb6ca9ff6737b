import type { ContactPoint, PressRoom, Release } from '@pressrum/model';
import { SCHEMA_URL } from '@pressrum/model/check.js';
import { sha256, toHex } from '../utilities/sha256.js';
import { toCanonicalJson } from '../normalize/canonical-json.js';
import { sanitize } from '../normalize/sanitize.js';
import { toSlug, makeUnique } from '../normalize/slug.js';

/** Options of `finalize`. */
export interface FinalizeOptions {
  /** The time at which the document is made. */
  now: Date;
  /** The organisation's IANA time zone, if the document has none. */
  timeZone: string;
}

/**
 * Makes a document ready to publish: sanitizes the bodies, gives every press contact an id, and adds the format's version,
 * the time and the digest. Required for every document before it is published.
 */
export async function finalize(room: PressRoom, { now, timeZone }: FinalizeOptions): Promise<PressRoom> {
  const { organization, contactPoints, releases, ...others } = room;
  const content: PressRoom = {
    ...(organization && { organization: { ...organization, timeZone: organization.timeZone ?? timeZone } }),
    ...(contactPoints && { contactPoints: assignIds(contactPoints) }),
    ...others,
    ...(releases && { releases: releases.map(sanitizeBody) }),
  };
  const { $schema, version, digest, dateModified, ...rest } = await addDigest(content);
  return {
    $schema: $schema ?? SCHEMA_URL,
    version: version ?? 1,
    ...(digest && { digest }),
    dateModified: dateModified ?? `${now.toISOString().slice(0, 19)}Z`,
    ...rest,
  };
}

/**
 * Adds the digest of the document's content: 16 hexadecimal digits of SHA-256. It does not depend on the order of members,
 * nor on `$schema`, `version`, `dateModified` and a previous digest.
 */
export async function addDigest(room: PressRoom): Promise<PressRoom> {
  const content = { ...room };
  for (const name of ['$schema', 'version', 'digest', 'dateModified'] as const) delete content[name];
  return { ...room, digest: toHex(await sha256(toCanonicalJson(content)), 8) };
}

function assignIds(contacts: readonly ContactPoint[]): ContactPoint[] {
  const ids = makeUnique(
    contacts.map(({ id, name, jobTitle }) => id ?? (toSlug(name ?? jobTitle ?? '') || 'press')),
  );
  return contacts.map((contact, index) => ({ ...contact, id: ids[index]! }));
}

function sanitizeBody(release: Release): Release {
  const { articleBody, ...others } = release;
  const clean = articleBody && sanitize(articleBody);
  return clean ? { ...release, articleBody: clean } : others;
}
