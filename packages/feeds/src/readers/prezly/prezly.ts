import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import type {
  Draft,
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftPerson,
  DraftRelease,
} from '../../assemble/draft.js';
import { readDate } from '../../normalize/dates.js';
import type { ReadContext } from '../reading.js';
import {
  findAll,
  findFirst,
  traceNode,
  hasMember,
  findText,
  findTexts,
  findPlainText,
  toRange,
  type Node,
} from '../../syntax-tree/node.js';
import type { Format } from '../format.js';
import { toGenre } from '../genre.js';
import { readHtmlOrText } from '../markup.js';
import { leaveOutItem } from '../not-public.js';
import { readContent, toFileUrl } from './content.js';
import { SECTION_NAMES } from '../section-names.js';
import { readModified, findSender } from '../shared-fields.js';

/**
 * Prezly's API: stories, contacts and company information, together or alone. The facts are from its public documentation
 * and code (github.com/prezly/javascript-sdk). Only published, public stories are read.
 */
export const prezly: Format = {
  name: 'prezly',
  syntax: 'json',
  title: 'stories or contacts of Prezly’s API',
  recognizes: (root) =>
    findStories(root).length > 0 || findContacts(root).length > 0 || Boolean(findCompany(root)),
  toDraft,
};

const isStory = (node: Node) =>
  hasMember(node, 'title') && ['visibility', 'lifecycle_status', 'culture'].some((name) => hasMember(node, name));
const findStories = (root: Node): Node[] =>
  [root, ...['stories', 'story', 'data', ''].flatMap((path) => findAll(root, path))].filter(isStory);

const isContact = (node: Node) =>
  hasMember(node, 'name') &&
  ['is_featured', 'display_locales', 'avatar_url', 'avatar_image'].some((name) => hasMember(node, name));
const findContacts = (root: Node): Node[] =>
  ['contacts', 'newsroom_contacts', 'data', ''].flatMap((path) => findAll(root, path)).filter(isContact);

const findCompany = (root: Node): Node | undefined =>
  [findFirst(root, 'company_information', 'newsroom.company_information', 'data'), root].find(
    (node) => hasMember(node, 'name') && (hasMember(node, 'about') || hasMember(node, 'about_plaintext')),
  );

function toDraft(root: Node, context: ReadContext): Draft {
  const stories = findStories(root);
  const allContacts = findContacts(root);
  const contacts = allContacts.filter((contact) => !isDemo(contact));
  const isOpen = (story: Node) => isPublic(story, context);
  const organization = toOrganization(findCompany(root), stories.filter(isOpen));
  return {
    organization,
    contactPoints: contacts.map((contact) => toContact(contact, organization)),
    releases: stories.filter(isOpen).map((story) => toRelease(story, contacts, organization, context)),
    leftOut: [
      ...[...stories.filter((story) => !isOpen(story)), ...allContacts.filter(isDemo)].map((item) =>
        leaveOutItem(item, context),
      ),
      ...[...stories.flatMap(listOtherForms), ...listPlainAbout(findCompany(root))].map((node) => ({
        range: toRange(node),
        reason: 'other-form' as const,
      })),
    ],
  };
}

/** True for the sample contacts of a new newsroom. */
const isDemo = (contact: Node) => findPlainText(contact, 'is_demo') === 'true';

const STATUSES = ['status', 'lifecycle_status', 'publication_status'];

/** True for a published, public story. A story without a visibility is not public. */
function isPublic(story: Node, { now = new Date(), timeZone = DEFAULT_TIME_ZONE }: ReadContext): boolean {
  const statuses = STATUSES.map((name) => findPlainText(story, name)).filter(Boolean);
  const published = findPlainText(story, 'published_at');
  const date = readDate(published, timeZone);
  return (
    findPlainText(story, 'visibility') === 'public' &&
    statuses.every((status) => status === 'published') &&
    (statuses.length > 0 || published !== '') &&
    !(date && Date.parse(date) > +now)
  );
}

/** The story in other languages, and its summary if it has an intro. */
const listOtherForms = (story: Node): Node[] => [
  ...findAll(story, 'translations'),
  ...(findPlainText(story, 'intro') ? findAll(story, 'summary') : []),
];

/** The plain form of the "about" text, if there is one with markup. */
const listPlainAbout = (company: Node | undefined): Node[] =>
  company && findPlainText(company, 'about') ? findAll(company, 'about_plaintext') : [];

function toOrganization(company: Node | undefined, stories: readonly Node[]): DraftOrganization {
  const { name } = findSender(stories, 'newsroom.display_name', 'newsroom.name');
  return {
    name: findText(company, 'name') ?? name,
    description: readHtmlOrText(company, 'about', 'about_plaintext'),
    url: findText(company, 'website') ?? stories.map((story) => findText(story, 'newsroom.url')).find(Boolean),
    telephone: findTexts(company, 'phone'),
    email: findText(company, 'email'),
    address: { streetAddress: findText(company, 'address') },
    sameAs: ['facebook', 'instagram', 'linkedin', 'twitter', 'youtube', 'pinterest']
      .flatMap((name) => findTexts(company, name))
      .filter(({ value }) => /^https?:/.test(value)),
  };
}

function toPerson(contact: Node, { name }: DraftOrganization): DraftPerson {
  const company = findText(contact, 'company');
  return {
    name: findText(contact, 'name'),
    jobTitle: findText(contact, 'description'),
    worksFor: company?.value === name?.value ? undefined : company,
    telephone: [...findTexts(contact, 'phone'), ...findTexts(contact, 'mobile')],
    email: findText(contact, 'email'),
  };
}

function toContact(contact: Node, organization: DraftOrganization): DraftContact {
  const avatar = findText(contact, 'avatar_url') ?? toFileUrl(findFirst(contact, 'avatar_image'));
  return { ...toPerson(contact, organization), image: { url: avatar } };
}

function toRelease(
  story: Node,
  contacts: readonly Node[],
  organization: DraftOrganization,
  context: ReadContext,
): DraftRelease {
  const categories = findAll(story, 'categories').flatMap(
    (node) => findText(node, 'display_name', 'name') ?? (node.text ? traceNode(node) : []),
  );
  const section = categories.find(({ value }) => Object.hasOwn(SECTION_NAMES, value.trim().toLowerCase()));
  const language = findText(story, 'culture.code', 'culture', 'language');
  const published = findText(story, 'published_at');
  const content = findAll(story, 'content').filter(({ members }) => members);
  const storyParts = content.length
    ? readContent(content, (card) => toPerson(findContact(card, contacts), organization))
    : undefined;
  return {
    url: findText(story, 'links.newsroom_view', 'oembed.url', 'url'),
    inLanguage: language,
    genre: toGenre(section, SECTION_NAMES, language?.value ?? '', context),
    headline: findText(story, 'title'),
    alternativeHeadline: findText(story, 'subtitle'),
    lead: readHtmlOrText(story, 'intro', 'summary'),
    body: storyParts?.body ?? [readHtmlOrText(story, 'content')],
    contacts: storyParts?.contacts ?? [],
    datePublished: published,
    dateModified: readModified(published, findText(story, 'updated_at')),
    keywords: [...categories.filter((category) => category !== section), ...findTexts(story, 'tag_names')],
    image: toImage(story),
    attachments: storyParts?.attachments ?? [],
  };
}

/** The contact of a card. A card may only refer to one of the newsroom's contacts. */
function findContact(card: Node, contacts: readonly Node[]): Node {
  const embedded = findFirst(card, 'contact');
  if (embedded && findPlainText(embedded, 'name')) return embedded;
  const id = findPlainText(card, 'reference', 'contact.uuid');
  return contacts.find((contact) => id && findPlainText(contact, 'uuid') === id) ?? card;
}

const IMAGES = ['header_image', 'preview_image', 'social_image', 'thumbnail_image'];

function toImage(story: Node): DraftImage {
  const images = IMAGES.flatMap((name) => findAll(story, name));
  const image = images.find((node) => toFileUrl(node));
  if (!image) return { url: findText(story, 'thumbnail_url', 'oembed.thumbnail_url') };
  return {
    url: toFileUrl(image),
    width: findText(image, 'original_width'),
    height: findText(image, 'original_height'),
  };
}
