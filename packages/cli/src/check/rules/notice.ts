import { advice, type Finding } from '../finding.js';
import type { Subject } from '../subject.js';

/** A notice that is over is shown to nobody, but stands in the file as if it were. */
export const noticesOver = ({ notice, now }: Subject): Finding[] => {
  const end = notice?.value.validThrough;
  if (!notice || !end || +now < endOf(end)) return [];
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

/** A date without a time includes its day, as on the page. */
const endOf = (time: string) => Date.parse(time) + (time.length > 10 ? 0 : 86_400_000);
