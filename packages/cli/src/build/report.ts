import type { BuildResult, HeldRelease, SourceResult } from '@pressrum/build';
import { quote } from '@pressrum/build/files.js';
import { toWallClock } from '@pressrum/feeds';

/** The result as text, for people and logs. */
export function reportText({ config, results, releases, held, written }: BuildResult): string {
  const { total, added, changed, removed } = releases;
  const sources = results.map(
    ({ name, outcome, update, unwanted }) =>
      `  ${OUTCOMES[outcome].padEnd(10)} ${name}${update ? ` (${formatCount(update.room.releases?.length ?? 0, 'release')}${unwanted ? `; ${unwanted} left out by "include" or "exclude"` : ''})` : ''}\n`,
  );
  const changes = [
    added && `${added} new`,
    changed && `${changed} changed`,
    removed && `${removed} removed`,
  ].filter(Boolean);
  return [
    sources.length ? `Sources:\n${sources.join('')}` : '',
    `${formatCount(total, 'release')}${changes.length ? `: ${changes.join(', ')}` : ', unchanged'}\n`,
    held.length
      ? `Held back:\n${held.map((release) => `  ${describeHeld(release, config.timeZone)}\n`).join('')}`
      : '',
    `${config.out}: ${formatCount(written.written.length, 'file')} written, ${written.removed.length} removed, ${written.unchanged} unchanged\n`,
  ].join('');
}

/** Says which release is not public yet, why, until when, and what to do. */
function describeHeld({ headline, id, source, reason, until, words }: HeldRelease, timeZone: string): string {
  const name = headline ? quote(headline) : `a release of ${source}`;
  const end = until && toWallClock(Date.parse(until), timeZone).slice(0, 16).replace('T', ' ');
  if (reason === 'date') return `${name}: dated ${end}, not written before`;
  const before = end ? `not written before ${end}` : 'not written, since no end can be read';
  return reason === 'embargo'
    ? `${name}: under embargo, ${before}`
    : `${name}: says ${quote(words ?? '')}, ${before}; remove these words when it is over, or publish it now with --publish ${id}`;
}

const OUTCOMES: Record<SourceResult['outcome'], string> = {
  new: 'read',
  unchanged: 'unchanged',
  kept: 'FAILED',
  failed: 'FAILED',
};

const formatCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The result as JSON, for programs. */
export const reportJson = ({ config, results, warnings, releases, held, written }: BuildResult): string =>
  `${JSON.stringify(
    {
      out: config.out,
      releases,
      sources: results.map(({ name, outcome, message, warnings: sourceWarnings, update, unwanted = 0 }) => ({
        name,
        outcome,
        ...(message && { message }),
        ...(update && { releases: update.room.releases?.length ?? 0, leftOut: unwanted }),
        warnings: sourceWarnings,
      })),
      withheld: held,
      warnings,
      files: written,
    },
    null,
    2,
  )}\n`;
