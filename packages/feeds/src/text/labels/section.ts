import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import { memoize } from './memoize.js';
import { isOrganisation, isOrganisationName } from './words.js';
import { anyOf } from './words/vocabulary.js';

/** A section with a heading, after the release itself. */
export type SectionKind = 'about' | 'press' | 'contacts' | 'topics' | 'files' | 'other-releases' | 'follow';

const ABOUT =
  /^(?:(?:Kort |Fakta |Mer |Mere |Information |Informasjon )?[Oo]m|About|Facts about|Über|Tietoja|Tietoa)\s+(?:den |das |die |der |the )?(\S.*)$/;
/** A heading of the "about" text that does not name the sender. */
const ABOUT_SENDER =
  /^(?:om oss|om utgivaren|information om utgivaren|om avsändaren|about us|über uns|om os|om afsenderen|information om afsenderen|om utgiver|informasjon om utgiver|tietoja (?:meistä|julkaisijasta)|meistä)$/i;
const HEADINGS: [SectionKind, RegExp][] = [
  ['press', new RegExp(`^${anyOf('pressHeadings')}$`, 'u')],
  ['contacts', new RegExp(`^${anyOf('contactHeadings')}$`, 'u')],
  ['topics', new RegExp(`^${anyOf('topicHeadings')}$`, 'u')],
  [
    'files',
    /^(?:bifogade filer|bilagor|dokument(?:er)?|filer|bilder|billeder|pressbilder|kuvat|liitteet|attachments|documents|downloads|images|vedlegg|dokumenter og lenker|bilder und downloads|materialien)$/,
  ],
  ['other-releases', new RegExp(`^${anyOf('otherReleases')}(?!\\p{sc=Latin})`, 'u')],
  ['follow', new RegExp(`^${anyOf('follow')}`, 'u')],
];
const LONGEST = 100;

/** The words after "Om" in a heading "Om …". */
export const aboutName = (text: string): string | undefined =>
  text.length <= LONGEST && !/[.!?,;]$/.test(text) ? ABOUT.exec(text.replace(/:$/, ''))?.[1] : undefined;

/** The organisation's name in a heading "Om <name>" or "About <name>"; `undefined` for any other line. */
export function nameInHeading(text: string): string | undefined {
  const name = text.length <= LONGEST ? ABOUT.exec(text.replace(/:$/, ''))?.[1] : undefined;
  return name && isOrganisationName(name) ? name : undefined;
}

/** True for "Om oss", "About us": a heading without the sender's name. */
export const isAboutSender = (text: string): boolean => ABOUT_SENDER.test(text);

/** The section that a line begins; `undefined` for any other line. */
export const sectionKind = (text: string): SectionKind | undefined =>
  !text || text.length > LONGEST || /[.!?,;]$/.test(text) ? undefined : headingKind(text);

const headingKind = memoize((text: string): SectionKind | undefined => {
  const bare = text.replace(/\s?:$/, '');
  if (nameInHeading(bare) || ABOUT_SENDER.test(bare)) return 'about';
  const followed = /^(?:Följ|Følg|Seuraa|Follow|Folgen Sie)\s(\S.*)$/.exec(bare)?.[1];
  if (followed && (isOrganisationName(followed) || isOrganisation(followed))) return 'follow';
  const lower = toLowerCase(bare);
  return HEADINGS.find(([, pattern]) => pattern.test(lower))?.[0];
});

export function labelSection(text: string): Label | undefined {
  const kind = sectionKind(text);
  return kind && label('section', 0.8, `a heading over ${SAID[kind]}`);
}

const SAID: Record<SectionKind, string> = {
  about: 'the organisation’s own text',
  press: 'the press service’s contacts',
  contacts: 'contacts',
  topics: 'words that the release is filed under',
  files: 'files and pictures',
  'other-releases': 'other releases',
  follow: 'an invitation to subscribe',
};

const TOPICS = new RegExp(`^${anyOf('topicHeadings')}\\s?:\\s+(?=\\S)`, 'u');

/** The offset of the topics in "Ämnen: vård, kultur". */
export const topicsOnLine = (text: string): number | undefined =>
  text.length <= 300 && !/[.!?]$/.test(text) ? TOPICS.exec(toLowerCase(text))?.[0].length : undefined;
