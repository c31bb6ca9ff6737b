import type { ContactPoint, MediaKind } from '@pressrum/model';

/** Texts that depend on a number, by the plural categories of the language (Unicode CLDR); `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * What the first view of a page needs; in the script itself for Swedish and English. `{name}` and the like stand for
 * what is filled in.
 */
export interface FirstTexts {
  /** The BCP 47 tag that the texts are in. */
  language: string;
  /** `rtl` for a language that is written from right to left. */
  direction: 'ltr' | 'rtl';
  /** A time on a 24-hour clock: `{hour}.{minute}`. */
  time: string;
  /** A date with its time: `{date} kl. {time}`. */
  dateTime: string;
  /** For a language whose dates browsers do not know: `{day} {month} {year}`, with the names that go with it. */
  date?: string;
  /** The names of the months, January first. With `date`. */
  months?: string[];
  /** The names of the days, Monday first. With `date`. */
  weekdays?: string[];
  /** Headings of a press room's parts. */
  releases: string;
  pressContact: string;
  /** `{name}` is the organisation's. */
  about: string;
  /** What a contact without a name is called. */
  contactType: Record<NonNullable<ContactPoint['contactType']>, string>;
  /** Opens the line that names a release's contacts, and the line at the top of a room. */
  contact: string;
  email: string;
  extension: string;
  /** A contact that cannot be reached says so; `callInstead` gives the organisation's number, `{name}` being its name. */
  noDetails: string;
  callInstead: string;
  /** `{date}` is that of the details. */
  staleContacts: string;
  /** A range of days or times, as in a table of hours: `{from}–{to}`. */
  range: string;
  /** In a table of hours, and as a status. */
  closed: string;
  /** Round the clock, in a table of hours. */
  allDay: string;
  /** A status: who answers outside office hours, `{name}` being the contact's or its role. */
  onCall: string;
  /** Before a phone number that is a button, on phones. */
  call: string;
  /** Buttons of a contact; `{name}` is the contact's. */
  copyNumber: string;
  saveContact: string;
  /** Before the organisation number. */
  identifier: string;
  /** Before a photographer's name, with a colon. */
  photo: string;
  /** The name of the region that the notice (crisis line) stands in. */
  notice: string;
  loadFailed: string;
}

/** What goes on in a page that is shown: a contact's status, its buttons. */
export interface LiveTexts {
  /** A time within a status, of the same day and of another: `{time}`, and `{day} {time}`. */
  clock: string;
  dayClock: string;
  /** The days of the week as they stand in a status, Monday first, where they take another form than in a table. */
  onDays?: string[];
  /** Statuses; `{time}` is "16.30", with the day before it where it is another: "måndag 08.00". */
  openUntil: string;
  openAlways: string;
  closedUntil: string;
  /** Beside a contact that is on call at times: while it is, and while it is not. */
  onCallNow: string;
  notOnCall: string;
  /** Said when something is on the clipboard, and when it could not be put there. */
  copied: string;
  copyFailed: string;
}

/** A whole release. */
export interface ReleaseTexts {
  /** A release that was changed after publication, `{date}` being when. */
  updated: string;
  corrected: string;
  /** Headings and labels within a release. */
  attachments: string;
  keywords: string;
  eventTime: string;
  eventLocation: string;
  eventLink: string;
  /** What a table without a caption is called. */
  table: string;
  /** Said where the body could not be fetched; `readMore` stands before the headline, which leads to it. */
  bodyFailed: string;
  readMore: string;
  /** The release's own contacts, where today's stand beside them. */
  contactsThen: string;
  contactsNow: string;
  /** An event that is over; the link to its calendar file. */
  past: string;
  calendar: string;
  /** Buttons of a release. */
  copyLink: string;
  copyQuote: string;
  share: string;
  print: string;
  /** A quote on the clipboard: `{quote}`, `{speaker}`; `{source}` is the headline and address of the release. */
  quoteSource: string;
}

/** Pictures, films and sounds for download. */
export interface MediaTexts {
  /** The heading of a grid of media. */
  media: string;
  /** Before a licence. */
  license: string;
  /** Before the headline of the release that a file belongs to. */
  mediaRelease: string;
  /** Links to a file: `{name}` is the file's, and of a film or sound elsewhere its address. */
  download: string;
  play: Record<Exclude<MediaKind, 'picture'>, string>;
  /** The size of a picture: `{width}`, `{height}`. */
  pixels: string;
  /** The buttons that filter a media bank, the name of their group, and the button that loads more. */
  mediaFilter: string;
  allMedia: string;
  mediaKinds: Record<MediaKind, string>;
  olderMedia: string;
}

/** A list of releases. */
export interface ListTexts {
  /** The search field and filters of a list. */
  search: string;
  genre: string;
  year: string;
  keyword: string;
  all: string;
  reset: string;
  showMore: string;
  /** Announced after `showMore`: `{count}` more. */
  shownMore: Plural;
  /** How many of how many are shown. */
  shown: string;
  /** How many a search found. */
  hits: Plural;
  noReleases: string;
  noHits: string;
  /** After `noHits`: what to try instead; and the button that shows all releases. */
  noHitsHelp: string;
  showAll: string;
  loading: string;
  partlyFailed: string;
  retry: string;
  /** Numbered pages: the name of the navigation, and its links. */
  pages: string;
  previous: string;
  next: string;
  page: string;
}

/** Every word that Pressrum itself puts on a page; a missing key does not compile. */
export type Translation = FirstTexts & LiveTexts & ReleaseTexts & MediaTexts & ListTexts;

/** A site's own texts: a language, and as many of the others as it wants to say otherwise. */
export type SiteTexts = Pick<Translation, 'language'> & Partial<Translation>;
