import type { OpeningHours } from '@pressrum/model';
import type { RangeOutcome } from '../../provenance/span.js';
import type { TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import type { TracedTelephone } from '../labels/details.js';
import type { NameLine } from '../labels/name-line.js';

/** A contact of a release, as traced values. */
export interface TracedPerson extends NameLine {
  telephone?: TracedTelephone[];
  email?: Traced | string | undefined;
  description?: Traced | undefined;
  /** It is marked as the press service's: "Presskontakt" below the name. */
  isPress?: true;
  /** The omitted ranges of its lines, while they are read. */
  marks?: RangeOutcome[];
}

/** Contacts while their lines are read. `next` is the index of the line after them. */
export interface ContactBlock {
  contacts: TracedPerson[];
  marks: RangeOutcome[];
  next: number;
  /** A line about the contact on the next line: a role, an organisation, or another word. */
  caption?: TextRange | undefined;
}

/** A contact of the press service, as traced values. */
export interface TracedContact {
  name?: Traced | undefined;
  jobTitle?: Traced | undefined;
  worksFor?: Traced | undefined;
  contactType: 'press' | 'on-call' | 'spokesperson';
  telephone: TracedTelephone[];
  email?: Traced | string | undefined;
  condition?: Traced | undefined;
  description?: Traced | undefined;
  /** `TracedHours`, or the hours of another format. */
  hoursAvailable?: unknown;
}

/** Opening hours. Only the first entry is traced to the words. */
export type TracedHours = Omit<OpeningHours, 'opens'> & { opens: Traced | string };

/** The position of a line among those of a contact. */
export interface LinePosition {
  /** A name alone is enough here. */
  isFirst: boolean;
  /** A blank line is above it. */
  isApart: boolean;
  /** A number or an e-mail address follows within a few lines. */
  isReachable?: boolean;
}
