// The press room document in TypeScript. Names are schema.org's wherever it has one. `npm run docs` copies each member's
// docstring to `descriptions.ts`, from where it goes into the JSON Schema. `shape.ts` says how each member is checked.

/** A telephone number. */
export interface Telephone {
  /** The number as the sender writes it; this is what readers see. */
  text: string;
  /** The number in E.164, for the tel: link only. */
  e164?: string;
  /** The extension, in digits. */
  extension?: string;
  /** What the number leads to, such as "Växel" or "Mobil". */
  label?: string;
}

/** A picture: schema.org `ImageObject`. */
export interface Image {
  /** The address of the image file. */
  url: string;
  /** A text for those who cannot see the image. Leave it out if the image is decoration. */
  alt?: string;
  /** The caption. */
  caption?: string;
  /** The photographer's name alone, such as "Anna Ek"; pages write "Foto:" before it, in their language. */
  credit?: string;
  /** The width in pixels. */
  width?: number;
  /** The height in pixels. */
  height?: number;
  /** The same image in other sizes, as in HTML. */
  srcset?: string;
  /** The address of the original file, for download. */
  contentUrl?: string;
  /** The size of the original file, for readers, such as "4,2 MB". */
  contentSize?: string;
  /** How the image may be used: a text, or the address of the licence. */
  license?: string;
}

/** schema.org `PostalAddress`. */
export interface PostalAddress {
  /** Street and number. */
  streetAddress?: string;
  /** The postal code. */
  postalCode?: string;
  /** The town. */
  addressLocality?: string;
  /** The country. */
  addressCountry?: string;
}

/**
 * schema.org `OpeningHoursSpecification`.
 *
 * Without times, or with the same time twice, the day is closed. An end before the beginning is on the next day; 24:00 and
 * 23:59 are midnight. On the days that it covers and names, an entry with dates takes precedence over entries without; of
 * several, the one for the fewest days counts.
 */
export interface OpeningHours {
  /** The days of the week; all days if it is left out. */
  dayOfWeek?: (
    'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday' | 'PublicHolidays'
  )[];
  /** Local time in organization.timeZone, such as 08:00. */
  opens?: string;
  /** Local time in organization.timeZone, such as 16:30. */
  closes?: string;
  /** First day, inclusive, such as 2026-12-24. */
  validFrom?: string;
  /** Last day, inclusive, such as 2026-12-26. */
  validThrough?: string;
}

/** The sender: schema.org `GovernmentOrganization`. */
export interface Organization {
  /** The name of the sender. */
  name: string;
  /** The "about" text. Blank lines separate paragraphs. */
  description?: string;
  /** The organisation's website. */
  url?: string;
  /** The logo. */
  logo?: Image;
  /** Numbers for the public. */
  telephone?: Telephone[];
  /** The e-mail address for the public. */
  email?: string;
  /** The postal address. */
  address?: PostalAddress;
  /** The organisation number. */
  identifier?: string;
  /** Pages of the organisation elsewhere, such as in social media. */
  sameAs?: string[];
  /** A page where readers subscribe to releases by e-mail. */
  subscribeUrl?: string;
  /** An IANA time zone, such as Europe/Stockholm. */
  timeZone?: string;
}

/** A contact of the press service, as of now: schema.org `ContactPoint`. */
export interface ContactPoint {
  /** Identifies the contact in the document. */
  id?: string;
  /** The name of the person or function. */
  name?: string;
  /** The role. */
  jobTitle?: string;
  /** The organisation, if it is not the sender. */
  worksFor?: string;
  /** What the contact is for. */
  contactType?: 'press' | 'on-call' | 'spokesperson';
  /** Telephone numbers. */
  telephone?: Telephone[];
  /** The e-mail address. */
  email?: string;
  /** A remark, such as when the contact can be reached. */
  description?: string;
  /** A portrait. */
  image?: Image;
  /** When this contact may be called, in the words of the press office. Shown as written. */
  condition?: string;
  /** When the contact answers. */
  hoursAvailable?: OpeningHours[];
}

/** Somebody named as a contact in a release, as at publication: schema.org `Person`. */
export interface Person {
  /** The name. */
  name: string;
  /** A political party, as abbreviated in the release. */
  memberOf?: string;
  /** The employer. */
  worksFor?: string;
  /** The role. */
  jobTitle?: string;
  /** Telephone numbers. */
  telephone?: Telephone[];
  /** The e-mail address. */
  email?: string;
  /** A remark. */
  description?: string;
}

/** A file that belongs to a release: schema.org `MediaObject`. */
export interface Attachment {
  /** The address of the file, or of the page with the film. */
  url: string;
  /** What the file is, if the media type does not say it: a picture, a film or sound. */
  type?: 'ImageObject' | 'VideoObject' | 'AudioObject';
  /** The name of the file, for readers. */
  name?: string;
  /** The media type, such as application/pdf. */
  encodingFormat?: string;
  /** The size, for readers, such as "1,2 MB". */
  contentSize?: string;
  /** The address of a picture to show before a film is played. */
  thumbnailUrl?: string;
}

/** The time and place of a press invitation: schema.org `Event`. */
export interface PressEvent {
  /** When the event begins: a date, or a time with its offset (ISO 8601). */
  startDate?: string;
  /** When the event ends, written like startDate. */
  endDate?: string;
  /** Where the event takes place. */
  location?: string;
  /** A page about the event. */
  url?: string;
  /** The address of a calendar file (iCalendar) with the event. */
  calendarUrl?: string;
}

/** One release: schema.org `NewsArticle`. */
export interface Release {
  /** Identifies the release in the document. */
  id?: string;
  /** The page of the release. */
  url?: string;
  /** The language of the release (BCP 47). */
  inLanguage?: string;
  /** The kind of release, for readers, such as "Pressmeddelande". */
  genre?: string;
  /** The headline. */
  headline: string;
  /** The subtitle. */
  alternativeHeadline?: string;
  /** The place that the release is dated from, such as "Björkvik". Shown before the lead. */
  dateline?: string;
  /** The lead, as plain text. */
  description?: string;
  /** The text after the lead, as HTML. */
  articleBody?: string;
  /** When the release was published: a date, or a time with its offset (ISO 8601). */
  datePublished?: string;
  /** When the release was last changed, written like datePublished. */
  dateModified?: string;
  /** What was corrected, for a release with a later dateModified. */
  correction?: string;
  /** The topics. */
  keywords?: string[];
  /** The main image. */
  image?: Image;
  /** Further images, beside the main one. */
  images?: Image[];
  /** Files that belong to the release. */
  attachments?: Attachment[];
  /** Time and place, for a press invitation. */
  event?: PressEvent;
  /** Contacts named in the release, as they were at publication. */
  contacts?: Person[];
}

/** The crisis line, shown above everything else while it is valid. */
export interface Notice {
  /** What has happened, in a few words. */
  headline: string;
  /** What readers should know or do. */
  text?: string;
  /** Numbers to call. */
  telephone?: Telephone[];
  /** A page with more information. */
  url?: string;
  /** From when the notice is shown: a date, or a time with its offset (ISO 8601). */
  validFrom?: string;
  /** Until when the notice is shown; a date includes its day. */
  validThrough?: string;
}

/** The press room document: what the elements of a page show. Every member may be missing. */
export interface PressRoom {
  /** The address of this schema. */
  $schema?: string;
  /** The version of this format: 1. */
  version?: number;
  /** A digest of the content; a page uses it to see whether anything has changed. */
  digest?: string;
  /** The language (BCP 47) of everything outside the releases. */
  inLanguage?: string;
  /** When the document was made. */
  dateModified?: string;
  /** The sender. */
  organization?: Organization;
  /** The contacts of the press service. */
  contactPoints?: ContactPoint[];
  /** Set if the contacts come from an old page: the date of that page. */
  contactPointsAsOf?: string;
  /** How old contacts may be before the page says so (an ISO 8601 duration). Default P12M. */
  contactsStaleAfter?: string;
  /** The last day for which public holidays are in hoursAvailable. */
  hoursKnownThrough?: string;
  /** The releases, newest first. */
  releases?: Release[];
  /** The crisis line. */
  notice?: Notice;
  /** The file with the crisis line, such as notice.json. Open pages fetch it every minute. */
  noticeUrl?: string;
  /** The document with the next, older releases. */
  next?: string;
  /** How many releases there are in all, in this document and those after it. */
  numberOfItems?: number;
  /** The first of the documents, linked by next, that hold all releases, as much of each as is searched. */
  searchIndex?: string;
}
