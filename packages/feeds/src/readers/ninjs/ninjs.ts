import type { Draft, DraftImage, DraftOrganization, DraftRelease } from '../../assemble/draft.js';
import { readDate } from '../../clean/dates.js';
import type { ReadContext } from '../../reading.js';
import { all, first, text, word, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';
import type { Format } from '../format.js';
import { hasContact, partnersOf, personOf, sendersOf } from './contact.js';
import { associationsOf, filesOf, pageOf, pictureOf } from './media.js';
import { textsOf } from './texts.js';
import { changed, namesIn, picturesAfter } from '../systems.js';

/**
 * IPTC ninjs 1.0 to 1.8, 2 and 3 (its JSON Schemas, iptc.org/std/ninjs): one item or a list. Version 1 writes its names in
 * small letters and puts a text's role into the name (`body_html`), the later ones have lists with roles and types.
 */
export const ninjs: Format = {
  name: 'ninjs',
  title: 'IPTC ninjs',
  recognises: (root) => itemsIn(root).length > 0,
  draft: draftOf,
};

const OWN =
  /^(?:body_\w+|description_\w+|bodies|headlines|descriptions|(?:version|first|content)created|pubstatus|representationtype|\$?standard)$/i;
const isItem = ({ members }: Node): boolean =>
  Boolean(members?.has('uri')) && [...members!.keys()].some((name) => OWN.test(name));
const itemsIn = (root: Node): Node[] =>
  [root, ...['', 'items', 'item', 'news', 'data'].flatMap((path) => all(root, path))].filter(isItem);

function draftOf(root: Node, context: ReadContext): Draft {
  const items = itemsIn(root);
  const isOpen = (item: Node) => isPublic(item, context);
  const open = items.filter(isOpen);
  const { organization, points } = sendersOf(open);
  return {
    organization,
    contactPoints: points,
    releases: open.map((item) => releaseOf(item, organization, isOpen)),
    leftOut: [
      ...[...items, ...open.flatMap(associationsOf)]
        .filter((item) => !isOpen(item))
        .map((node) => ({ node, reason: 'not-public' as const })),
      ...open.flatMap((item) => textsOf(item).others.map((node) => ({ node, reason: 'other-form' as const }))),
    ],
  };
}

/** Usable, and not embargoed until later; an embargo that cannot be read is one. Its name changed with version 3. */
function isPublic(item: Node, { now = new Date(), timeZone = 'Europe/Stockholm' }: ReadContext): boolean {
  const status = word(item, 'pubStatus', 'pubstatus').toLowerCase();
  const embargo = word(item, 'embargoedUntil', 'embargoed');
  const until = embargo ? Date.parse(readDate(embargo, timeZone) ?? '') : -Infinity;
  return (!status || status === 'usable') && until <= +now;
}

function releaseOf(item: Node, sender: DraftOrganization, isOpen: (item: Node) => boolean): DraftRelease {
  const { headline, subtitle, lead, body, about } = textsOf(item);
  const people = [...all(item, 'people'), ...all(item, 'person')].filter(hasContact);
  const published = publishedAt(item);
  const associated = associationsOf(item).filter(isOpen);
  const pictures = [...associated, item]
    .map(pictureOf)
    .filter((picture): picture is DraftImage => picture !== undefined);
  const dates = first(item, 'eventDetails.dates');
  return {
    url: pageOf(item),
    inLanguage: text(item, 'language'),
    genre: text(item, 'genres.name', 'genre.name'),
    headline: headline ?? text(item, 'title'),
    alternativeHeadline: subtitle,
    lead,
    body: [body],
    boilerplate: about,
    contacts: [...people, ...partnersOf(item, sender)].map(personOf),
    datePublished: published,
    dateModified: changed(published, text(item, 'versionCreated', 'versioncreated')),
    keywords: ['subjects', 'subject', 'keywords', 'keyword'].flatMap((name) => namesIn(item, name)),
    image: pictures[0],
    attachments: [...[item, ...associated].flatMap(filesOf), ...picturesAfter(pictures[0], pictures)],
    ...(dates && {
      event: {
        startDate: text(dates, 'startDate', 'expectedStartDate'),
        endDate: text(dates, 'endDate', 'expectedEndDate'),
        location: text(item, 'places.name', 'place.name', 'located'),
      },
    }),
  };
}

/** When it was first made or, where that is later, when its embargo ended. */
function publishedAt(item: Node): Found | undefined {
  const made = text(item, 'firstCreated', 'firstcreated', 'versionCreated', 'versioncreated', 'contentCreated');
  const embargo = text(item, 'embargoedUntil', 'embargoed');
  return embargo && Date.parse(embargo.value) > Date.parse(made?.value ?? '') ? embargo : made;
}
