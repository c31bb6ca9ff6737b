/** `pressrum serve --help`. */
export const SERVE_HELP = `pressrum serve - the press room over HTTP, without a build step

Usage:
  pressrum serve [options]

Serves what "pressrum build" would write, from the same pressrum.config.json.
The sources are asked again every five minutes, once however many visitors
come; while they are asked, and when they do not answer, visitors get what was
there last. Only the configured sources are asked, never what a request names.

Options:
  --config FILE     the configuration; default pressrum.config.json
  --port NUMBER     default 8080, or the environment variable PORT
  --host NAME       default localhost; 0.0.0.0 for every network
  --site URL        the address that visitors see; default "site" of the
                    configuration
  --preview         links lead to this server; default on a terminal.
                    --no-preview: to the site
  --max-age SECONDS after which the sources are asked again; default 300
  -h, --help        this help

/healthz answers 200 while there is something to show, and says "stale" when a
source has failed. Each answer is a line of JSON on standard output, without
the visitor's address. SIGTERM and Ctrl+C end it when the last visitor has been
answered, or after eight seconds.

Put a cache in front of it: docs/scale-out.md has nginx and Varnish.

Examples:
  npx pressrum serve
  npx pressrum serve --port 3000 --no-preview
`;
