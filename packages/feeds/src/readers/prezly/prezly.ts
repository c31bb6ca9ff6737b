import type {
  Draft,
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftPerson,
  DraftRelease,
} from '../../assemble/draft.js';
import { readDate } from '../../clean/dates.js';
import type { ReadContext } from '../../reading.js';
import { all, first, found, has, text, texts, word, type Node } from '../../source/node.js';
import type { Format } from '../format.js';
import { genre } from '../genre.js';
import { htmlOrText } from '../markup.js';
import { contentOf, fileUrl } from './content.js';
import { SECTION_NAMES } from '../section-names.js';
import { changed, senderOf } from '../systems.js';

/**
 * Prezly's API: stories, with a newsroom's contacts and company information beside them or alone. Facts from its
 * public documentation and its public code (github.com/prezly/javascript-sdk). Only public stories that are
 * published are read.
 */
export const prezly: Format = {
  name: 'prezly',
  title: 'stories or contacts of Prezly’s API',
  recognises: (root) => storiesIn(root).length > 0 || contactsIn(root).length > 0 || Boolean(companyIn(root)),
  draft: draftOf,
};

const isStory = (node: Node) =>
  has(node, 'title') && ['visibility', 'lifecycle_status', 'culture'].some((name) => has(node, name));
const storiesIn = (root: Node): Node[] =>
  [root, ...['stories', 'story', 'data', ''].flatMap((path) => all(root, path))].filter(isStory);

const isContact = (node: Node) =>
  has(node, 'name') &&
  ['is_featured', 'display_locales', 'avatar_url', 'avatar_image'].some((name) => has(node, name));
const contactsIn = (root: Node): Node[] =>
  ['contacts', 'newsroom_contacts', 'data', ''].flatMap((path) => all(root, path)).filter(isContact);

const companyIn = (root: Node): Node | undefined =>
  [first(root, 'company_information', 'newsroom.company_information', 'data'), root].find(
    (node) => has(node, 'name') && (has(node, 'about') || has(node, 'about_plaintext')),
  );

function draftOf(root: Node, context: ReadContext): Draft {
  const stories = storiesIn(root);
  const known = contactsIn(root);
  const contacts = known.filter((contact) => !isDemo(contact));
  const isOpen = (story: Node) => isPublic(story, context);
  const organization = organizationOf(companyIn(root), stories.filter(isOpen));
  return {
    organization,
    contactPoints: contacts.map((contact) => contactOf(contact, organization)),
    releases: stories.filter(isOpen).map((story) => releaseOf(story, contacts, organization, context)),
    leftOut: [
      ...[...stories.filter((story) => !isOpen(story)), ...known.filter(isDemo)].map((node) => ({
        node,
        reason: 'not-public' as const,
      })),
      ...[...stories.flatMap(otherForms), ...plainAbout(companyIn(root))].map((node) => ({
        node,
        reason: 'other-form' as const,
      })),
    ],
  };
}

/** What a new newsroom is filled with. */
const isDemo = (contact: Node) => word(contact, 'is_demo') === 'true';

const STATUSES = ['status', 'lifecycle_status', 'publication_status'];

/** Public, published, and no later than now. What does not say that it is public is not. */
function isPublic(story: Node, { now = new Date(), timeZone = 'Europe/Stockholm' }: ReadContext): boolean {
  const statuses = STATUSES.map((name) => word(story, name)).filter(Boolean);
  const published = word(story, 'published_at');
  const date = readDate(published, timeZone);
  return (
    word(story, 'visibility') === 'public' &&
    statuses.every((status) => status === 'published') &&
    (statuses.length > 0 || published !== '') &&
    !(date && Date.parse(date) > +now)
  );
}

/** The same story in other languages, and a summary beside the intro. */
const otherForms = (story: Node): Node[] => [
  ...all(story, 'translations'),
  ...(word(story, 'intro') ? all(story, 'summary') : []),
];

/** The "about" text without its markup, where it has any. */
const plainAbout = (company: Node | undefined): Node[] =>
  company && word(company, 'about') ? all(company, 'about_plaintext') : [];

function organizationOf(company: Node | undefined, stories: readonly Node[]): DraftOrganization {
  const { name } = senderOf(stories, 'newsroom.display_name', 'newsroom.name');
  return {
    name: text(company, 'name') ?? name,
    description: htmlOrText(company, 'about', 'about_plaintext'),
    url: text(company, 'website') ?? stories.map((story) => text(story, 'newsroom.url')).find(Boolean),
    telephone: texts(company, 'phone'),
    email: text(company, 'email'),
    address: { streetAddress: text(company, 'address') },
    sameAs: ['facebook', 'instagram', 'linkedin', 'twitter', 'youtube', 'pinterest']
      .flatMap((name) => texts(company, name))
      .filter(({ value }) => /^https?:/.test(value)),
  };
}

function personOf(contact: Node, { name }: DraftOrganization): DraftPerson {
  const company = text(contact, 'company');
  return {
    name: text(contact, 'name'),
    jobTitle: text(contact, 'description'),
    worksFor: company?.value === name?.value ? undefined : company,
    telephone: [...texts(contact, 'phone'), ...texts(contact, 'mobile')],
    email: text(contact, 'email'),
  };
}

function contactOf(contact: Node, organization: DraftOrganization): DraftContact {
  const avatar = text(contact, 'avatar_url') ?? fileUrl(first(contact, 'avatar_image'));
  return { ...personOf(contact, organization), image: { url: avatar } };
}

function releaseOf(
  story: Node,
  contacts: readonly Node[],
  organization: DraftOrganization,
  context: ReadContext,
): DraftRelease {
  const categories = all(story, 'categories').flatMap(
    (node) => text(node, 'display_name', 'name') ?? (node.text ? found(node) : []),
  );
  const kind = categories.find(({ value }) => Object.hasOwn(SECTION_NAMES, value.trim().toLowerCase()));
  const language = text(story, 'culture.code', 'culture', 'language');
  const published = text(story, 'published_at');
  const content = all(story, 'content').filter(({ members }) => members);
  const told = content.length
    ? contentOf(content, (card) => personOf(cardOf(card, contacts), organization))
    : undefined;
  return {
    url: text(story, 'links.newsroom_view', 'oembed.url', 'url'),
    inLanguage: language,
    genre: genre(kind, SECTION_NAMES, language?.value ?? '', context),
    headline: text(story, 'title'),
    alternativeHeadline: text(story, 'subtitle'),
    lead: htmlOrText(story, 'intro', 'summary'),
    body: told?.body ?? [htmlOrText(story, 'content')],
    contacts: told?.contacts ?? [],
    datePublished: published,
    dateModified: changed(published, text(story, 'updated_at')),
    keywords: [...categories.filter((category) => category !== kind), ...texts(story, 'tag_names')],
    image: imageOf(story),
    attachments: told?.attachments ?? [],
  };
}

/** A contact card, which may only refer to one of the newsroom's contacts. */
function cardOf(card: Node, contacts: readonly Node[]): Node {
  const own = first(card, 'contact');
  if (own && word(own, 'name')) return own;
  const id = word(card, 'reference', 'contact.uuid');
  return contacts.find((contact) => id && word(contact, 'uuid') === id) ?? card;
}

const IMAGES = ['header_image', 'preview_image', 'social_image', 'thumbnail_image'];

function imageOf(story: Node): DraftImage {
  const images = IMAGES.flatMap((name) => all(story, name));
  const image = images.find((node) => fileUrl(node));
  if (!image) return { url: text(story, 'thumbnail_url', 'oembed.thumbnail_url') };
  return { url: fileUrl(image), width: text(image, 'original_width'), height: text(image, 'original_height') };
}
