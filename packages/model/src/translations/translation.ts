import type { ContactPoint } from '../shape.js';

/** Every word that Pressrum itself puts on a page. One file a language; a missing key does not compile. */
export interface Translation {
  /** The BCP 47 tag that the texts are in. */
  language: string;
  /** A date with its time; `time` is "09:00" on a 24-hour clock. */
  dateTime(date: string, time: string): string;
  /** Headings of a press room's parts. */
  releases: string;
  pressContact: string;
  about(name: string): string;
  /** What a contact without a name is called. */
  contactType: Record<NonNullable<ContactPoint['contactType']>, string>;
  /** Opens the line that names a release's contacts, and the line at the top of a room. */
  contact: string;
  email: string;
  extension: string;
  /** A contact that cannot be reached says so. */
  noDetails: string;
  callInstead(name: string): string;
  staleContacts(date: string): string;
  loadFailed: string;
}
