/** The kinds of lines. */
export type LabelName =
  | 'date'
  | 'genre'
  | 'sender'
  | 'place'
  | 'name'
  | 'title'
  | 'organisation'
  | 'telephone'
  | 'email'
  | 'hours'
  | 'caption'
  | 'quote'
  | 'item'
  | 'section'
  | 'lead-in'
  | 'heading'
  | 'prose'
  | 'furniture'
  | 'rule'
  | 'absent';

/** A kind that a line may be, its score from 0 to 1, and the reason. */
export interface Label {
  name: LabelName;
  score: number;
  why: string;
}

/** Creates a label. */
export const label = (name: LabelName, score: number, why: string): Label => ({ name, score, why });
