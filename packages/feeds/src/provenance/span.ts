import type { Node } from '../syntax-tree/node-type.js';

/** Why a range of a source is not in the document. The list is closed. */
export type Reason =
  /** A placeholder such as `null`. */
  | 'absent-value'
  /** The headline again, in place of a subtitle. */
  | 'repeated-headline'
  /** The "about" text again. */
  | 'repeated-boilerplate'
  /** A contact's name again: the alternative text of a portrait. */
  | 'repeated-name'
  /** A heading that only announces what follows: "Om …", "Presskontakt". */
  | 'heading'
  /** "För mer information kontakta:" and the like. */
  | 'lead-in'
  /** A word that names the value after it: "Tel:", "E-post:". */
  | 'label'
  /** Words of the page around the text: skip links, share buttons, breadcrumbs, other releases. */
  | 'page-furniture'
  /** The "about" text again, a few words of it changed. */
  | 'similar-boilerplate'
  /** The lead again, at the beginning of the body. */
  | 'repeated-lead'
  /** The same content in another field or form, one of which is in the document. */
  | 'other-form'
  /** A value for which the document has no member, such as a count or the URL of a thumbnail. */
  | 'no-place'
  /** A value of the wrong type, such as an unreadable date. Comes with a warning. */
  | 'unusable'
  /** A tracking pixel. */
  | 'tracking'
  /** Scripts, styles and the like, and images without a URL. */
  | 'unsafe'
  /** A release that its sender has not made public: embargoed, private, withdrawn. */
  | 'not-public'
  /** Contacts or "about" text of an older file than the one they are taken from. */
  | 'superseded'
  /** A release, or a part of one, that another file contains too. */
  | 'duplicate-release'
  /** Text that the reader failed to classify. Comes with a warning. */
  | 'unplaced';

/** How text in the document differs from the source. The list is closed. */
export type Note =
  /** A quote's opening "- " or "— " is shown as "– ". */
  | 'shown-as-dash'
  /** A bullet or number at the start of a line is shown by the list. */
  | 'shown-as-list';

/** Characters of a source, as UTF-16 offsets into the decoded text, without the byte-order mark. */
export interface SourceRange {
  start: number;
  end: number;
  /** The value of a structured source whose text the offsets are relative to. */
  leaf?: Node;
  note?: Note;
}

/** The path in the document to which a range went (`releases[0].headline`), or why it is not in the document. */
export type Outcome = { to: string; leftOut?: never } | { to?: never; leftOut: Reason };

/** A range and its outcome, before the report is written. */
export type RangeOutcome = SourceRange & Outcome;

/**
 * An entry of the report. Ranges of text and pages are given by their offsets, values of structured sources by their path
 * in the source (`items[0].title`). The spans of a plain text partition it: white space and punctuation between two spans
 * belong to the first.
 */
export type Span = { text: string; note?: Note } & Outcome &
  ({ start: number; end: number; path?: never } | { path: string; start?: never; end?: never });
