import type { Genre } from '@pressrum/i18n/translations/genre.js';
import type { Draft, DraftAttachment, DraftContact, DraftPerson, DraftRelease } from '../../assemble/draft.js';
import type { ReadContext } from '../reading.js';
import { findAll, findFirst, traceNode, findText, findPlainText, type Node } from '../../syntax-tree/node.js';
import type { Format } from '../format.js';
import { toGenre } from '../genre.js';
import { isContact, isEmptyResponse, isItem, findItems, findPressroom } from './response.js';
import { splitByEmbargo } from '../not-public.js';
import { readHtmlOrText, toLinkList } from '../markup.js';
import {
  readModified,
  readFirstText,
  readLanguage,
  listEntries,
  readNames,
  omitOtherForms,
  findSender,
  readPerson,
} from '../shared-fields.js';

/**
 * Mynewsdesk's pressroom services (`list`, `view`, `search`, `pressroom_info`): both generations of their JSON, and XML in
 * the shape of the older one. Field names are from Mynewsdesk's public documentation and from public code that reads it.
 * Its RSS is plain RSS.
 */
export const mynewsdesk: Format = {
  name: 'mynewsdesk',
  title: 'Mynewsdesk',
  recognizes: (root) => isEmptyResponse(root) || Boolean(findPressroom(root)) || findItems(root).some(isItem),
  toDraft: (root, context) => toDraft(root, context),
};

const GENRE_BY_CODE: Record<string, Genre> = {
  pressrelease: 'release',
  news: 'news',
  blog_post: 'blog',
  event: 'event',
};
/** Types of items that are files of the archive and belong to no release. */
const FILE_TYPES = new Set(['image', 'video', 'document']);

function toDraft(root: Node, context: ReadContext): Draft {
  const room = findPressroom(root);
  const items = findItems(root).filter((item) => item !== room && isItem(item));
  const { open: releases, leftOut } = splitByEmbargo(
    items.filter((item) => !isContact(item) && !FILE_TYPES.has(findPlainText(item, 'type_of_media'))),
    context,
  );
  const people = [
    ...['press_contacts', 'pressroom_contact'].flatMap((name) => findPeople(room, name)),
    ...items.filter(isContact),
  ];
  const { name, own } = findSender(releases, 'source_name', 'pressroom_name');
  return {
    organization: {
      name: findText(room, 'header') ?? name ?? readFirstText(items, 'pressroom_name'),
      description: readHtmlOrText(room, 'description'),
      logo: { url: findText(room, 'logotype', 'logotype.url') },
      address: { streetAddress: findText(room, 'address') },
      identifier: readFirstText(own, 'organization_number'),
    },
    // Press contacts come before other people.
    contactPoints: [...people.filter(isPressContact), ...people.filter((person) => !isPressContact(person))].map(
      toContact,
    ),
    releases: releases.map((item) => toRelease(item, context)),
    warnings: describeFiles(items.filter((item) => FILE_TYPES.has(findPlainText(item, 'type_of_media')))),
    leftOut: [
      ...leftOut,
      ...releases.flatMap((item) =>
        ['published_at', 'updated_at'].flatMap((name) =>
          findFirst(item, `${name}.datetime`) ? omitOtherForms(item, `${name}.text`) : [],
        ),
      ),
    ],
  };
}

function toRelease(item: Node, context: ReadContext): DraftRelease {
  const datePublished = readDateField(item, 'published_at');
  return {
    url: findText(item, 'url'),
    inLanguage: findText(item, 'language'),
    genre: toGenre(
      findText(item, 'type_of_media'),
      GENRE_BY_CODE,
      readLanguage(item, 'language', 'header', 'summary', 'body'),
      context,
    ),
    headline: findText(item, 'header'),
    lead: readHtmlOrText(item, 'summary'),
    body: [readHtmlOrText(item, 'body'), toLinkList(listEntries(item, 'links', 'link'), 'text')],
    sender: findText(item, 'source_name', 'pressroom_name'),
    boilerplate: readHtmlOrText(item, 'boilerplate'),
    contacts: findPeople(item, 'contact_people').map(toPerson),
    datePublished,
    dateModified: readModified(datePublished, readDateField(item, 'updated_at')),
    keywords: [
      ...readNames(item, 'tags', 'tag'),
      ...readNames(item, 'subjects', 'subject'),
      ...readNames(item, 'geographic_areas', 'geographic_area'),
    ],
    image: { url: findText(item, ...IMAGE_URLS), caption: findText(item, 'image_caption') },
    ...(START_NAMES.some((name) => findFirst(item, name)) && {
      event: {
        startDate: readFirstDate(item, START_NAMES),
        endDate: readFirstDate(item, END_NAMES),
        location: findText(item, 'location', 'place', 'venue', 'address'),
        url: findText(item, 'signup_url', 'registration_url'),
      },
    }),
    attachments: [...readFiles(item, 'attached_pdf', 'application/pdf'), ...readFiles(item, 'attached_doc')],
  };
}

/** The picture in all its sizes, the one for pages first. */
const IMAGE_URLS = ['image', 'image_medium', 'image_thumbnail_large', 'image_thumbnail_medium', 'image_small'];

/** A date. The newer generation has one with a time zone (`datetime`) beside one for readers (`text`). */
const readDateField = (item: Node, name: string) => findText(item, `${name}.datetime`, name);

const START_NAMES = ['start_at', 'starts_at', 'start_date'];
const END_NAMES = ['end_at', 'ends_at', 'end_date'];
const readFirstDate = (item: Node, names: readonly string[]) =>
  findText(item, ...names.flatMap((name) => [`${name}.datetime`, name]));

/** A warning that counts the files of the archive. */
function describeFiles(files: readonly Node[]): string[] {
  const kinds = [...FILE_TYPES].flatMap((kind) => {
    const count = files.filter((file) => findPlainText(file, 'type_of_media') === kind).length;
    return count ? [`${count} ${kind}${count > 1 ? 's' : ''}`] : [];
  });
  return kinds.length
    ? [`files of the archive belong to no release (${kinds.join(', ')}); left out, add what is needed by hand`]
    : [];
}

const readFiles = (item: Node, name: string, type?: string): DraftAttachment[] =>
  findAll(item, name).map((file) => ({
    url: findText(file, 'url') ?? (file.text ? traceNode(file) : undefined),
    // The type is known from the field's name, even if the URL has no extension.
    ...(type && { encodingFormat: { value: type, from: [] } }),
  }));

const findPeople = (node: Node | undefined, name: string) =>
  listEntries(node, name, 'contact_person', 'press_contact');

const toPerson = (person: Node): DraftPerson => ({
  ...readPerson(person, 'phone', 'phone_alternative'),
  description: ['specialist', 'summary', 'body'].map((name) =>
    isFlag(person, name) ? undefined : readHtmlOrText(person, name),
  ),
});

const toContact = (person: Node): DraftContact => ({
  ...toPerson(person),
  image: { url: findText(person, ...IMAGE_URLS) },
});

const isFlag = (node: Node, name: string) => /^(?:true|false|[01])$/i.test(findPlainText(node, name));
const isPressContact = (person: Node) => /^(?:true|1)$/i.test(findPlainText(person, 'pressroom_contact'));
