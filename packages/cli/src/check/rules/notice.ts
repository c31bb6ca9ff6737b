import { endInstant } from '@pressrum/model';
import { advice, type Finding } from '../finding.js';
import type { Subject } from '../subject.js';

/** A notice that is over is shown to nobody, but stands in the file as if it were. */
export const noticesOver = ({ notice, now }: Subject): Finding[] => {
  const end = notice?.value.validThrough;
  if (!end || +now < endInstant(end)) return [];
  return [advice('notice.validThrough', `ended ${end}; end it in the file too: pressrum notice --end`)];
};

/** A notice without end is forgotten. */
export const noticesWithoutEnd = ({ notice }: Subject): Finding[] =>
  notice && notice.raw['validThrough'] === undefined
    ? [
        advice(
          'notice.validThrough',
          'has no end, so it stays until somebody takes it away; write when it ends, or end it in time: pressrum notice --end',
        ),
      ]
    : [];
