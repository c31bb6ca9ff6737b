import type { ContactPoint, PressRoom, Release } from '@pressrum/model';
import { SCHEMA_URL } from '@pressrum/model/check.js';
import { canonicalJson } from './clean/canonical-json.js';
import { sanitise } from './clean/sanitise.js';
import { slug, unique } from './clean/slug.js';

/** How a document is finished. */
export interface FinishOptions {
  /** When the document is made. */
  now: Date;
  /** The organisation's IANA time zone, where the document says none. */
  timeZone: string;
}

/**
 * The document ready to publish: its bodies sanitised, every press contact with an id, the format's version, the time
 * it was made and the digest of its content. The one door that all documents pass, whatever they were read from.
 */
export async function finish(room: PressRoom, { now, timeZone }: FinishOptions): Promise<PressRoom> {
  const { organization, contactPoints, releases, ...others } = room;
  const content: PressRoom = {
    ...(organization && { organization: { ...organization, timeZone: organization.timeZone ?? timeZone } }),
    ...(contactPoints && { contactPoints: withIds(contactPoints) }),
    ...others,
    ...(releases && { releases: releases.map(withCleanBody) }),
  };
  const { $schema, version, digest, dateModified, ...rest } = await withDigest(content);
  return {
    $schema: $schema ?? SCHEMA_URL,
    version: version ?? 1,
    ...(digest && { digest }),
    dateModified: dateModified ?? `${now.toISOString().slice(0, 19)}Z`,
    ...rest,
  };
}

/**
 * The document with the digest of its content: 16 hexadecimal digits of SHA-256. What does not belong to the content
 * (`$schema`, `version`, `dateModified`, an old digest) and the order of members do not count.
 */
export async function withDigest(room: PressRoom): Promise<PressRoom> {
  const content = { ...room };
  for (const name of ['$schema', 'version', 'digest', 'dateModified'] as const) delete content[name];
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(content)));
  const hex = Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, '0'));
  return { ...room, digest: hex.join('') };
}

function withIds(contacts: readonly ContactPoint[]): ContactPoint[] {
  const ids = unique(contacts.map(({ id, name, jobTitle }) => id ?? (slug(name ?? jobTitle ?? '') || 'press')));
  return contacts.map((contact, index) => ({ ...contact, id: ids[index]! }));
}

function withCleanBody(release: Release): Release {
  const { articleBody, ...others } = release;
  const clean = articleBody && sanitise(articleBody);
  return clean ? { ...release, articleBody: clean } : others;
}
