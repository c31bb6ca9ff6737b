import { isTimeZone, applyOverlay } from '@pressrum/feeds';
import type { Organization, PressRoom } from '@pressrum/model';
import type { Config } from '../config/config.js';
import { withHours } from '../hours/hours.js';
import type { State } from './state.js';

/**
 * Builds the document without its releases: the organisation, its contacts with hours, the notice. The configuration takes
 * precedence over the sources, and a source over those after it.
 */
export function buildRoom(
  config: Config,
  { sources }: Pick<State, 'sources'>,
  now: Date,
): { room: PressRoom; warnings: string[] } {
  const rooms = config.sources.flatMap(({ key }) => sources[key]?.room ?? []);
  const organization = rooms
    .map((room) => room.organization)
    .reduce<Partial<Organization> | undefined>(completeOrganization, config.organization);
  const contactsRoom = rooms.find(({ contactPoints }) => contactPoints);
  const notice = rooms.find((room) => room.notice)?.notice;
  const zone = organization?.timeZone;
  const timeZone = zone && isTimeZone(zone) ? zone : config.timeZone;
  const knownThrough = config.hoursKnownThrough ?? contactsRoom?.hoursKnownThrough;
  const { contactPoints, hoursKnownThrough, warnings } = withHours(
    config.contactPoints ?? contactsRoom?.contactPoints ?? [],
    {
      now,
      timeZone,
      ...(config.hours && { hours: config.hours }),
      ...(config.holidays && { holidays: config.holidays }),
      ...(knownThrough && { hoursKnownThrough: knownThrough }),
    },
  );
  const asOf = config.contactPoints ? undefined : contactsRoom?.contactPointsAsOf;
  const staleAfter =
    config.contactsStaleAfter ?? rooms.find((room) => room.contactsStaleAfter)?.contactsStaleAfter;
  return {
    room: {
      inLanguage: config.languages[0],
      ...(organization?.name && { organization: { ...organization, name: organization.name, timeZone } }),
      ...(contactPoints.length && { contactPoints }),
      ...(asOf && { contactPointsAsOf: asOf }),
      ...(staleAfter && { contactsStaleAfter: staleAfter }),
      ...(hoursKnownThrough && { hoursKnownThrough }),
      ...(notice && { notice }),
    },
    warnings,
  };
}

const completeOrganization = (own: Partial<Organization> | undefined, other: Organization | undefined) =>
  own && other
    ? applyOverlay({ organization: own as Organization }, { organization: other }).organization
    : (own ?? other);
