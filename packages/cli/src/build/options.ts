import { parseArgs } from 'node:util';
import { UsageError } from '../io.js';
import { CONFIG_FILE } from '../config/config.js';

export interface BuildOptions {
  config: string;
  out?: string;
  site?: string;
  isOffline: boolean;
  isFresh: boolean;
  json: boolean;
  help: boolean;
}

export function readBuildOptions(argv: string[]): BuildOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      config: { type: 'string', default: CONFIG_FILE },
      out: { type: 'string' },
      site: { type: 'string' },
      offline: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { config, out, site, offline: isOffline, fresh: isFresh, json, help } = values;
  if (positionals.length)
    throw new UsageError(`build: takes no file (${positionals[0]}); name sources in ${CONFIG_FILE}`);
  if (site !== undefined && !(/^https?:\/\//i.test(site) && URL.canParse(site)))
    throw new UsageError(`build: --site ${site}: is no web address; begin it with https://`);
  return {
    config,
    isOffline,
    isFresh,
    json,
    help,
    ...(out !== undefined && { out }),
    ...(site !== undefined && { site }),
  };
}
