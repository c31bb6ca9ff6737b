import type { Command } from 'commander';
import type { CommandIo } from '../io.js';
import { collect, parsePath, parseUrl } from '../options.js';
import type { NoticeOptions } from './request.js';

/** `pressrum notice`. */
export function addNoticeCommand(program: Command, io: CommandIo): void {
  program
    .command('notice')
    .summary('set, end or show the crisis notice')
    .usage('[HEADLINE] [options]')
    .description(
      `Sets the crisis notice to a headline, ends it (--end), or shows the current one (no arguments).

The notice is the file notice.json beside pressroom.json, which must name it: "noticeUrl": "notice.json" (import and build do). Open pages show it within a minute, above everything else; nothing is rebuilt. A page that found no such file when it was opened does not look again soon: run "pressrum notice --end" once today, and there is an empty one.`,
    )
    .argument('[HEADLINE...]', 'what has happened, in quotation marks; replaces the current notice')
    .option('--text <text>', 'what readers should know or do')
    .option('--telephone <number>', 'whom to call, as "Label: number"; may be repeated', collect)
    .option('--url <url>', 'where to read more; the headline links there', parseUrl('--url'))
    .option(
      '--until <when>',
      'when it ends by itself: "18:00" (today, or tomorrow if that has passed), "2026-11-24 18:00", "2026-11-24" (that day included), "+3h", "+90m", "+1d", or with an offset, 2026-11-24T18:00:00+01:00. Without it the notice stays until you end it',
    )
    .option(
      '--time-zone <zone>',
      "of --until, and of the country of telephone numbers; default the document's, else Europe/Stockholm",
    )
    .option(
      '--in <folder>',
      'the folder with pressroom.json, or with the pressrum.config.json that builds it; default this one',
      parsePath('--in'),
    )
    .option('--file <file>', 'the file itself, in any folder', parsePath('--file'))
    .option('--end', 'end the notice')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText('after', HELP)
    .action(async (words: string[], options: NoticeOptions) => {
      const { notice } = await import('./notice.js');
      await notice(words, options, io);
    });
}

const HELP = `
The previous content of the file is printed, so that you can restore it. The
command never prompts, so it can be used in a script.

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

  pressrum notice --end --in /var/www/press`;
