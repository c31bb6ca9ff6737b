import type { Attachment } from './types.js';

/** What a file is to its reader. */
export type MediaKind = 'picture' | 'film' | 'sound';

const KIND_OF_TYPE = { ImageObject: 'picture', VideoObject: 'film', AudioObject: 'sound' } as const;
const KIND_OF_FORMAT: Record<string, MediaKind> = { image: 'picture', video: 'film', audio: 'sound' };

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$/;
const FILM_FILE = /\.(?:mp4|m4v|mov|webm|mpe?g|avi|m3u8)$/;
const SOUND_FILE = /\.(?:mp3|m4a|aac|wav|ogg|oga|opus|flac)$/;

/**
 * The kind of an attachment: by its `type`, else its media type, else the ending of its URL. `undefined` for other files,
 * such as documents.
 */
export function mediaKind({ type, encodingFormat = '', url }: Attachment): MediaKind | undefined {
  if (type) return KIND_OF_TYPE[type];
  const [, top = ''] = /^\s*(\w+)\//.exec(encodingFormat.toLowerCase()) ?? [];
  // A server that does not know a file calls it application/octet-stream.
  if (top && top !== 'application') return KIND_OF_FORMAT[top];
  const path = url.replace(/[?#].*/, '').toLowerCase();
  if (PICTURE_FILE.test(path)) return 'picture';
  if (FILM_FILE.test(path)) return 'film';
  return SOUND_FILE.test(path) ? 'sound' : undefined;
}
