import { parseArgs } from 'node:util';
import { isTimeZone } from '@pressrum/feeds';
import { present } from '@pressrum/model';
import { UsageError } from '../io.js';

/** What was asked for. */
export type Request =
  | { action: 'help' }
  | ({ action: 'show' } & Common)
  | ({ action: 'end' } & Common)
  | ({ action: 'set' } & Common & Words);

/** Where the file is, and what is done with it. */
export interface Common {
  folder: string | undefined;
  file: string | undefined;
  timeZone: string | undefined;
  isDry: boolean;
}

/** The notice as it was typed. */
export interface Words {
  headline: string;
  text: string | undefined;
  telephones: string[];
  url: string | undefined;
  until: string | undefined;
}

/** Options that say something only of a new notice. */
const OF_WORDS = ['text', 'telephone', 'url', 'until'] as const;

/** What somebody in a hurry takes for commands, and would publish as a headline. */
const COMMANDS = /^(?:end|stop|off|clear|remove|delete|show|status|list|set|help|slut|av)$/i;

/** Reads the command line; anything that cannot be meant is wrong usage. */
export function readRequest(argv: string[]): Request {
  const { values, positionals } = parse(argv);
  if (values.help) return { action: 'help' };
  const { in: folder, file, 'time-zone': timeZone, 'dry-run': isDry, end, text, telephone, url, until } = values;
  if (folder !== undefined && file !== undefined) throw new UsageError('notice: give --in or --file, not both');
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new UsageError(`--time-zone ${timeZone}: is unknown; use an IANA name such as Europe/Stockholm`);
  const common = { folder, file, timeZone, isDry };

  const [headline, ...others] = positionals;
  if (others.length)
    throw new UsageError(`notice: put the headline in quotation marks: "${positionals.join(' ')}"`);
  const given = OF_WORDS.find((name) => values[name] !== undefined);
  if (headline === undefined) {
    if (given && !end)
      throw new UsageError(`--${given}: a headline is missing; write it first, in quotation marks`);
    if (given) throw new UsageError(`--end takes the notice away; it goes without --${given}`);
    return { action: end ? 'end' : 'show', ...common };
  }
  if (end) throw new UsageError('--end takes the notice away; it goes without a headline');
  return { action: 'set', ...common, ...wordsOf(headline, { text, telephone, url, until }) };
}

function wordsOf(
  given: string,
  values: {
    text?: string | undefined;
    telephone?: string[] | undefined;
    url?: string | undefined;
    until?: string | undefined;
  },
): Words {
  const headline = present(given);
  if (!headline) throw new UsageError('notice: the headline is empty; write what has happened');
  if (COMMANDS.test(headline))
    throw new UsageError(`notice: "${headline}" is no headline; to end the notice write --end, to see it nothing`);
  const url = values.url?.trim();
  if (url !== undefined && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    throw new UsageError(`--url ${url}: is no address; give the whole, such as https://www.example.se/brand`);
  return {
    headline,
    text: values.text === undefined ? undefined : present(values.text),
    telephones: values.telephone ?? [],
    url,
    until: values.until,
  };
}

const parse = (argv: string[]) =>
  parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      telephone: { type: 'string', multiple: true },
      url: { type: 'string' },
      until: { type: 'string' },
      'time-zone': { type: 'string' },
      in: { type: 'string' },
      file: { type: 'string' },
      end: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
