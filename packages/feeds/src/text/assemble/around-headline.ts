import { foldCase, subrange, traceRanges } from '../../provenance/text-range.js';
import { omitted, type Traced } from '../../provenance/traced.js';
import { genreLength } from '../labels/genre.js';
import { LineLabels } from '../labels/label-lines.js';
import { findSenderName } from '../labels/sender.js';
import type { Line } from '../lines.js';
import type { Stamp } from './date-line.js';
import { isSentence } from './subtitle.js';

export type Surroundings = Stamp & { keywords: Traced[] };

/** Puts a line next to the headline into the field that it belongs to. */
export function placeHeadLine(
  line: Line,
  {
    own,
    labels,
    headline,
    isAbove,
    isMenu,
  }: { own: Surroundings; labels: LineLabels; headline: Traced; isAbove: boolean; isMenu: boolean },
): void {
  const sender = findSenderName(line.text);
  const genre = genreLength(line.text);
  if (line.isAbsent) own.marks.push(omitted(line, 'absent-value'));
  else if (foldCase(line.text) === foldCase(headline.value)) own.marks.push(omitted(line, 'repeated-headline'));
  else if (own.sender && foldCase(line.text) === foldCase(own.sender.value))
    own.marks.push(omitted(line, 'page-furniture'));
  else if (labels.score(line, 'genre') >= 0.9 && !own.genre) own.genre = traceRanges([line]);
  else if (sender && !own.sender) {
    if (genre && !own.genre) {
      own.genre = traceRanges([subrange(line, 0, genre)]);
      own.marks.push(omitted(subrange(line, genre, sender.start), 'label'));
    } else own.marks.push(omitted(subrange(line, 0, sender.start), 'label'));
    own.sender = traceRanges([subrange(line, sender.start)]);
  } else if (labels.is(line, 'sender') && !own.sender && isAbove) placeSender(own, line);
  else if (!isAbove && isSentence(line, labels) && !own.alternativeHeadline && !labels.is(line, 'furniture')) {
    own.alternativeHeadline = traceRanges([line]);
  } else if (isAbove && !isMenu && isTopic(line, labels) && own.keywords.length === 0)
    own.keywords.push(traceRanges([line])!);
  else own.marks.push(omitted(line, 'page-furniture'));
}

/** Places the sender of a line such as "Norrfors kommun - Pressmeddelanden". The words after the dash are furniture. */
function placeSender(own: Surroundings, line: Line): void {
  const divider = / [–|-] /.exec(line.text);
  const isPage = divider !== null && genreLength(line.text.slice(divider.index + 3)) > 0;
  own.sender = traceRanges([isPage ? subrange(line, 0, divider.index) : line]);
  if (isPage) own.marks.push(omitted(subrange(line, divider.index), 'page-furniture'));
}

/** True for a topic: one or two words on a line. */
export const isTopic = (line: Line, labels: LineLabels) =>
  line.text.split(/\s+/).length <= 2 &&
  /^\p{Lu}\p{L}/u.test(line.text) &&
  line.text.length <= 40 &&
  !labels.is(line, 'furniture') &&
  !labels.is(line, 'genre');
