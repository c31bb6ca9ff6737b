import type { Attachment, Image, MediaKind, Release } from '@pressrum/model';
import { mediaKind } from '@pressrum/model/media.js';

/** A picture, film or sound of a release, as it is shown and downloaded. */
export interface MediaItem {
  kind: MediaKind;
  release: Release;
  /** Where the file is in its original size, or the page of a film. */
  url: string;
  /** What is shown: the picture itself, or one of a film. */
  image: Image | undefined;
  name: string | undefined;
  credit: string | undefined;
  license: string | undefined;
  encodingFormat: string | undefined;
  contentSize: string | undefined;
  /** Pixels of the file at `url`, if they are known. */
  width: number | undefined;
  height: number | undefined;
}

/** Formats that browsers show as a picture. */
const WEB_IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;

/** The pictures, films and sounds of a release, each file once: its pictures first, the main one before the others. */
export function listMedia(release: Release): MediaItem[] {
  const pictures = [...(release.image ? [release.image] : []), ...(release.images ?? [])];
  const items = [
    ...pictures.map((image) => toPicture(image, release)),
    ...(release.attachments ?? []).flatMap((file) => toItem(file, release) ?? []),
  ];
  const urls = new Set<string>();
  return items.filter(({ url }) => !urls.has(url) && urls.add(url));
}

function toPicture(image: Image, release: Release): MediaItem {
  const { url, contentUrl = url, caption, alt, credit, license, contentSize, width, height } = image;
  return {
    ...{ kind: 'picture', release, url: contentUrl, image, name: caption ?? alt, credit, license, contentSize },
    encodingFormat: undefined,
    // The original is larger than the picture that is shown.
    ...(contentUrl === url ? { width, height } : { width: undefined, height: undefined }),
  };
}

function toItem(file: Attachment, release: Release): MediaItem | undefined {
  const kind = mediaKind(file);
  if (!kind) return undefined;
  const { url, name, encodingFormat, contentSize, thumbnailUrl } = file;
  const shown = thumbnailUrl ?? (kind === 'picture' && WEB_IMAGE.test(url) ? url : undefined);
  return {
    ...{ kind, release, url, name, encodingFormat, contentSize },
    image: shown ? { url: shown } : undefined,
    ...{ credit: undefined, license: undefined, width: undefined, height: undefined },
  };
}

/** A file that is a copy made by a build has a hash for a name. */
const HASH_NAME = /^[\da-f]{32}-\d+\.(\w+)$/;

/** The name under which a file is saved: its own, or one of the words about it. */
export function chooseFileName({ name, release, kind }: MediaItem, fileName: string): string {
  const [, extension] = HASH_NAME.exec(fileName) ?? [];
  if (!extension && fileName) return fileName;
  const words = (name ?? release.headline)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${words || kind}${extension ? `.${extension}` : ''}`;
}
