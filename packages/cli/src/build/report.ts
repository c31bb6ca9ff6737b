import type { Config } from '../config/config.js';
import type { SourceResult } from '../sources/read-sources.js';
import type { Written } from './write-site.js';

/** What a build did. */
export interface Built {
  config: Config;
  results: readonly SourceResult[];
  warnings: readonly string[];
  releases: { total: number; added: number; changed: number; removed: number };
  written: Omit<Written, 'manifest'>;
}

/** In words, for people and logs. */
export function report({ config, results, releases, written }: Built): string {
  const { total, added, changed, removed } = releases;
  const sources = results.map(
    ({ name, outcome, read }) =>
      `  ${OUTCOMES[outcome].padEnd(10)} ${name}${read ? ` (${counted(read.room.releases?.length ?? 0, 'release')})` : ''}\n`,
  );
  const changes = [added && `${added} new`, changed && `${changed} changed`, removed && `${removed} gone`].filter(
    Boolean,
  );
  return [
    sources.length ? `Sources:\n${sources.join('')}` : '',
    `${counted(total, 'release')}${changes.length ? `: ${changes.join(', ')}` : ', as before'}\n`,
    `${config.out}: ${counted(written.written.length, 'file')} written, ${written.removed.length} removed, ${written.unchanged} as they were\n`,
  ].join('');
}

const OUTCOMES: Record<SourceResult['outcome'], string> = {
  new: 'read',
  unchanged: 'unchanged',
  kept: 'FAILED',
  failed: 'FAILED',
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The same for machines. */
export const reportJson = ({ config, results, warnings, releases, written }: Built): string =>
  `${JSON.stringify(
    {
      out: config.out,
      releases,
      sources: results.map(({ name, outcome, message, warnings: ofSource, read }) => ({
        name,
        outcome,
        ...(message && { message }),
        ...(read && { releases: read.room.releases?.length ?? 0 }),
        warnings: ofSource,
      })),
      warnings,
      files: written,
    },
    null,
    2,
  )}\n`;
