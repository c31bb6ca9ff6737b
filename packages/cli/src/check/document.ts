import { basename, dirname } from 'node:path';
import { findNotice, pressRoom } from '@pressrum/model';
import { UnusableError, displayName } from '@pressrum/build/files.js';
import type { DocumentKind } from './subject.js';

/** The content of a file in the form of a document, whichever part of one it is. */
export interface CheckedDocument {
  file: string;
  kind: DocumentKind;
  value: Record<string, unknown>;
  /** The path of the file's content in `value`: empty for a document, `releases[0]` for a single release. */
  prefix: string;
}

/** Recognises what a file contains by its name and content. */
export function parseDocument(file: string, content: unknown): CheckedDocument {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new UnusableError(`${displayName(file)}: is not a press room document; check that it is the right file`);
  if (basename(file) === 'notice.json') return parseNoticeFile(file, content);
  const isPage = basename(dirname(file)) === 'releases';
  const isRelease =
    'headline' in content && !['releases', 'organization', 'contactPoints'].some((name) => name in content);
  if (isRelease) return { file, kind: 'release', value: { releases: [content] }, prefix: 'releases[0]' };
  const isDocument = Object.keys(pressRoom).some((name) => name in content);
  if (!isDocument)
    throw new UnusableError(
      `${displayName(file)}: contains no part of a press room document; check that it is the right file`,
    );
  return { file, kind: isPage ? 'page' : 'room', value: content as Record<string, unknown>, prefix: '' };
}

/** Accepts a notice by itself or as the member `notice`; an empty one is none. */
function parseNoticeFile(file: string, content: object): CheckedDocument {
  const notice = findNotice(content);
  return { file, kind: 'notice', value: notice === null ? {} : { notice }, prefix: 'notice' };
}
