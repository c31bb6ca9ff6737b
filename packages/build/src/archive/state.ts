import type { PressRoom, Release } from '@pressrum/model';

/** A release in the build state, without its text. */
export interface Entry {
  /** Stays the same as long as the release is matched, even when its headline changes. */
  id: string;
  /** The release in each source that has it, with the fields for matching. */
  versions: Version[];
  /** The release as lists show it: without `articleBody`. Image URLs are relative to the press room. */
  listed: Release;
  /** A digest of the full release. */
  hash: string;
  /** The file names of its copied images. */
  images?: string[];
  /** True when an image could not be copied yet. */
  lacksImages?: boolean;
}

/** A release in one source. */
export interface Version {
  source: string;
  hash: string;
  /** The id that the source's system gives it, if it has one. */
  sourceId?: string;
  /** As the source has them: used to match the release next time. */
  traits: MatchFields;
}

/** The fields by which releases are matched. */
export type MatchFields = Pick<Release, 'id' | 'url' | 'headline' | 'datePublished' | 'inLanguage'>;

/** A source in the build state. */
export interface SourceState {
  /** Of the content that was read last time. */
  hash: string;
  etag?: string;
  lastModified?: string;
  /** The final URL, after redirects. */
  url?: string;
  /** Its document, without the releases. */
  room: PressRoom;
  /** True when it lists every release. */
  isComplete: boolean;
  /** True when it has embargoed releases. They are not stored, so the source is read again even if it is unchanged. */
  isHolding: boolean;
  /** How many pages of its list must be read to reach every embargoed release. */
  holdingPages?: number;
  /** True when a page of its list could not be read: it is read to its end next time. */
  isInterrupted?: boolean;
  /** The `include` and `exclude` that it was read with. */
  choice?: string;
}

/** A withdrawn release, with the fields to recognise it in sources that still list it. */
export interface Withdrawn {
  id: string;
  headline: string;
  dateWithdrawn: string;
  /** The release in each source that had it. */
  versions: Pick<Version, 'source' | 'traits'>[];
}

/** The build state of a press room, without the texts. */
export interface State {
  version: 1;
  /** By the source's key. */
  sources: Record<string, SourceState>;
  /** Newest first. */
  entries: Entry[];
}

export const emptyState = (): State => ({ version: 1, sources: {}, entries: [] });

/** A stored release: its version in each source, and the published one. */
export interface ReleaseRecord {
  /** By the source's key. */
  versions: Record<string, Release>;
  /** Joined from the versions, with copied images. */
  published: Release;
}

/** Storage for full releases. */
export interface ReleaseStore {
  read(id: string): Promise<ReleaseRecord | undefined>;
  write(id: string, record: ReleaseRecord): Promise<void>;
}
