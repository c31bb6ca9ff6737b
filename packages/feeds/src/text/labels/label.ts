/** What a line of a text can be. */
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

/** What a line may be, how likely that is (0 to 1), and why. */
export interface Label {
  name: LabelName;
  score: number;
  why: string;
}

/** A label, for functions that find one. */
export const label = (name: LabelName, score: number, why: string): Label => ({ name, score, why });
