import { nameOf } from '../io.js';
import type { CheckedFile } from './check-documents.js';
import { quoted, type Finding } from './finding.js';
import { memberOf } from './placed.js';

/** More of the same in one file are counted. */
const MOST_ALIKE = 3;

/** The findings for reading: a file's under its name, a line each, and how many there are. */
export function reportText(files: readonly CheckedFile[]): string {
  const faulty = files.filter(({ findings }) => findings.length);
  if (!faulty.length) return `${allNames(files)}: nothing to mend\n`;
  const parts = faulty.map(
    ({ file, content, findings }) => `${nameOf(file)}\n${lines(findings, content).join('\n')}\n`,
  );
  return `${parts.join('\n')}\n${summary(files)}\n`;
}

function allNames(files: readonly CheckedFile[]): string {
  const [first, ...others] = files.map(({ file }) => nameOf(file));
  return others.length ? `${first} and ${counted(others.length, 'more file', 'more files')}` : first!;
}

function lines(findings: readonly Finding[], content: unknown): string[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.message}`;
    const group = alike.get(key);
    if (group) group.push(finding);
    else alike.set(key, [finding]);
  }
  return [...alike.values()].flatMap((group) => {
    const shown = group.length > MOST_ALIKE + 1 ? group.slice(0, MOST_ALIKE) : group;
    const left = group.length - shown.length;
    const more = left ? [`          … and the same in ${left} more places; --json names them all`] : [];
    return [...shown.map((finding) => line(finding, content)), ...more];
  });
}

function line({ path, severity, message }: Finding, content: unknown): string {
  const name = nameAt(content, path);
  const place = [path, name && quoted(name, 50)].filter(Boolean).join(' ');
  return `  ${severity.padEnd(6)}  ${place && `${place}: `}${message.replace(/\s+/g, ' ')}`;
}

/** What an editor calls the release or the contact that a path leads to. */
function nameAt(content: unknown, path: string): string | undefined {
  const [, list, index] = /^(releases|contactPoints)\[(\d+)\]/.exec(path) ?? [];
  if (!list) return undefined;
  const item = memberOf(memberOf(content, list), index!);
  const name = memberOf(item, 'headline') ?? memberOf(item, 'name') ?? memberOf(item, 'jobTitle');
  return typeof name === 'string' ? name : undefined;
}

function summary(files: readonly CheckedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const advised = findings.length - errors;
  const counts = [
    errors && counted(errors, 'error', 'errors'),
    advised && counted(advised, 'piece of advice', 'pieces of advice'),
  ];
  const faulty = files.filter((file) => file.findings.length).length;
  const where = files.length > 1 ? ` in ${faulty} of ${files.length} files` : '';
  return `${counts.filter(Boolean).join(', ')}${where}`;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
