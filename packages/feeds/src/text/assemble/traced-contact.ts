import type { OpeningHours } from '@pressrum/model';
import type { RangeOutcome } from '../../provenance/span.js';
import type { TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import type { TracedTelephone } from '../labels/details.js';
import type { NameLine } from '../labels/name-line.js';

/** A contact named in a release, on its way into the document. */
export interface TracedPerson extends NameLine {
  telephone?: TracedTelephone[];
  email?: Traced | string | undefined;
  description?: Traced | undefined;
  /** The text says that it is the press service's: "Presskontakt" under the name. */
  isPress?: true;
  /** What of its lines is left out, while they are being read. */
  marks?: RangeOutcome[];
}

/** Contacts while their lines are being read; `next` is the line where they end. */
export interface ContactBlock {
  contacts: TracedPerson[];
  marks: RangeOutcome[];
  next: number;
  /** What a line said of the contact on the next one: a role, an organisation, or another word. */
  caption?: TextRange | undefined;
}

/** One of the press service's contacts, on its way into the document. */
export interface TracedContact {
  name?: Traced | undefined;
  jobTitle?: Traced | undefined;
  worksFor?: Traced | undefined;
  contactType: 'press' | 'on-call' | 'spokesperson';
  telephone: TracedTelephone[];
  email?: Traced | string | undefined;
  condition?: Traced | undefined;
  description?: Traced | undefined;
  /** `TracedHours`, or what another format gives. */
  hoursAvailable?: unknown;
}

/** Opening hours; where their words stand is told once. */
export type TracedHours = Omit<OpeningHours, 'opens'> & { opens: Traced | string };

/** Where a line stands among those of a contact. */
export interface Place {
  /** A name alone is enough here. */
  isFirst: boolean;
  /** A blank line stands before it. */
  isApart: boolean;
  /** A number or an address follows within a few lines. */
  isReachable?: boolean;
}
