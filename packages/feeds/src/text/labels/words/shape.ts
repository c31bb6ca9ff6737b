/**
 * The words of one language that say what a line is. Each entry is a piece of a regular expression in small letters:
 * most are plain words.
 */
export interface Vocabulary {
  /** What kind of text it is: "Pressmeddelande". */
  genres: string[];
  /** Words before the date of publication. */
  published: string[];
  /** Labels of the date of a modification. */
  updated: string[];
  /** Labels of the sender: "Från". */
  senders: string[];
  /** The heading over the press service's contacts. */
  pressHeadings: string[];
  /** A heading that contacts of any kind follow. */
  contactHeadings: string[];
  /** The heading over the words that a release is filed under. */
  topicHeadings: string[];
  /** How a heading over other releases begins. */
  otherReleases: string[];
  /** How an invitation to subscribe or to follow begins. */
  follow: string[];
  /** A whole line that belongs to the page: skip links, share words, print, breadcrumbs, cookies. */
  furniture: string[];
  /** How a page's footer begins, where nothing but short lines of no person follow: "Kontakta oss". */
  footers: string[];
  /** Labels of a photographer or of a caption. */
  captions: string[];
  /** How a page begins that has no release, with what it is. */
  notFound: string[];
  scriptNeeded: string[];
  cookieWall: string[];
  searchResult: string[];
  /** Days of the week, Monday first, each with its spellings. */
  weekdays: string[];
  workdays: string[];
  weekend: string[];
  everyDay: string[];
  allDay: string[];
}
