import { absolute } from '@pressrum/feeds';
import type { PressRoom, Release } from '@pressrum/model';
import type { Entry } from '../archive/state.js';
import type { Asset } from './assets.js';
import { documentFiles } from './documents.js';
import { feedFiles } from './feeds.js';
import { pageFiles } from './pages.js';
import { roomScriptFile } from './room-script.js';
import { sitemapFiles } from './sitemap.js';
import { snippetFile } from './snippet.js';

/** Everything that a press room's files are made of. */
export interface Site {
  /** What stands beside the releases, finished, with its digest. */
  room: PressRoom;
  /** The releases, newest first. */
  entries: readonly Entry[];
  /** A release with its text. */
  whole(entry: Entry): Promise<Release>;
  picture(name: string): Promise<Uint8Array>;
  /** Pictures of the room itself. */
  pictures: readonly string[];
  /** Where it is served from, with a slash at the end; empty where that is not known. */
  base: string;
  languages: readonly [string, ...string[]];
  pageSize: number;
  assets: readonly Asset[];
  /** Changes with whatever changes all pages: the version of Pressrum. */
  edition: string;
  now: Date;
}

/** A file of the press room, made when it is asked for. */
export interface SiteFile {
  /** From the press room's root: `releases/2026-11-19-ny-bro.html`. */
  path: string;
  /** The same while the content is the same: what it is made of. Without one the content itself must be looked at. */
  key?: string;
  /** When others may be in place: what pages name comes before the pages. */
  rank: Rank;
  content(): Content | Promise<Content>;
}

export type Content = string | Uint8Array;

export const RANKS = ['asset', 'document', 'page', 'list', 'front'] as const;
export type Rank = (typeof RANKS)[number];

/** All files of a press room. None is made here: the cost is that of the list. */
export const siteFiles = (site: Site): SiteFile[] => [
  ...site.assets.map(({ path, bytes, integrity }): SiteFile => ({
    path,
    key: integrity,
    rank: 'asset',
    content: () => bytes,
  })),
  ...pictureFiles(site),
  ...documentFiles(site),
  ...pageFiles(site),
  ...feedFiles(site),
  ...sitemapFiles(site),
  roomScriptFile(site),
  snippetFile(site),
];

/** A picture's name is that of its content. */
function pictureFiles({ entries, pictures, picture }: Site): SiteFile[] {
  const names = new Set([...pictures, ...entries.flatMap(({ images = [] }) => images)]);
  return [...names].map((name) => ({
    path: `images/${name}`,
    key: name,
    rank: 'asset',
    content: () => picture(name),
  }));
}

/** Where a release's page and document are, from the room's root. */
export const pagePath = ({ id }: Entry): string => `releases/${id}.html`;
export const documentPath = ({ id }: Entry): string => `releases/${id}.json`;

/** A path as an address: relative to the room's root where it is not known where that is. */
export const addressOf = ({ base }: Pick<Site, 'base'>, path: string): string =>
  base + path.split('/').map(encodeURIComponent).join('/');

/**
 * The release as it is published: its own page is the one here, and addresses are whole where that is known. A link within
 * its text leads to that page, from wherever it is read: also where the page's `<base>` is another.
 */
export function published(site: Site, entry: Entry, release: Release): Release {
  const url = addressOf(site, pagePath(entry));
  const articleBody = release.articleBody?.replace(/<a\b[^>]*?\shref="(?=#)/g, (start) => start + url);
  const own = { ...release, id: entry.id, url, ...(articleBody && { articleBody }) };
  return site.base ? absolute({ releases: [own] }, site.base).releases![0]! : own;
}

/** The release as lists have it. */
export const listed = (site: Site, entry: Entry): Release => published(site, entry, entry.listed);

/** What makes every page another: the room, the address, the edition. */
export const commonKey = ({ room, base, edition, languages, pageSize }: Site): string =>
  [room.digest, base, edition, languages.join(' '), pageSize].join(' ');
