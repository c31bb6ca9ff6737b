import type { CountryCode } from 'libphonenumber-js/max';
import type { Line } from '../lines.js';
import { labelCaption } from './caption.js';
import { labelContactDetail } from './contact-detail.js';
import { labelDate } from './date.js';
import { labelFurniture, labelRule } from './furniture.js';
import { labelGenre } from './genre.js';
import { labelHours } from './hours.js';
import { label, type Label, type LabelName } from './label.js';
import { findLeadIn } from './lead-in.js';
import { isListItem, isQuote } from './markers.js';
import { labelPlace } from './place.js';
import { labelHeading, labelProse } from './prose.js';
import { labelSection } from './section.js';
import { labelSender } from './sender.js';
import { isOrganisation, isPerson, isRole } from './words.js';

/** What labels depend on beside the words. */
export interface LabelContext {
  timeZone: string;
  country: CountryCode;
}

type Labeller = (text: string, context: LabelContext) => Label | undefined;

/** Every label, and the function that finds it. */
const LABELLERS: Record<LabelName, Labeller> = {
  date: (text, { timeZone }) => labelDate(text, timeZone),
  genre: labelGenre,
  sender: labelSender,
  place: labelPlace,
  name: (text) => (isPerson(text) ? label('name', 0.6, 'capitalised words, as names are') : undefined),
  title: (text) =>
    text.length <= 100 && isRole(text) ? label('title', 0.7, 'has a word for an occupation') : undefined,
  organisation: (text) =>
    text.length <= 80 && !/[.!?]$/.test(text) && isOrganisation(text)
      ? label('organisation', 0.6, 'has a word such as "kommun" or "agency"')
      : undefined,
  telephone: (text, { country }) => labelContactDetail('telephone', text, country),
  email: (text, { country }) => labelContactDetail('email', text, country),
  hours: labelHours,
  caption: labelCaption,
  quote: (text) => (isQuote(text) ? label('quote', 0.8, 'begins with a dash') : undefined),
  item: (text) => (isListItem(text) ? label('item', 0.9, 'begins with a bullet or a number') : undefined),
  section: labelSection,
  'lead-in': (text) =>
    findLeadIn({ start: 0, end: text.length, text })
      ? label('lead-in', 0.7, 'says that contacts come')
      : undefined,
  heading: labelHeading,
  prose: labelProse,
  furniture: labelFurniture,
  rule: labelRule,
  absent: () => undefined,
};
const NAMES = Object.keys(LABELLERS) as LabelName[];

/** The labels of lines. Each is found at its first use. */
export class LineLabels {
  readonly #context: LabelContext;
  readonly #known = new WeakMap<Line, Map<LabelName, Label | undefined>>();

  constructor(context: LabelContext) {
    this.#context = context;
  }

  /** How likely the line is that, 0 to 1. */
  score(line: Line, name: LabelName): number {
    return this.#labelOf(line, name)?.score ?? 0;
  }

  /** True for a line that is likelier that than not. */
  is(line: Line, name: LabelName): boolean {
    return this.score(line, name) >= 0.5;
  }

  /** All labels of a line, the likeliest first. */
  all(line: Line): Label[] {
    return NAMES.flatMap((name) => this.#labelOf(line, name) ?? []).sort((a, b) => b.score - a.score);
  }

  #labelOf(line: Line, name: LabelName): Label | undefined {
    let labels = this.#known.get(line);
    if (!labels) this.#known.set(line, (labels = new Map<LabelName, Label | undefined>()));
    if (!labels.has(name)) labels.set(name, this.#find(line, name));
    return labels.get(name);
  }

  #find(line: Line, name: LabelName): Label | undefined {
    if (line.isBlank) return undefined;
    if (name === 'absent') return line.isAbsent ? label('absent', 1, 'a word for nothing') : undefined;
    return line.isAbsent ? undefined : LABELLERS[name](line.text, this.#context);
  }
}
