import type { PressRoom, Release } from '@pressrum/model';
import type { Span } from '../provenance/span.js';

/** A message to the sender of the source: one line, with a remedy if there is one. */
export interface Diagnostic {
  severity: 'error' | 'warning';
  source: string;
  message: string;
}

/** Options of every reader. */
export interface ReadContext {
  /** The name of the source in messages, such as its file name. */
  source: string;
  /** The IANA time zone of times without an offset; also gives the country of phone numbers. `Europe/Stockholm`. */
  timeZone?: string;
  /** The URL of the source, against which relative URLs are resolved. */
  url?: string;
  /** The `Content-Type` of the response. Its charset takes precedence over a declaration in the bytes. */
  contentType?: string;
  /** The date of publication of a text or page that has none, in any spelling that `readDate` reads. */
  date?: string;
  /** The current time, after which embargoes end. Default: now. */
  now?: Date;
}

/** A release that a reader left out because it is not public yet. */
export interface Withheld {
  headline?: string;
  /** When it will be public, RFC 3339; absent if the source does not say. */
  until?: string;
}

/** A release that was public and has been retracted by its source: the values by which it is recognised. */
export interface Retracted extends Partial<
  Pick<Release, 'id' | 'url' | 'headline' | 'datePublished' | 'inLanguage'>
> {
  /** Its id in the source's system. */
  sourceId?: string;
}

/** The result of every reader. `room` is absent exactly when a diagnostic is an error. */
export interface Reading {
  source: string;
  /** The encoding of the bytes; absent for a string. */
  encoding?: string;
  room?: PressRoom;
  spans: Span[];
  diagnostics: Diagnostic[];
  /** True if a release was left out because it is not public yet: read the source again later. */
  hasEmbargoed?: boolean;
  /** The left-out releases that will be public later. Drafts are not among them. */
  withheld?: Withheld[];
  /** The releases that the source has retracted. An archive removes them. */
  retracted?: Retracted[];
  /** The ids in the source's system, by the ids of the releases. */
  sourceIds?: Readonly<Record<string, string>>;
  /** The sender of each release, by the release's id, if the source names them. */
  senders?: Readonly<Record<string, string>>;
  /** True for a well-formed source without content, such as the page after the last one of a list. */
  isEmpty?: boolean;
}

/** The reading of a source that cannot be used. */
export const failReading = ({ source }: ReadContext, message: string): Reading => ({
  source,
  spans: [],
  diagnostics: [{ severity: 'error', source, message }],
});
