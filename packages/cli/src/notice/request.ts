import { isTimeZone } from '@pressrum/feeds';
import { nonEmptyText } from '@pressrum/model';
import { UsageError } from '../io.js';

/** The options of the command line. */
export interface NoticeOptions {
  text?: string;
  telephone?: string[];
  url?: string;
  until?: string;
  timeZone?: string;
  in?: string;
  file?: string;
  end?: boolean;
  dryRun?: boolean;
}

/** What the command line asks for. */
type NoticeRequest =
  ({ action: 'show' } & Target) | ({ action: 'end' } & Target) | ({ action: 'set' } & Target & NoticeInput);

/** Where the file is, and whether it is written. */
export interface Target {
  folder: string | undefined;
  file: string | undefined;
  timeZone: string | undefined;
  isDryRun: boolean;
}

/** The notice as it was typed. */
export interface NoticeInput {
  headline: string;
  text: string | undefined;
  telephones: string[];
  url: string | undefined;
  until: string | undefined;
}

/** Options that make sense only with a headline. */
const CONTENT_OPTIONS = ['text', 'telephone', 'url', 'until'] as const;

/** Words that somebody in a hurry takes for commands, and would publish as a headline. */
const COMMANDS = /^(?:end|stop|off|clear|remove|delete|show|status|list|set|help|slut|av)$/i;

/** Checks the command line. Whatever is ambiguous is wrong usage. */
export function parseRequest(words: string[], options: NoticeOptions): NoticeRequest {
  const { in: folder, file, timeZone, dryRun: isDryRun = false, end } = options;
  if (folder !== undefined && file !== undefined) throw new UsageError('notice: give --in or --file, not both');
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new UsageError(`--time-zone ${timeZone}: is unknown; use an IANA name such as Europe/Stockholm`);
  const target = { folder, file, timeZone, isDryRun };

  const [headline, ...more] = words;
  if (more.length) throw new UsageError(`notice: put the headline in quotation marks: "${words.join(' ')}"`);
  const contentOption = CONTENT_OPTIONS.find((name) => options[name] !== undefined);
  if (headline === undefined) {
    if (contentOption && !end)
      throw new UsageError(`--${contentOption}: a headline is missing; write it first, in quotation marks`);
    if (contentOption) throw new UsageError(`--end removes the notice; it goes without --${contentOption}`);
    return { action: end ? 'end' : 'show', ...target };
  }
  if (end) throw new UsageError('--end removes the notice; it goes without a headline');
  return { action: 'set', ...target, ...parseInput(headline, options) };
}

function parseInput(typed: string, { text, telephone = [], url, until }: NoticeOptions): NoticeInput {
  const headline = nonEmptyText(typed);
  if (!headline) throw new UsageError('notice: the headline is empty; write what has happened');
  if (COMMANDS.test(headline))
    throw new UsageError(
      `"${headline}" is not a headline; use --end to remove the notice, or no arguments to show it`,
    );
  return {
    headline,
    text: text === undefined ? undefined : nonEmptyText(text),
    telephones: telephone,
    url,
    until,
  };
}
