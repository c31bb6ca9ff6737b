import type { Command } from 'commander';
import { CONFIG_FILE } from '@pressrum/build/files.js';
import type { CommandIo } from '../io.js';
import { parseFolderUrl, parsePath, parseWholeNumber } from '../options.js';
import type { ServeOptions } from './serve.js';

const parsePort = parseWholeNumber('--port', 65_535);

/** `pressrum serve`. */
export function addServeCommand(program: Command, io: CommandIo): void {
  const { isTerminal, environment } = io;
  program
    .command('serve')
    .summary('serve the press room over HTTP, without a build step')
    .description(
      `Serves what "pressrum build" would write, from the same ${CONFIG_FILE}.

The sources are fetched again every five minutes, once however many visitors come; meanwhile, and when a source does not answer, visitors get the previous content. Only the configured sources are fetched, never what a request names.`,
    )
    .option('--config <file>', 'the configuration', parsePath('--config'), CONFIG_FILE)
    .option('--port <number>', 'default 8080, or the environment variable PORT', parsePort)
    .option('--host <name>', '0.0.0.0 for every network', 'localhost')
    .option(
      '--site <url>',
      'the URL that visitors see; default "site" of the configuration',
      parseFolderUrl('--site'),
    )
    .option('--preview', 'let links lead to this server; the default on a terminal')
    .option('--no-preview', 'let links lead to the site')
    .option(
      '--max-age <seconds>',
      'how old the content may be before the sources are fetched again',
      parseWholeNumber('--max-age', 86_400),
      300,
    )
    .addHelpText('after', HELP)
    .action(async (options: Partial<ServeOptions> & Pick<ServeOptions, 'config' | 'host' | 'maxAge'>) => {
      const { site, port = parsePort(environment['PORT'] ?? '8080') } = options;
      const { preview = isTerminal && environment['NODE_ENV'] !== 'production' } = options;
      const { serve } = await import('./serve.js');
      await serve({ ...options, port, preview: preview && site === undefined }, io);
    });
}

const HELP = `
/healthz answers 200 while there is something to show, and says "stale" when a
source has failed. Each response is a line of JSON on standard output, without
the visitor's address. SIGTERM and Ctrl+C stop the server when the last visitor
has been answered, or after eight seconds.

Put a cache in front of it: docs/scale-out.md has nginx and Varnish.

Examples:
  npx pressrum serve
  npx pressrum serve --port 3000 --no-preview`;
