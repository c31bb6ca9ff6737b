/** `pressrum build --help`. */
export const BUILD_HELP = `pressrum build - a static press room: pages, data, feeds, pictures, script

Usage:
  pressrum build [options]

Fetches every source that pressrum.config.json names and writes a folder that
any web server or CDN can serve. What has not changed is not written again.

Options:
  --config FILE   the configuration; default pressrum.config.json
  --out DIR       the folder to write; default "out" of the configuration, or
                  dist
  --site URL      the address it will be served from; default "site" of the
                  configuration
  --offline       fetch nothing; build from what is known already
  --fresh         build although the memory of earlier builds is missing:
                  what sources no longer list is then lost
  --json          what was done, as JSON on standard output
  -h, --help      this help

The smallest configuration:

  {
    "$schema": "node_modules/@pressrum/cli/dist/pressrum.config.schema.json",
    "site": "https://www.example.se/press/",
    "sources": ["https://www.example.se/news/feed.xml"]
  }

A source is an address, a file, or a folder of files, or an object:

  { "url": "https://api.example.com/releases", "from": "mynewsdesk",
    "headers": { "Authorization": "Bearer \${PRESS_TOKEN}" } }

\${PRESS_TOKEN} is an environment variable: keys belong nowhere else. Beside
sources there are organization, contactPoints, hours, holidays, languages,
retainContacts and more: an editor that knows JSON Schema shows them all.

What it writes:
  index.html            the press page; releases/index.html to search in all
  releases/ID.html      a page for each release, and its data (ID.json)
  pressroom.json        the data; page-N.json, search/ hold the rest
  feed.xml, feed.json   RSS and JSON Feed
  snippet.html          what to paste into a CMS, in four forms
  pressroom.js          the script of the first form, with the room's content
  pressrum.js, .css     the script and style sheet, also with hashed names
  notice.json           the crisis line: see pressrum notice --help

It remembers releases that feeds no longer list in the folder .pressrum beside
the configuration. Keep that folder from one build to the next, and do not
publish it.

Exit status:
  0  done
  1  nothing could be built; what was there before is as it was
  2  wrong usage
  3  done, but a source failed and its last good content was kept

Examples:
  npx pressrum build && npx pressrum serve
  */15 * * * *  cd /srv/press && npx pressrum build      (a line for cron)
`;
