import { subrange, type TextRange } from '../provenance/text-range.js';
import type { RangeOutcome } from '../provenance/span.js';
import { omitted } from '../provenance/traced.js';
import type { Line } from '../text/lines.js';

/** The footer that WordPress and its plugins add to every item of a feed, in several languages. */
const FOOTER = new RegExp(
  [
    '(?:Inlägget|Artikeln)\\s.{1,300}?\\s(?:dök\\s(?:först\\s)?upp(?:\\sförst)?|publicerades\\sförst|visades\\sförst|blev\\sförst\\ssynligt)\\s(?:på|i|hos)\\s',
    'The\\spost\\s.{1,300}?\\s(?:appeared\\sfirst|first\\sappeared|was\\sfirst\\spublished)\\son\\s',
    'Innlegget\\s.{1,300}?\\s(?:dukket\\sførst\\sopp|ble\\sførst\\spublisert|er\\sførst\\spublisert)\\s(?:på|hos)\\s',
    'Indlægget\\s.{1,300}?\\s(?:blev\\sførst\\s(?:vist|udgivet|bragt|publiceret)|dukkede\\sførst\\sop|udkom\\sførst)\\s(?:på|hos)\\s',
    '(?:Artikkeli|Julkaisu|Kirjoitus|Viesti)\\s.{1,300}?\\s(?:julkaistiin|ilmestyi|näkyi)\\s(?:ensimmäisen\\skerran|ensimmäisenä|ensin)\\s',
    'Der\\sBeitrag\\s.{1,300}?\\serschien\\s(?:zuerst|ursprünglich|erstmals)\\sauf\\s',
  ]
    .map((form) => `(?:^|(?<=[.!?…\\]]\\s?))${form}.{1,150}$`)
    .join('|'),
  'u',
);

/** Removes the footer of a feed, which only repeats the headline and the sender. */
export function removeFeedFooter(lines: readonly Line[]): { lines: readonly Line[]; marks: RangeOutcome[] } {
  let index = lines.length - 1;
  while (index >= 0 && lines[index]!.isBlank) index--;
  const line = lines[index];
  const footer = line && findFooter(line);
  if (!footer) return { lines, marks: [] };
  const before = subrange(line, 0, footer.start - line.start);
  const remainder = before.text ? [{ ...line, ...before }] : [];
  return { lines: [...lines.slice(0, index), ...remainder], marks: [omitted(footer, 'other-form')] };
}

/** The words that a footer begins with. Most texts have none, and need no further search. */
const OPENING = /Inlägget|Artikeln|The\spost|Innlegget|Indlægget|Artikkeli|Julkaisu|Kirjoitus|Viesti|Der\sBeitrag/;

/** A footer is short, so only the end of a long line is searched. */
const MAX_FOOTER_CHARACTERS = 500;

function findFooter(line: Line): TextRange | undefined {
  const from = Math.max(0, line.text.length - MAX_FOOTER_CHARACTERS);
  const end = line.text.slice(from);
  const match = OPENING.test(end) ? FOOTER.exec(end) : null;
  return match ? subrange(line, from + match.index) : undefined;
}
