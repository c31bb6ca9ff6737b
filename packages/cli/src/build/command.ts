import type { Command } from 'commander';
import { CONFIG_FILE, DEFAULT_OUT } from '@pressrum/build/files.js';
import type { CommandIo } from '../io.js';
import { collect, parseFolderUrl, parsePath } from '../options.js';
import type { BuildOptions } from './build.js';

/** `pressrum build`. */
export function addBuildCommand(program: Command, io: CommandIo, setStatus: (status: number) => void): void {
  program
    .command('build')
    .summary(`build a static press room from ${CONFIG_FILE}`)
    .description(
      `Builds a static press room: pages, data, feeds, images, script.

Fetches every source that ${CONFIG_FILE} names and writes a folder that any web server or CDN can serve. Unchanged files are not written again.`,
    )
    .option('--config <file>', 'the configuration', parsePath('--config'), CONFIG_FILE)
    .option(
      '--out <dir>',
      `the folder to write; default "out" of the configuration, or ${DEFAULT_OUT}`,
      parsePath('--out'),
    )
    .option(
      '--site <url>',
      'the URL it will be served from; default "site" of the configuration',
      parseFolderUrl('--site'),
    )
    .option('--offline', 'fetch nothing; build from what earlier builds have read')
    .option(
      '--fresh',
      'build although the state of earlier builds is missing (releases that sources no longer list are then lost), or the folder belongs to another configuration',
    )
    .option(
      '--publish <id>',
      'publish a release although its words state an embargo: its id or URL, as a build prints it; may be repeated',
      collect,
    )
    .option('--json', 'print what was done as JSON on standard output')
    .addHelpText('after', HELP)
    .action(async (options: BuildOptions) => {
      const { build } = await import('./build.js');
      setStatus(await build(options, io));
    });
}

const HELP = `
The smallest configuration:

  {
    "$schema": "node_modules/@pressrum/cli/dist/pressrum.config.schema.json",
    "site": "https://www.example.se/press/",
    "sources": ["https://www.example.se/news/feed.xml"]
  }

A source is a URL, a file, or a folder of files, or an object:

  { "url": "https://api.example.com/releases", "from": "mynewsdesk",
    "headers": { "Authorization": "Bearer \${PRESS_TOKEN}" } }

\${PRESS_TOKEN} is an environment variable: keys belong nowhere else. Beside
sources there are organization, contactPoints, hours, holidays, languages,
theme, css, logoDark, footerLinks and more; an editor that knows JSON Schema
suggests them all.

What it writes:
  index.html            the press page; releases/index.html to search in all
  releases/ID.html      a page for each release, and its data (ID.json)
  media.html            the pictures, films and sound of all releases
  404.html              what the server shows for a page that does not exist
  pressroom.json        the data; page-N.json, search/ hold the rest
  contacts.json         the sender, its press contacts and the notice alone
  feed.xml, feed.json   RSS and JSON Feed
  snippet.html          what to paste into a CMS, in four forms
  pressroom.js          the script of the first form, with the room's content
  pressrum.js, .css     the script and style sheet, also with hashed names
  themes/               the themes, for pages of other sites
  notice.json           the crisis notice: see pressrum notice --help

It remembers releases that feeds no longer list in the folder .pressrum beside
the configuration. Keep that folder from one build to the next, and do not
publish it.

Exit status:
  0  done
  1  nothing could be built; the folder is unchanged
  2  wrong usage
  3  done, but a source failed and its last good content was kept

Examples:
  npx pressrum build && npx pressrum serve
  */15 * * * *  cd /srv/press && npx pressrum build      (a line for cron)`;
