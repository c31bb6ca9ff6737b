import type { PressRoom } from '@pressrum/model';
import { states } from '@pressrum/testing/sample-room.js';

/** Everything that the fictional municipality's sample holds in one document: what the expected files were written from. */
export const sampleDocument: PressRoom = {
  ...states.notice,
  version: 1,
  inLanguage: 'sv',
  dateModified: '2026-11-24T08:00:00+01:00',
  contactPointsAsOf: '2026-11-24',
  contactsStaleAfter: 'P12M',
  hoursKnownThrough: '2028-12-31',
  releases: [...states.invitation.releases, ...states.full.releases, ...states.foreign.releases],
  next: 'releases/page-2.json',
  numberOfItems: 27,
};

export const sampleOptions = {
  feedUrl: 'https://www.bjorkvik.example/press/feed',
  homeUrl: 'https://www.bjorkvik.example/press/',
  baseUrl: 'https://www.bjorkvik.example/press/data/',
};
