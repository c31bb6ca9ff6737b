import { DEFAULT_TIME_ZONE } from '@pressrum/model/time-zone.js';
import type { Command } from 'commander';
import { UsageError, type CommandIo } from '../io.js';
import { collect, collectPaths, parsePath, parseUrl } from '../options.js';
import type { ImportOptions } from './import.js';

/** `pressrum import`. */
export function addImportCommand(program: Command, io: CommandIo): void {
  program
    .command('import')
    .summary('convert other formats to one press room document (JSON)')
    .description(
      `Converts other formats to one press room document.

The document goes to standard output, messages go to standard error. Several files make one document: releases newest first, press contacts and the text about the organisation from the newest file that has them. If one file cannot be used, nothing is printed.`,
    )
    .argument('<FILE...>', 'files or URLs; - for standard input', collectPaths('FILE'))
    .option('--from <format>', 'auto detects the format by content; or one of the formats below', 'auto')
    .option('--with <file>', 'a press room document (JSON) with what the files lack', parsePath('--with'))
    .option(
      '--time-zone <zone>',
      'of times in the files, and of the country of telephone numbers',
      DEFAULT_TIME_ZONE,
    )
    .option('--date <date>', 'the date of publication, for a text or page that names none')
    .option('--explain', 'print what each line of a text is taken for, and why, instead of the document')
    .option(
      '--url <url>',
      'where the files were fetched from, for relative links in them; not needed for URLs',
      parseUrl('--url'),
    )
    .option(
      '--allow <host>',
      'a host that may have a private IP address, for URLs on your own network; may be repeated',
      collect,
    )
    .option(
      '--report <file>',
      'write a report: for every part of every file, where it is in the document or why it was left out',
      parsePath('--report'),
    )
    .addHelpText('after', HELP)
    .action(async (files: string[], options: ImportOptions) => {
      if (files.filter((file) => file === '-').length > 1)
        throw new UsageError('import: - can be named only once');
      const { importFiles } = await import('./import.js');
      await importFiles(files, options, io);
    });
}

const HELP = `
Formats:
  text        the text of a newsroom page, see below
  html        the page of a press release
  rss, atom, jsonfeed
              feeds; those with whole texts give whole releases
  wordpress   posts of WordPress' REST API (/wp-json/wp/v2/posts?_embed)
  mynewsdesk, cision, via, notified, prezly, mfn, presseportal
              the JSON of these systems' APIs (Mynewsdesk and Cision also
              as XML); via is Via TT, NTB Kommunikasjon and Via Ritzau
  via-website the JSON of their websites and that of STT Info
  ntb         the XML of NTB Kommunikasjon
  ninjs       IPTC ninjs 1 to 3, also as Superdesk writes it
  jsonld      schema.org
  pressroom   a press room document

A key or token belongs in the request that fetches a source, never in a file
that is published:

  curl -s -H "Token: $TOKEN" "https://…/items" | pressrum import - > pressroom.json

The format "text" is the text of a newsroom page, copied out and saved as
plain text. Only the headline is required. Most systems' pages are understood;
this is one of them:

  2017-11-30 09:00Pressmeddelande        date, time, kind of release

  The headline

  The subtitle, or null, or nothing

  The lead, and the rest of the body.
  - A quote, says somebody.
    * An item of a list (with a bullet), or 1. a numbered one

  För mer information kontakta:
  Name (party), role
  08-465 004 00

  Om Region Almedal
  The text about the organisation.

  Presskontakt
  The press service's contacts: name, title, name again, hours

--with only adds: it never changes what a file says. It fills in absent
members of press contacts with the same id or name and of releases with the
same id or headline; others are added. To give the contact on call a number,
for instance, save this as more.json:

  { "contactPoints": [ { "name": "Presskontakt vid allvarlig händelse",
      "telephone": [ { "text": "08-465 004 00", "e164": "+46846500400" } ] } ] }

Examples:
  pressrum import release.txt > pressroom.json
  pressrum import https://www.example.se/press/feed > pressroom.json
  pressrum import https://www.example.se/ > pressroom.json     (its feed)
  pressrum import releases/*.txt --with more.json > pressroom.json
  pressrum import release.txt --report report.json > pressroom.json
  pressrum import release.txt --explain
  pbpaste | pressrum import - > pressroom.json`;
