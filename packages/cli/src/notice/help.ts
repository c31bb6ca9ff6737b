/** `pressrum notice --help`. */
export const NOTICE_HELP = `pressrum notice - the crisis line: set it, end it, see what stands

Usage:
  pressrum notice HEADLINE [options]   sets it, in place of the one before
  pressrum notice --end [options]      ends it
  pressrum notice [options]            shows what stands now

The notice is the file notice.json beside pressroom.json. Pages that are open
show it within a minute, first of all; nothing is built anew. A page that
found no such file when it was opened does not ask again soon: run
"pressrum notice --end" once today, and there is an empty one.

Options:
  --text TEXT          what readers should know or do
  --telephone NUMBER   whom to call, as "Label: number"; may come several times
  --url URL            where there is more to read; the headline links there
  --until WHEN         when it ends by itself: "18:00" (today, or tomorrow if
                       that has passed), "2026-11-24 18:00", "2026-11-24" (that
                       day included), "+3h", "+90m", "+1d", or with an offset,
                       2026-11-24T18:00:00+01:00. Without it the notice stays
                       until you end it
  --time-zone ZONE     of --until, and of the country of telephone numbers;
                       default the document's, else Europe/Stockholm
  --in FOLDER          the folder with pressroom.json, or with the
                       pressrum.config.json that builds it; default this one
  --file FILE          the file itself, in any folder
  --end                ends the notice
  --dry-run            shows what would be written, and writes nothing
  -h, --help           this help

What the file held before is printed, so that you can put it back. It never
asks anything, so it can stand in a script.

Exit status:
  0  done
  1  the file or the folder cannot be used
  2  wrong usage

Examples:
  pressrum notice "Brand i hamnen" --until +3h --in /var/www/press

  pressrum notice "Brand i hamnen: stäng fönster och dörrar" \\
    --text "Räddningstjänsten arbetar på platsen. Röken driver mot Norrby." \\
    --telephone "Frågor från allmänheten: 113 13" \\
    --telephone "Press: 070-174 06 10" \\
    --url https://www.bjorkvik.example/brand --until 18:00

  pressrum notice --end --in /var/www/press
`;
