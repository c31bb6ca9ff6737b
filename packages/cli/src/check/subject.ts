import { extractBodyParts, inferCountry, isTimeZone, toWallClock, type BodyParts } from '@pressrum/feeds';
import {
  DEFAULT_TIME_ZONE,
  contactPoint,
  notice as noticeShape,
  organization as organizationShape,
  person,
  readPressRoom,
  release as releaseShape,
  telephone,
  type ContactPoint,
  type Notice,
  type Organization,
  type Person,
  type PressRoom,
  type Release,
  type Telephone,
} from '@pressrum/model';
import { checkPressRoom, type Problem } from '@pressrum/model/check.js';
import { readMember, locate, locateItems, joinPath, type Located } from './located.js';

/**
 * What a file contains: a complete document, a further page of its releases, one full release, or the notice beside a
 * document.
 */
export type DocumentKind = 'room' | 'page' | 'release' | 'notice';

/** What the rules need from outside a file. */
interface CheckContext {
  now: Date;
  /** The document that a page, a release or a notice belongs to. */
  main?: PressRoom | undefined;
  /** The ids of the releases with a file of their own, which has the text. */
  releaseIds?: ReadonlySet<string> | undefined;
}

/** What the rules check: the parts of a document, with their paths. */
export interface Subject {
  kind: DocumentKind;
  value: unknown;
  /** All violations of the schema. */
  problems: Problem[];
  room: PressRoom;
  /** The sender: the file's own, else the main document's. */
  sender: Organization | undefined;
  organization: Located<Organization> | undefined;
  contacts: Located<ContactPoint>[];
  /** The contacts of each release. */
  people: Located<Person>[][];
  releases: Located<Release>[];
  /** The parsed texts of the releases. */
  bodies: (BodyParts & { path: string })[];
  notice: Located<Notice> | undefined;
  telephones: Located<Telephone>[];
  releaseIds: ReadonlySet<string>;
  now: Date;
  timeZone: string;
  /** The current day in the sender's time zone. */
  today: string;
  country: ReturnType<typeof inferCountry>;
}

export function createSubject(
  kind: DocumentKind,
  value: unknown,
  { now, main, releaseIds }: CheckContext,
): Subject {
  const room = readPressRoom(value);
  const sender = room.organization ?? main?.organization;
  const timeZone = sender?.timeZone && isTimeZone(sender.timeZone) ? sender.timeZone : DEFAULT_TIME_ZONE;
  const releases = locateItems(releaseShape, readMember(value, 'releases'), 'releases');
  const parts = {
    organization: locate(organizationShape, readMember(value, 'organization'), 'organization'),
    contacts: locateItems(contactPoint, readMember(value, 'contactPoints'), 'contactPoints'),
    people: releases.map(({ raw, path }) => locateItems(person, raw['contacts'], joinPath(path, 'contacts'))),
    releases,
    notice: locate(noticeShape, readMember(value, 'notice'), 'notice'),
  };
  return {
    kind,
    value,
    problems: checkPressRoom(value),
    room,
    sender,
    ...parts,
    bodies: parts.releases.flatMap(({ path, value: { articleBody } }) =>
      articleBody ? { path: joinPath(path, 'articleBody'), ...extractBodyParts(articleBody) } : [],
    ),
    telephones: findTelephones(parts),
    releaseIds: releaseIds ?? new Set(),
    now,
    timeZone,
    today: toWallClock(+now, timeZone).slice(0, 10),
    country: inferCountry(timeZone),
  };
}

function findTelephones({
  organization,
  contacts,
  people,
  notice,
}: Pick<Subject, 'organization' | 'contacts' | 'people' | 'notice'>): Located<Telephone>[] {
  return [organization, ...contacts, ...people.flat(), notice].flatMap((owner) =>
    owner ? locateItems(telephone, owner.raw['telephone'], joinPath(owner.path, 'telephone')) : [],
  );
}
