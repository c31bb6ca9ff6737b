import { displayName, quote } from '@pressrum/build/files.js';
import type { CheckedFile } from './check-files.js';
import type { Finding } from './finding.js';
import { readMember } from './located.js';

/** Further equal findings in one file are only counted. */
const MAX_EQUAL_FINDINGS = 3;

/** The findings as text: the files with a line for each finding, and a summary. */
export function reportText(files: readonly CheckedFile[]): string {
  const faulty = files.filter(({ findings }) => findings.length);
  if (!faulty.length) return `${formatNames(files)}: no problems found\n`;
  const parts = faulty.map(
    ({ file, content, findings }) => `${displayName(file)}\n${formatFindings(findings, content).join('\n')}\n`,
  );
  return `${parts.join('\n')}\n${summary(files)}\n`;
}

function formatNames(files: readonly CheckedFile[]): string {
  const [first, ...others] = files.map(({ file }) => displayName(file));
  return others.length ? `${first} and ${formatCount(others.length, 'more file', 'more files')}` : first!;
}

function formatFindings(findings: readonly Finding[], content: unknown): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.message}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const shown = group.length > MAX_EQUAL_FINDINGS + 1 ? group.slice(0, MAX_EQUAL_FINDINGS) : group;
    const left = group.length - shown.length;
    const more = left ? [`          … and the same in ${left} more places; --json names them all`] : [];
    return [...shown.map((finding) => formatFinding(finding, content)), ...more];
  });
}

function formatFinding({ path, severity, message }: Finding, content: unknown): string {
  const name = nameAt(content, path);
  const location = [path, name && quote(name, 50)].filter(Boolean).join(' ');
  return `  ${severity.padEnd(6)}  ${location && `${location}: `}${message.replace(/\s+/g, ' ')}`;
}

/** The headline or name of the release or contact at a path. */
function nameAt(content: unknown, path: string): string | undefined {
  const [, list, index] = /^(releases|contactPoints)\[(\d+)\]/.exec(path) ?? [];
  if (!list) return undefined;
  const item = readMember(readMember(content, list), index!);
  const name = readMember(item, 'headline') ?? readMember(item, 'name') ?? readMember(item, 'jobTitle');
  return typeof name === 'string' ? name : undefined;
}

function summary(files: readonly CheckedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const suggestions = findings.length - errors;
  const counts = [
    errors && formatCount(errors, 'error', 'errors'),
    suggestions && formatCount(suggestions, 'suggestion', 'suggestions'),
  ];
  const faulty = files.filter((file) => file.findings.length).length;
  const where = files.length > 1 ? ` in ${faulty} of ${files.length} files` : '';
  return `${counts.filter(Boolean).join(', ')}${where}`;
}

const formatCount = (count: number, singular: string, plural: string) =>
  `${count} ${count === 1 ? singular : plural}`;
