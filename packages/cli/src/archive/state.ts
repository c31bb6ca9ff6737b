import type { PressRoom, Release } from '@pressrum/model';

/** What is remembered of a release from one build to the next, without its text. */
export interface Entry {
  /** Stays the same while the release is found again, whatever becomes of its headline. */
  id: string;
  /** The release in each source that has it, as far as that is needed to find it again. */
  versions: Version[];
  /** The release as lists show it: without `articleBody`. Addresses of its pictures are relative to the press room. */
  listed: Release;
  /** A digest of all of it. */
  hash: string;
  /** The names of its copied pictures. */
  images?: string[];
  /** True where a picture could not be copied yet. */
  lacksImages?: boolean;
}

export interface Version {
  source: string;
  hash: string;
  /** As the source has it: what it is found again by. */
  traits: Traits;
}

export type Traits = Pick<Release, 'id' | 'url' | 'headline' | 'datePublished' | 'inLanguage'>;

/** What is remembered of a source. */
export interface SourceState {
  /** Of the content that was read last. */
  hash: string;
  etag?: string;
  lastModified?: string;
  /** Where it stood, after redirects. */
  url?: string;
  /** Its document, without the releases. */
  room: PressRoom;
  /** True where it lists every release. */
  isComplete: boolean;
  /** True where it holds what is not public yet, and therefore not kept: it is read again whether or not it has changed. */
  isHolding: boolean;
}

/** A release that was taken back: enough to know it again where a source still has it. */
export interface Withdrawn {
  id: string;
  headline: string;
  dateWithdrawn: string;
  /** As each source has it. */
  versions: Pick<Version, 'source' | 'traits'>[];
}

/** Everything that is known of the press room, but for the texts. */
export interface State {
  version: 1;
  /** By the source's key. */
  sources: Record<string, SourceState>;
  /** Newest first. */
  entries: Entry[];
}

export const emptyState = (): State => ({ version: 1, sources: {}, entries: [] });

/** All that is known of one release: what each source says of it, and what comes of that. */
export interface Whole {
  /** By the source's key. */
  versions: Record<string, Release>;
  /** What is published, its pictures copied. */
  published: Release;
}

/** Where texts are kept. */
export interface Texts {
  read(id: string): Promise<Whole | undefined>;
  write(id: string, whole: Whole): Promise<void>;
}
