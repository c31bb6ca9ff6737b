/** What axe cannot decide by itself, decided here: one entry for a rule and the nodes that it is about. */
interface Judgement {
  rule: string;
  /** The nodes that this is true of, and no others. */
  selector: string;
  /** Why there is no fault. */
  reason: string;
}

export const judgements: Judgement[] = [
  {
    rule: 'color-contrast',
    selector: '.press-scroll :is(th, td)',
    reason:
      'A cell that is scrolled out of sight within its table has nothing under it to be measured; the cells in sight, ' +
      'whose colours are the same, are measured and pass.',
  },
];
