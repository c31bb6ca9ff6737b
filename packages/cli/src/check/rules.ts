import type { Finding } from './finding.js';
import { brokenOrder, sameIds, sameUrls, type Listed, type ListedFinding } from './rules/archive.js';
import { boilerplateInBodies, contactsInBodies, imagesWithoutAlt } from './rules/body.js';
import {
  noContacts,
  noOnCallContact,
  numbersBetweenNames,
  sharedNumbers,
  staleContacts,
  unreachableContacts,
} from './rules/contacts.js';
import { hoursEnding, hoursWithoutClock } from './rules/hours.js';
import { deadLinks } from './rules/links.js';
import { noticesOver, noticesWithoutEnd } from './rules/notice.js';
import { incompleteOrganization } from './rules/organization.js';
import { embargoedReleases, futureReleases } from './rules/publication.js';
import {
  captionsAsLead,
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

/** Rules for each file. */
const rules: readonly ((subject: Subject) => Finding[])[] = [
  invalidMembers,
  unreadableDates,
  futureReleases,
  embargoedReleases,
  incompleteOrganization,
  noContacts,
  noOnCallContact,
  unreachableContacts,
  sharedNumbers,
  staleContacts,
  hoursWithoutClock,
  hoursEnding,
  numbersWithoutE164,
  withoutDate,
  withoutLead,
  captionsAsLead,
  numbersBetweenNames,
  withoutBody,
  withoutLanguage,
  longHeadlines,
  headlinesInCapitals,
  boilerplateInBodies,
  contactsInBodies,
  imagesWithoutAlt,
  deadLinks,
  noticesOver,
  noticesWithoutEnd,
];

/** Rules for all pages of a document together. */
const archiveRules: readonly ((releases: readonly Listed[]) => ListedFinding[])[] = [
  sameIds,
  sameUrls,
  brokenOrder,
];

/** Applies the rules for one file. */
export const checkSubject = (subject: Subject): Finding[] => rules.flatMap((rule) => rule(subject));

/** Applies the rules across the releases of a document's pages, first page first. */
export const checkArchive = (releases: readonly Listed[]): ListedFinding[] =>
  archiveRules.flatMap((rule) => rule(releases));
