/** `pressrum --help`. */
export const HELP = `pressrum - press material for web pages

Usage:
  pressrum build              a static press room from pressrum.config.json
  pressrum serve              the same over HTTP, without a build step
  pressrum withdraw ID        takes a release back
  pressrum import FILE...     other formats to one press room document (JSON)
  pressrum check FILE...      what to mend in a document, or in a whole folder
  pressrum notice HEADLINE    set the crisis line, or end it: notice --end
  pressrum COMMAND --help     how to, with examples
  pressrum --version

A press room document is one JSON file with the press releases, the press
contacts and the text about the organisation. Pressrum's elements show it on
any web page.

First try, with a file pressrum.config.json that names your feed:
  { "sources": ["https://www.example.se/news/feed.xml"] }

  pressrum build && pressrum serve

Exit status:
  0  done
  1  an input could not be used; one line per input says what to mend. Of
     check: or it found errors
  2  wrong usage
  3  done, but a source failed and its last good content was kept
`;

/** `pressrum import --help`. */
export const IMPORT_HELP = `pressrum import - other formats to one press room document

Usage:
  pressrum import FILE...|URL...|- [options]

The document goes to standard output, messages go to standard error. Several
files make one document: releases newest first, press contacts and the text
about the organisation from the newest file that has them. One file that
cannot be used stops the whole; nothing is printed then.

Options:
  --from FORMAT      auto (default: told by the content) or one of the formats
                     below
  --with FILE        a press room document (JSON) with what the files lack
  --time-zone ZONE   of times in the files, and of the country of telephone
                     numbers; default Europe/Stockholm
  --url URL          where the files were fetched from, for relative links
                     in them; not needed for addresses
  --allow HOST       a host that may have a private address, for addresses on
                     your own network; may be given several times
  --report FILE      write a report: for every part of every file, where it
                     stands in the document or why it was left out
  -h, --help         this help

Formats:
  text        the text of a newsroom page, see below
  html        the page of a press release
  rss, atom, jsonfeed
              feeds; those with whole texts give whole releases
  mynewsdesk, cision, via, notified, prezly
              what these systems answer, as JSON (Mynewsdesk also as XML);
              via is Via TT, NTB Kommunikasjon and Via Ritzau
  ninjs       IPTC ninjs 1 to 3
  jsonld      schema.org
  pressroom   a press room document

A key or token belongs in the request that fetches a source, never in a file
that is published:

  curl -s -H "Token: $TOKEN" "https://…/items" | pressrum import - > pressroom.json

The format "text" is the text of a newsroom page, copied out and saved as
plain text. Only the first line and the headline have to be there:

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

--with completes: it never changes what a file says. It fills in members that
are absent, in press contacts with the same id or name and in releases with
the same id or headline; others are added. To give the contact on call a
number, for instance, save this as more.json:

  { "contactPoints": [ { "name": "Presskontakt vid allvarlig händelse",
      "telephone": [ { "text": "08-465 004 00", "e164": "+46846500400" } ] } ] }

Examples:
  pressrum import release.txt > pressroom.json
  pressrum import https://www.example.se/press/feed > pressroom.json
  pressrum import releases/*.txt --with more.json > pressroom.json
  pressrum import release.txt --report report.json > pressroom.json
  pbpaste | pressrum import - > pressroom.json
`;
