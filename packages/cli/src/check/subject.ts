import { bodyParts, countryOf, isTimeZone, wallClock, type BodyParts } from '@pressrum/feeds';
import {
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
  type PressRoom,
  type Release,
  type Telephone,
} from '@pressrum/model';
import { checkPressRoom, type Problem } from '@pressrum/model/check.js';
import { memberOf, placed, placedItems, within, type Placed } from './placed.js';

/**
 * What a file is: a document with everything, a further page of its releases, one whole release, or the notice beside a
 * document.
 */
export type Kind = 'room' | 'page' | 'release' | 'notice';

/** What a file's rules need to know from outside it. */
export interface Surroundings {
  now: Date;
  /** The document that a page, a release or a notice belongs to. */
  main?: PressRoom | undefined;
  /** The ids of the releases whose text stands in a file of its own. */
  elsewhere?: ReadonlySet<string> | undefined;
}

/** What the rules look at: a document, read in parts that know their places. */
export interface Subject {
  kind: Kind;
  value: unknown;
  /** All that the format does not allow. */
  problems: Problem[];
  room: PressRoom;
  /** The sender: the file's own, else the main document's. */
  sender: Organization | undefined;
  organization: Placed<Organization> | undefined;
  contacts: Placed<ContactPoint>[];
  releases: Placed<Release>[];
  /** The releases' texts taken apart. */
  bodies: (BodyParts & { path: string })[];
  notice: Placed<Notice> | undefined;
  telephones: Placed<Telephone>[];
  elsewhere: ReadonlySet<string>;
  now: Date;
  timeZone: string;
  /** The day, by the sender's clock. */
  today: string;
  country: ReturnType<typeof countryOf>;
}

const DEFAULT_ZONE = 'Europe/Stockholm';

export function subjectOf(kind: Kind, value: unknown, { now, main, elsewhere }: Surroundings): Subject {
  const room = readPressRoom(value);
  const sender = room.organization ?? main?.organization;
  const timeZone = sender?.timeZone && isTimeZone(sender.timeZone) ? sender.timeZone : DEFAULT_ZONE;
  const parts = {
    organization: placed(organizationShape, memberOf(value, 'organization'), 'organization'),
    contacts: placedItems(contactPoint, memberOf(value, 'contactPoints'), 'contactPoints'),
    releases: placedItems(releaseShape, memberOf(value, 'releases'), 'releases'),
    notice: placed(noticeShape, memberOf(value, 'notice'), 'notice'),
  };
  return {
    kind,
    value,
    problems: checkPressRoom(value),
    room,
    sender,
    ...parts,
    bodies: parts.releases.flatMap(({ path, value: { articleBody } }) =>
      articleBody ? { path: within(path, 'articleBody'), ...bodyParts(articleBody) } : [],
    ),
    telephones: telephonesIn(parts),
    elsewhere: elsewhere ?? new Set(),
    now,
    timeZone,
    today: wallClock(+now, timeZone).slice(0, 10),
    country: countryOf(timeZone),
  };
}

function telephonesIn({
  organization,
  contacts,
  releases,
  notice,
}: Pick<Subject, 'organization' | 'contacts' | 'releases' | 'notice'>): Placed<Telephone>[] {
  const people = releases.flatMap(({ raw, path }) =>
    placedItems(person, raw['contacts'], within(path, 'contacts')),
  );
  return [organization, ...contacts, ...people, notice].flatMap((owner) =>
    owner ? placedItems(telephone, owner.raw['telephone'], within(owner.path, 'telephone')) : [],
  );
}
