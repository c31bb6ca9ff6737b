import { readPressRoom } from '@pressrum/model';
import type { Document } from './document.js';
import type { Finding } from './finding.js';
import { findingsAcross, findingsIn } from './rules.js';
import type { Listed } from './rules/archive.js';
import { subjectOf } from './subject.js';

/** Files that belong together: a document, its further pages, its releases in whole, its notice. */
export interface DocumentSet {
  /** The first is the document that a page asks for; in order, newest releases first. */
  pages: Document[];
  others: Document[];
  /** The ids of the releases that have a file of their own. */
  elsewhere: ReadonlySet<string>;
  /** What was found when the files were gathered. */
  gathered: (Finding & { file: string })[];
}

/** A file and what there is to mend in it. */
export interface CheckedFile {
  file: string;
  /** What the file holds, by the findings' paths. */
  content: unknown;
  findings: Finding[];
}

/** What there is to mend in files that belong together. What one says of a release the others do not say again. */
export function checkDocuments({ pages, others, elsewhere, gathered }: DocumentSet, now: Date): CheckedFile[] {
  const [first] = pages;
  const main = first && readPressRoom(first.value);
  const all = [...pages, ...others].map((document) => ({
    document,
    subject: subjectOf(document.kind, document.value, {
      now,
      main,
      // The file of a release is where its text has to be.
      ...(document.kind !== 'release' && { elsewhere }),
    }),
  }));
  const listed = all
    .slice(0, pages.length)
    .flatMap(({ document: { file }, subject: { releases } }) => releases.map((release) => ({ ...release, file })));
  const across = [...gathered, ...findingsAcross(withoutRepeats(listed))];
  const told = new Set<string>();
  return all.map(({ document, subject }) => {
    const ids = new Map(subject.releases.map(({ path, value }) => [path, value.id]));
    const own = across.filter(({ file }) => file === document.file);
    const findings = [
      ...own.map(({ path, severity, message }) => ({ path, severity, message })),
      ...findingsIn(subject),
    ].filter((finding) => {
      const key = keyOf(finding, ids);
      const isNew = !key || !told.has(key);
      if (key) told.add(key);
      return isNew || document.kind === 'room' || document.kind === 'notice';
    });
    return { file: document.file, ...unwrapped(document, findings) };
  });
}

/** A page may begin with releases that the one before it has, so that new ones do not change it: they are shown once. */
function withoutRepeats(listed: readonly Listed[]): Listed[] {
  const files = new Map<string, string>();
  return listed.filter(({ raw, file }) => {
    const text = JSON.stringify(raw);
    const first = files.get(text) ?? file;
    files.set(text, first);
    return first === file;
  });
}

/** The same for one finding about one release, wherever it stands. */
function keyOf({ path, message }: Finding, ids: ReadonlyMap<string, string | undefined>): string | undefined {
  const [place = '', release = ''] = /^(releases\[\d+\]).*$/.exec(path) ?? [];
  const id = ids.get(release);
  return id && JSON.stringify([id, place.slice(release.length), message]);
}

/** Paths as they are in the file itself. */
function unwrapped({ value, prefix }: Document, findings: Finding[]): Pick<CheckedFile, 'content' | 'findings'> {
  if (!prefix) return { content: value, findings };
  const own = findings.map((finding) => ({
    ...finding,
    path: finding.path.startsWith(prefix) ? finding.path.slice(prefix.length).replace(/^\./, '') : finding.path,
  }));
  return { content: undefined, findings: own };
}
