import { readPressRoom } from '@pressrum/model';
import type { CheckedDocument } from './document.js';
import type { Finding } from './finding.js';
import { checkArchive, checkSubject } from './rules.js';
import type { Listed } from './rules/archive.js';
import { createSubject } from './subject.js';

/** Files that belong together: a document, its further pages, its full releases, its notice. */
export interface FileSet {
  /** The document that web pages load, then its further pages, newest releases first. */
  pages: CheckedDocument[];
  others: CheckedDocument[];
  /** The ids of the releases that have a file of their own. */
  releaseIds: ReadonlySet<string>;
  /** Findings from loading the files. */
  loadFindings: (Finding & { file: string })[];
}

/** A file and its findings. */
export interface CheckedFile {
  file: string;
  /** The content that the findings' paths refer to. */
  content: unknown;
  findings: Finding[];
}

/** Checks files that belong together. A finding about a release is reported only once. */
export function checkFiles({ pages, others, releaseIds, loadFindings }: FileSet, now: Date): CheckedFile[] {
  const [first] = pages;
  const main = first && readPressRoom(first.value);
  const all = [...pages, ...others].map((document) => ({
    document,
    subject: createSubject(document.kind, document.value, {
      now,
      main,
      // Only the file of a release itself must contain its text.
      ...(document.kind !== 'release' && { releaseIds }),
    }),
  }));
  const listed = all
    .slice(0, pages.length)
    .flatMap(({ document: { file }, subject: { releases } }) => releases.map((release) => ({ ...release, file })));
  const across = [...loadFindings, ...checkArchive(withoutRepeats(listed))];
  const reported = new Set<string>();
  return all.map(({ document, subject }) => {
    const ids = new Map(subject.releases.map(({ path, value }) => [path, value.id]));
    const own = across.filter(({ file }) => file === document.file);
    const findings = [
      ...own.map(({ path, severity, message }) => ({ path, severity, message })),
      ...checkSubject(subject),
    ].filter((finding) => {
      const key = findingKey(finding, ids);
      const isNew = !key || !reported.has(key);
      if (key) reported.add(key);
      return isNew || document.kind === 'room' || document.kind === 'notice';
    });
    return { file: document.file, ...unwrapPaths(document, findings) };
  });
}

/** Pages may overlap, so that a new release does not change them: a repeated release counts once. */
function withoutRepeats(listed: readonly Listed[]): Listed[] {
  const files = new Map<string, string>();
  return listed.filter(({ raw, file }) => {
    const text = JSON.stringify(raw);
    const first = files.get(text) ?? file;
    files.set(text, first);
    return first === file;
  });
}

/** Equal for the same finding about the same release, in whichever file. */
function findingKey({ path, message }: Finding, ids: ReadonlyMap<string, string | undefined>): string | undefined {
  const [, release = '', rest] = /^(releases\[\d+\])(.*)$/.exec(path) ?? [];
  const id = ids.get(release);
  return id && JSON.stringify([id, rest, message]);
}

/** Converts the paths to those in the file itself. */
function unwrapPaths(
  { value, prefix }: CheckedDocument,
  findings: Finding[],
): Pick<CheckedFile, 'content' | 'findings'> {
  if (!prefix) return { content: value, findings };
  const own = findings.map((finding) => ({
    ...finding,
    path: finding.path.startsWith(prefix) ? finding.path.slice(prefix.length).replace(/^\./, '') : finding.path,
  }));
  return { content: undefined, findings: own };
}
