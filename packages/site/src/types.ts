import type { Image, PressRoom, Release } from '@pressrum/model';
import type { Asset, Theme } from './assets.js';

/** A release of a press room, without its text. */
export interface SiteEntry {
  /** Permanent: part of file names. */
  id: string;
  /** The release as lists show it: without `articleBody`. */
  listed: Release;
  /** A digest of the complete release. */
  hash: string;
  /** The names of its images. */
  images?: string[];
}

/** A link of the site, in its main language. */
export interface PageLink {
  name: string;
  url: string;
}

/** A press room, from which files are generated. */
export interface Site {
  /** The document without its releases, finalized, with its digest. */
  room: PressRoom;
  /** The releases, newest first. */
  entries: readonly SiteEntry[];
  /** Loads a release with its text. */
  loadRelease(entry: SiteEntry): Promise<Release>;
  loadImage(name: string): Promise<Uint8Array>;
  /** The names of the logo's and the portraits' images. */
  images: readonly string[];
  /** The URL of the press room, with a slash at the end; empty when it is not known. */
  base: string;
  /** BCP 47, the main language first. */
  languages: readonly [string, ...string[]];
  /** Releases on the front page and on each page of the archive. */
  pageSize: number;
  assets: readonly Asset[];
  /** The look of the pages. Default `civic`. */
  theme?: Theme;
  /** The logo for dark pages. */
  logoDark?: Image;
  /** Links at the foot of every page, such as the accessibility statement. */
  footerLinks?: readonly PageLink[];
  /** Pressrum's version: a new one changes every page. */
  version: string;
  now: Date;
}

/** A file of the press room. Its content is generated on demand. */
export interface SiteFile {
  /** From the press room's root: `releases/2026-11-19-ny-bro.html`. */
  path: string;
  /** Changes when the content changes. Without a key, the content itself must be compared. */
  cacheKey?: string;
  writeOrder: WriteOrder;
  content(): Content | Promise<Content>;
}

export type Content = string | Uint8Array;

/** The order in which files are written: a file comes before the pages that refer to it. */
export const WRITE_ORDER = ['asset', 'document', 'page', 'list', 'front'] as const;
type WriteOrder = (typeof WRITE_ORDER)[number];
