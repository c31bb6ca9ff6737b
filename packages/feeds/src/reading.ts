import type { PressRoom } from '@pressrum/model';

/** Why a part of a source does not stand in the document. The list is closed. */
export type Reason =
  /** A word for nothing, such as `null`. */
  | 'absent-value'
  /** The headline again, where a subtitle could stand. */
  | 'repeated-headline'
  /** The "about" text again. */
  | 'repeated-boilerplate'
  /** A contact's name again: the picture's alternative text. */
  | 'repeated-name'
  /** A heading that only says what comes next: "Om …", "Presskontakt". */
  | 'heading'
  /** "För mer information kontakta:" and the like. */
  | 'lead-in'
  /** A word before a value that says what the value is: "Tel:", "E-post:". */
  | 'label'
  /** The "about" text again, where a few of its words differ from those that are shown. */
  | 'similar-boilerplate'
  /** The lead again, at the beginning of the body. */
  | 'repeated-lead'
  /** The same in another field or form, of which the document shows one. */
  | 'other-form'
  /** Names of members, tags and punctuation of the format, between two values. */
  | 'syntax'
  /** A value that press material has no place for, such as a count or a thumbnail's address. */
  | 'no-place'
  /** A value that is not what its place takes, such as a date that cannot be read. It comes with a warning. */
  | 'unusable'
  /** A picture that counts readers. */
  | 'tracking'
  /** Scripts, styles and the like, and pictures without an address. */
  | 'unsafe'
  /** A release that its sender has not made public: embargoed, private, withdrawn. */
  | 'not-public'
  /** Contacts or "about" text of an older file than the one they are taken from. */
  | 'superseded'
  /** A release, or a part of one, that another file gives too. */
  | 'duplicate-release'
  /** Text that the reader found no place for. A fault of the reader: it comes with a warning. */
  | 'unplaced';

/** How a part is shown otherwise than it is written. The list is closed. */
export type Note =
  /** A quote's opening "- " or "— " is shown as "– ". */
  | 'shown-as-dash'
  /** A bullet or a number at the line's start is shown by the list. */
  | 'shown-as-list';

/** A part of the source: UTF-16 offsets into the decoded text, a byte-order mark not counted. */
export interface Part {
  start: number;
  end: number;
  note?: Note;
}

/** What became of a part: the path in the document where it stands (`releases[0].headline`), or why it does not. */
export type Fate = { to: string; leftOut?: never } | { to?: never; leftOut: Reason };

/**
 * One part of a source and what became of it. A reading's spans partition its source: the first starts at 0, each
 * ends where the next starts, the last ends with the source. White space and punctuation between two values belong to
 * the span before them.
 */
export type Span = Part & { text: string } & Fate;

/** Something to tell the person who sent the source: one line, with the mend where there is one. */
export interface Diagnostic {
  severity: 'error' | 'warning';
  source: string;
  message: string;
}

/** What a reader has to know beside its input. */
export interface ReadContext {
  /** The name that messages call the source by, such as its file name. */
  source: string;
  /** The IANA time zone of times without an offset, and of the country of telephone numbers. `Europe/Stockholm`. */
  timeZone?: string;
  /** The source's address, which relative URLs in it are relative to. */
  url?: string;
  /** The `Content-Type` that it was served with; its charset goes before what the bytes say of themselves. */
  contentType?: string;
  /** The moment of reading: a release under embargo until later is not read. Now. */
  now?: Date;
}

/** What every reader gives, whatever its format. There is no `room` exactly when a diagnostic is an error. */
export interface Reading {
  source: string;
  /** How the bytes were decoded; absent where text was given. */
  encoding?: string;
  room?: PressRoom;
  spans: Span[];
  diagnostics: Diagnostic[];
  /** True where the source has a release that is not public yet, and which was therefore not read: ask it again. */
  holdsBack?: boolean;
}

/** The reading of a source that cannot be used. */
export const unusable = ({ source }: ReadContext, message: string): Reading => ({
  source,
  spans: [],
  diagnostics: [{ severity: 'error', source, message }],
});
