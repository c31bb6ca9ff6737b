import type { Finding } from './finding.js';
import { brokenOrder, sameIds, sameUrls, type Listed, type ListedFinding } from './rules/archive.js';
import { boilerplateInBodies, contactsInBodies, picturesWithoutAlt } from './rules/body.js';
import { noContacts, noOnCallContact, staleContacts, unreachableContacts } from './rules/contacts.js';
import { hoursEnding, hoursWithoutClock } from './rules/hours.js';
import { deadLinks } from './rules/links.js';
import { noticesOver, noticesWithoutEnd } from './rules/notice.js';
import { incompleteOrganization } from './rules/organization.js';
import { embargoedReleases, futureReleases } from './rules/publication.js';
import {
  headlinesInCapitals,
  longHeadlines,
  withoutBody,
  withoutDate,
  withoutLanguage,
  withoutLead,
} from './rules/release.js';
import { numbersWithoutE164 } from './rules/telephone.js';
import { invalidMembers, unreadableDates } from './rules/validity.js';
import type { Subject } from './subject.js';

/** What is asked of each file. */
const rules: readonly ((subject: Subject) => Finding[])[] = [
  invalidMembers,
  unreadableDates,
  futureReleases,
  embargoedReleases,
  incompleteOrganization,
  noContacts,
  noOnCallContact,
  unreachableContacts,
  staleContacts,
  hoursWithoutClock,
  hoursEnding,
  numbersWithoutE164,
  withoutDate,
  withoutLead,
  withoutBody,
  withoutLanguage,
  longHeadlines,
  headlinesInCapitals,
  boilerplateInBodies,
  contactsInBodies,
  picturesWithoutAlt,
  deadLinks,
  noticesOver,
  noticesWithoutEnd,
];

/** What is asked of all pages of a document together. */
const archiveRules: readonly ((releases: readonly Listed[]) => ListedFinding[])[] = [
  sameIds,
  sameUrls,
  brokenOrder,
];

/** What there is to mend in one file. */
export const findingsIn = (subject: Subject): Finding[] => rules.flatMap((rule) => rule(subject));

/** What there is to mend between the releases of a document's pages, first page first. */
export const findingsAcross = (releases: readonly Listed[]): ListedFinding[] =>
  archiveRules.flatMap((rule) => rule(releases));
