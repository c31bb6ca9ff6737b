import { parseArgs } from 'node:util';
import { CONFIG_FILE } from '../config/config.js';
import { UsageError, type Io } from '../io.js';

export interface ServeOptions {
  config: string;
  port: number;
  host: string;
  site?: string;
  /** Links lead to this server rather than to the site. */
  isPreview: boolean;
  /** Seconds. */
  maxAge: number;
  help: boolean;
}

export function readServeOptions(argv: string[], { isTerminal, environment }: Io): ServeOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      config: { type: 'string', default: CONFIG_FILE },
      port: { type: 'string', default: environment['PORT'] ?? '8080' },
      host: { type: 'string', default: 'localhost' },
      site: { type: 'string' },
      preview: { type: 'boolean', default: isTerminal && environment['NODE_ENV'] !== 'production' },
      'max-age': { type: 'string', default: '300' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowNegative: true,
  });
  const { config, host, site, preview, help } = values;
  if (positionals.length)
    throw new UsageError(`serve: takes no file (${positionals[0]}); name sources in ${CONFIG_FILE}`);
  const port = wholeNumber('port', values.port, 65_535);
  const maxAge = wholeNumber('max-age', values['max-age'], 86_400);
  if (site !== undefined && !(/^https?:\/\//i.test(site) && URL.canParse(site)))
    throw new UsageError(`serve: --site ${site}: is no web address; begin it with https://`);
  return {
    ...{ config, port, host, maxAge, help },
    isPreview: preview && site === undefined,
    ...(site !== undefined && { site: new URL('./', `${site.replace(/\/*$/, '')}/`).href }),
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError(`serve: --${name} ${text}: must be a whole number from 0 to ${most}`);
  return value;
}
