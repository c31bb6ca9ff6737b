import { basename, dirname } from 'node:path';
import { pressRoom } from '@pressrum/model';
import { UnusableError, nameOf } from '../io.js';
import { memberOf } from './placed.js';
import type { Kind } from './subject.js';

/** A file's content as a document, whatever part of one it is. */
export interface Document {
  file: string;
  kind: Kind;
  value: Record<string, unknown>;
  /** The place in `value` of what the file holds: empty for a document, `releases[0]` for a release alone. */
  prefix: string;
}

/** What a file is shows in its name and its content; without a hint it is a document with everything. */
export function documentOf(file: string, content: unknown): Document {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new UnusableError(`${nameOf(file)}: is no press room document; check that it is the right file`);
  if (basename(file) === 'notice.json') return noticeOf(file, content);
  const isPage = basename(dirname(file)) === 'releases';
  const isRelease =
    'headline' in content && !['releases', 'organization', 'contactPoints'].some((name) => name in content);
  if (isRelease) return { file, kind: 'release', value: { releases: [content] }, prefix: 'releases[0]' };
  const isDocument = Object.keys(pressRoom).some((name) => name in content);
  if (!isDocument)
    throw new UnusableError(
      `${nameOf(file)}: has nothing of a press room document in it; check that it is the right file`,
    );
  return { file, kind: isPage ? 'page' : 'room', value: content as Record<string, unknown>, prefix: '' };
}

/** The notice alone, or under its name as in a document; an empty one is none. */
function noticeOf(file: string, content: object): Document {
  const notice = memberOf(content, 'notice') ?? content;
  const isNone =
    typeof notice === 'object' && !Object.values(notice).some((value) => value !== null && value !== '');
  return { file, kind: 'notice', value: isNone ? {} : { notice }, prefix: 'notice' };
}
