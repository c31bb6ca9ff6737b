import type { Draft, DraftAttachment, DraftContact, DraftPerson, DraftRelease } from '../../assemble/draft.js';
import type { ReadContext } from '../../reading.js';
import { all, first, found, text, word, type Node } from '../../source/node.js';
import type { Format } from '../format.js';
import { genre, type Kind } from '../genre.js';
import { isContact, isEmptyAnswer, isItem, itemsIn, pressroomIn } from './answer.js';
import { htmlOrText } from '../markup.js';
import { changed, firstText, languageIn, listed, namesIn, otherForms, saidAt, senderOf } from '../systems.js';

/**
 * Mynewsdesk's pressroom services (`list`, `view`, `search`, `pressroom_info`): JSON in both of its generations, and the
 * XML that the older one has the shape of. Names of fields are from Mynewsdesk's public
 * documentation and public code that reads it. Its RSS is plain RSS.
 */
export const mynewsdesk: Format = {
  name: 'mynewsdesk',
  title: 'Mynewsdesk',
  recognises: (root) => isEmptyAnswer(root) || Boolean(pressroomIn(root)) || itemsIn(root).some(isItem),
  draft: (root, context) => draftOf(root, context),
};

const KINDS: Record<string, Kind> = { pressrelease: 'release', news: 'news', blog_post: 'blog', event: 'event' };
/** Items that are files in a press room's archive, and belong to no release. */
const FILES = new Set(['image', 'video', 'document']);

function draftOf(root: Node, context: ReadContext): Draft {
  const room = pressroomIn(root);
  const items = itemsIn(root).filter((item) => item !== room && isItem(item));
  const releases = items.filter((item) => !isContact(item) && !FILES.has(word(item, 'type_of_media')));
  const people = [
    ...['press_contacts', 'pressroom_contact'].flatMap((name) => peopleIn(room, name)),
    ...items.filter(isContact),
  ];
  const { name, own } = senderOf(releases, 'source_name', 'pressroom_name');
  return {
    organization: {
      name: text(room, 'header') ?? name ?? firstText(items, 'pressroom_name'),
      description: htmlOrText(room, 'description'),
      logo: { url: text(room, 'logotype', 'logotype.url') },
      address: { streetAddress: text(room, 'address') },
      identifier: firstText(own, 'organization_number'),
    },
    // The press room's own contacts go before others that it has.
    contactPoints: [...people.filter(isPressContact), ...people.filter((person) => !isPressContact(person))].map(
      contactOf,
    ),
    releases: releases.map((item) => releaseOf(item, context)),
    leftOut: releases.flatMap((item) =>
      ['published_at', 'updated_at'].flatMap((name) =>
        first(item, `${name}.datetime`) ? otherForms(item, `${name}.text`) : [],
      ),
    ),
  };
}

function releaseOf(item: Node, context: ReadContext): DraftRelease {
  const datePublished = dateAt(item, 'published_at');
  return {
    url: text(item, 'url'),
    inLanguage: text(item, 'language'),
    genre: genre(
      text(item, 'type_of_media'),
      KINDS,
      languageIn(item, 'language', 'header', 'summary', 'body'),
      context,
    ),
    headline: text(item, 'header'),
    lead: htmlOrText(item, 'summary'),
    body: [
      htmlOrText(item, 'body'),
      {
        items: listed(item, 'links', 'link').map((link) => ({
          text: htmlOrText(link, 'text'),
          url: text(link, 'url'),
        })),
      },
    ],
    sender: text(item, 'source_name', 'pressroom_name'),
    boilerplate: htmlOrText(item, 'boilerplate'),
    contacts: peopleIn(item, 'contact_people').map(personOf),
    datePublished,
    dateModified: changed(datePublished, dateAt(item, 'updated_at')),
    keywords: [
      ...namesIn(item, 'tags', 'tag'),
      ...namesIn(item, 'subjects', 'subject'),
      ...namesIn(item, 'geographic_areas', 'geographic_area'),
    ],
    image: { url: text(item, ...PICTURES), caption: text(item, 'image_caption') },
    attachments: [...fileAt(item, 'attached_pdf', 'application/pdf'), ...fileAt(item, 'attached_doc')],
  };
}

/** The picture in all its sizes, the one for pages first. */
const PICTURES = ['image', 'image_medium', 'image_thumbnail_large', 'image_thumbnail_medium', 'image_small'];

/** A date with its time zone, which the newer generation gives beside one for readers. */
const dateAt = (item: Node, name: string) => text(item, `${name}.datetime`, name);

const fileAt = (item: Node, name: string, type?: string): DraftAttachment[] =>
  all(item, name).map((file) => ({
    url: text(file, 'url') ?? (file.text ? found(file) : undefined),
    // The field's name says it, also where the address does not.
    ...(type && { encodingFormat: { value: type, from: [] } }),
  }));

const peopleIn = (node: Node | undefined, name: string) => listed(node, name, 'contact_person', 'press_contact');

const personOf = (person: Node): DraftPerson => ({
  name: text(person, 'name'),
  jobTitle: text(person, 'title'),
  telephone: saidAt(person, 'phone', 'phone_alternative'),
  email: text(person, 'email'),
  description: ['specialist', 'summary', 'body'].map((name) =>
    isFlag(person, name) ? undefined : htmlOrText(person, name),
  ),
});

const contactOf = (person: Node): DraftContact => ({
  ...personOf(person),
  image: { url: text(person, ...PICTURES) },
});

const isFlag = (node: Node, name: string) => /^(?:true|false|[01])$/i.test(word(node, name));
const isPressContact = (person: Node) => /^(?:true|1)$/i.test(word(person, 'pressroom_contact'));
