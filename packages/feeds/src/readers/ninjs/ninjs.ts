import type { Draft, DraftImage, DraftOrganization, DraftRelease } from '../../assemble/draft.js';
import type { ReadContext } from '../reading.js';
import type { Traced } from '../../provenance/traced.js';
import { findAll, findFirst, findText, findPlainText, toRange, type Node } from '../../syntax-tree/node.js';
import type { Format } from '../format.js';
import { hasContact, findPartners, toPerson, readSender } from './contact.js';
import { listAssociations, readFiles, toAttachments, readPageUrl, toImage } from './media.js';
import {
  chooseVersions,
  describeMedia,
  hasId,
  isMedia,
  isPublic,
  isRetracted,
  leaveOut,
  leaveOutOlder,
  readId,
} from './publication.js';
import { chooseTexts } from './texts.js';
import { readModified, readNames, toImageAttachments } from '../shared-fields.js';

/**
 * IPTC ninjs 1.0 to 1.8, 2 and 3 (JSON Schemas at iptc.org/std/ninjs): one item or a list. Version 1 has names in lower
 * case and puts a text's role into the name (`body_html`); later versions have lists with roles and types.
 * Superdesk writes version 1 with a `guid` in place of `uri`, and with members of its own.
 */
export const ninjs: Format = {
  name: 'ninjs',
  syntax: 'json',
  title: 'IPTC ninjs',
  recognizes: (root) => findItems(root).length > 0,
  toDraft,
};

const NINJS_MEMBER =
  /^(?:body_\w+|description_\w+|bodies|headlines|descriptions|(?:version|first|content)created|pubstatus|representationtype|\$?standard)$/i;
const isItem = (node: Node): boolean =>
  hasId(node) && [...node.members!.keys()].some((name) => NINJS_MEMBER.test(name));
const findItems = (root: Node): Node[] =>
  [root, ...['', 'items', 'item', 'news', 'data', '_items'].flatMap((path) => findAll(root, path))].filter(isItem);

function toDraft(root: Node, context: ReadContext): Draft {
  const all = findItems(root);
  const { newest: items, older } = chooseVersions(all);
  const isOpen = (item: Node) => isPublic(item, context);
  const open = items.filter((item) => isOpen(item) && !isMedia(item));
  const { organization, points } = readSender(open);
  return {
    organization,
    contactPoints: points,
    releases: open.map((item) => toRelease(item, organization, isOpen)),
    retracted: items.filter(isRetracted).map((item) => toRelease(item, organization, isOpen)),
    leftOut: [
      ...[...items, ...open.flatMap(listAssociations)]
        .filter((item) => !isOpen(item))
        .map((item) => leaveOut(item, context)),
      ...leaveOutOlder(older, isOpen),
      ...open.flatMap((item) =>
        chooseTexts(item).others.map((node) => ({ range: toRange(node), reason: 'other-form' as const })),
      ),
    ],
    warnings: describeMedia(all),
  };
}

function toRelease(item: Node, sender: DraftOrganization, isOpen: (item: Node) => boolean): DraftRelease {
  const { headline, subtitle, lead, body, about } = chooseTexts(item);
  const people = [...findAll(item, 'people'), ...findAll(item, 'person')].filter(hasContact);
  const published = readPublished(item);
  const associated = listAssociations(item).filter(isOpen);
  const pictures = [...associated, item]
    .map(toImage)
    .filter((picture): picture is DraftImage => picture !== undefined);
  const details = findFirst(item, 'eventDetails', 'eventdetails');
  const dates = findFirst(details, 'dates');
  return {
    sourceId: readId(item) || undefined,
    url: readPageUrl(item),
    inLanguage: findText(item, 'language'),
    genre: findText(item, 'genres.name', 'genre.name'),
    headline: headline ?? findText(item, 'title'),
    alternativeHeadline: subtitle,
    dateline: findText(item, 'located'),
    lead,
    body: [body],
    boilerplate: about,
    contacts: [
      ...listOrganisers(details).map((person) => ({
        ...toPerson(person),
        jobTitle: findText(person, 'rel', 'role'),
      })),
      ...[...people, ...findPartners(item, sender)].map(toPerson),
    ],
    datePublished: published,
    dateModified: readModified(published, findText(item, 'versionCreated', 'versioncreated')),
    keywords: ['subjects', 'subject', 'keywords', 'keyword'].flatMap((name) => readNames(item, name)),
    image: pictures[0],
    attachments: [
      ...[item, ...associated].flatMap(toAttachments),
      ...readFiles(item),
      ...toImageAttachments(pictures[0], pictures),
    ],
    ...(dates && {
      event: {
        startDate: findText(dates, 'startDate', 'startdate', 'expectedStartDate', 'expectedstartdate'),
        endDate: readEnd(dates),
        location:
          findText(details, 'location.name', 'locations.name') ??
          findText(item, 'places.name', 'place.name', 'located'),
        url: findText(details, 'registration.url', 'url'),
      },
    }),
  };
}

/** When an event ends; `undefined` if only the day of the start is repeated. */
function readEnd(dates: Node): Traced | undefined {
  const end = findText(dates, 'endDate', 'enddate', 'expectedEndDate', 'expectedenddate');
  const start = findPlainText(dates, 'startDate', 'startdate', 'expectedStartDate', 'expectedstartdate');
  return end && start.startsWith(end.value.trim()) ? undefined : end;
}

/** The organisers of an event who can be contacted. */
const listOrganisers = (details: Node | undefined): Node[] =>
  ['organiser', 'organisers', 'organizer', 'organizers']
    .flatMap((name) => findAll(details, name))
    .filter(hasContact);

/** When it was first published or created or, if that is later, when its embargo ended. */
function readPublished(item: Node): Traced | undefined {
  const created = findText(
    item,
    'firstpublished',
    'firstCreated',
    'firstcreated',
    'versionCreated',
    'versioncreated',
    'contentCreated',
  );
  const embargo = findText(item, 'embargoedUntil', 'embargoed');
  return embargo && Date.parse(embargo.value) > Date.parse(created?.value ?? '') ? embargo : created;
}
