import { isTimeZone, withOverlay } from '@pressrum/feeds';
import type { Organization, PressRoom } from '@pressrum/model';
import type { Config } from '../config/config.js';
import type { ClosingYears } from '../hours/holidays.js';
import { withHours } from '../hours/hours.js';
import type { State } from './state.js';

/**
 * What stands beside the releases: the organisation, its contacts with hours, the notice. What the configuration says goes
 * first, then what each source says, in the order of the configuration.
 */
export function publicRoom(
  config: Config,
  { sources }: Pick<State, 'sources'>,
  now: Date,
  closingYears: ClosingYears = {},
): { room: PressRoom; warnings: string[] } {
  const rooms = config.sources.flatMap(({ key }) => sources[key]?.room ?? []);
  const organization = rooms
    .map((room) => room.organization)
    .reduce<Partial<Organization> | undefined>(completed, config.organization);
  const withContacts = rooms.find(({ contactPoints }) => contactPoints);
  const notice = rooms.find((room) => room.notice)?.notice;
  const own = organization?.timeZone;
  const timeZone = own && isTimeZone(own) ? own : config.timeZone;
  const known = config.hoursKnownThrough ?? withContacts?.hoursKnownThrough;
  const { contactPoints, hoursKnownThrough, warnings } = withHours(
    config.contactPoints ?? withContacts?.contactPoints ?? [],
    {
      now,
      timeZone,
      closingYears,
      ...(config.hours && { hours: config.hours }),
      ...(config.holidays && { holidays: config.holidays }),
      ...(known && { hoursKnownThrough: known }),
    },
  );
  const asOf = config.contactPoints ? undefined : withContacts?.contactPointsAsOf;
  const stale = config.contactsStaleAfter ?? rooms.find((room) => room.contactsStaleAfter)?.contactsStaleAfter;
  return {
    room: {
      inLanguage: config.languages[0],
      ...(organization?.name && { organization: { ...organization, name: organization.name, timeZone } }),
      ...(contactPoints.length && { contactPoints }),
      ...(asOf && { contactPointsAsOf: asOf }),
      ...(stale && { contactsStaleAfter: stale }),
      ...(hoursKnownThrough && { hoursKnownThrough }),
      ...(notice && { notice }),
    },
    warnings,
  };
}

const completed = (own: Partial<Organization> | undefined, other: Organization | undefined) =>
  own && other
    ? withOverlay({ organization: own as Organization }, { organization: other }).organization
    : (own ?? other);
