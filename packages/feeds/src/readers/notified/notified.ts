import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import type { Genre } from '@pressrum/i18n/translations/genre.js';
import type {
  Draft,
  DraftAttachment,
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftRelease,
} from '../../assemble/draft.js';
import { nonEmpty } from '../../assemble/fields.js';
import { readDate } from '../../normalize/dates.js';
import type { ReadContext } from '../reading.js';
import type { Traced } from '../../provenance/traced.js';
import {
  findAll,
  findFirst,
  traceNode,
  findText,
  findTexts,
  findPlainText,
  toRange,
  type Node,
} from '../../syntax-tree/node.js';
import type { Format } from '../format.js';
import { toGenre } from '../genre.js';
import { leaveOutItem } from '../not-public.js';
import { renameMembers, findUnknownMembers } from './lenient.js';
import { readHtmlOrText } from '../markup.js';
import { CONTACT, FILE, IMAGE, ITEM, ROOT, SENDER } from './field-names.js';
import { readModified, joinTexts, readNames, toImageAttachments } from '../shared-fields.js';

/**
 * The API of Notified's newsrooms. Its responses are not publicly documented; public code reads a list of items with
 * `date`, `type`, `title` and `originalEndpointUrl`. Members are therefore read by the names that similar systems use,
 * and a warning lists members with other names.
 */
export const notified: Format = {
  name: 'notified',
  syntax: 'json',
  isLenient: true,
  title: 'items of Notified’s API',
  recognizes: (root) => findItems(root).length > 0,
  toDraft,
};

const GENRE_BY_CODE: Record<string, Genre> = {
  ...{ pressrelease: 'release', press_release: 'release', news: 'news', blogpost: 'blog', event: 'event' },
  ...{ report: 'report', invitation: 'invitation', newsletter: 'newsletter' },
};

const findItems = (root: Node): Node[] =>
  [root, ...findAll(root, ''), ...findAll(renameMembers(root, ROOT), 'items')].filter((node) => {
    const item = renameMembers(node, ITEM);
    const isOfType = Object.hasOwn(GENRE_BY_CODE, findPlainText(item, 'type').toLowerCase());
    return findFirst(item, 'headline') && (isOfType || findFirst(item, 'path'));
  });

function toDraft(root: Node, context: ReadContext): Draft {
  const items = findItems(root);
  const isOpen = (item: Node) => isPublic(renameMembers(item, ITEM), context);
  const open = items.filter(isOpen);
  const room = renameMembers(root, ROOT);
  const views = open.map((item) => renameMembers(item, ITEM));
  const sender = findFirst(room, 'sender') ?? findFirst(views[0], 'sender');
  const organization = sender ? toOrganization(renameMembers(sender, SENDER)) : {};
  const press = [room, ...views].map((view) => findAll(view, 'press')).find((contacts) => contacts.length);
  const releases = views.map((item) => toRelease(item, organization, context));
  return {
    organization,
    contactPoints: (press ?? []).map((contact) => toContact(contact, organization)),
    releases,
    leftOut: items
      .filter((item) => !isOpen(item))
      .map((item) => ({ ...leaveOutItem(renameMembers(item, ITEM), context), range: toRange(item) })),
    warnings: listWarnings(root, open, views, releases),
  };
}

/** Published, not under embargo, and no later than now. */
function isPublic(item: Node, { now = new Date(), timeZone = DEFAULT_TIME_ZONE }: ReadContext): boolean {
  const parseTime = (name: string) => Date.parse(readDate(findPlainText(item, name), timeZone) ?? '');
  const isEmbargoed = !['', 'false'].includes(findPlainText(item, 'embargo')) && !(parseTime('embargo') <= +now);
  return (
    ['', 'published', 'public'].includes(findPlainText(item, 'state').toLowerCase()) &&
    findPlainText(item, 'isPublished') !== 'false' &&
    findPlainText(item, 'isDraft') !== 'true' &&
    !(parseTime('published') > +now) &&
    !isEmbargoed
  );
}

/** Warnings for members with unknown names, and for releases whose URL cannot be completed. */
function listWarnings(
  root: Node,
  items: readonly Node[],
  views: readonly Node[],
  releases: readonly DraftRelease[],
) {
  const listWithin = (view: readonly Node[], member: string) => view.flatMap((item) => findAll(item, member));
  const unknown = [
    ...(items.includes(root) ? [] : findUnknownMembers([root], ROOT, '')).filter(Boolean),
    ...findUnknownMembers(items, ITEM, 'items.'),
    ...findUnknownMembers(listWithin(views, 'contacts'), CONTACT, 'items.contacts.'),
    ...findUnknownMembers(listWithin(views, 'images'), IMAGE, 'items.images.'),
    ...findUnknownMembers(listWithin(views, 'files'), FILE, 'items.files.'),
  ];
  return [
    ...(unknown.length ? [`did not understand ${unknown.join(', ')}; see whether something is missing`] : []),
    ...(releases.some(({ url }, index) => !url && findPlainText(views[index], 'path'))
      ? ['gives addresses of releases without the newsroom’s own address; they are left out']
      : []),
  ];
}

function toOrganization(sender: Node): DraftOrganization {
  const logo = findFirst(sender, 'logo');
  return {
    name: sender.text ? traceNode(sender) : findText(sender, 'name'),
    description: readHtmlOrText(sender, 'about'),
    url: findText(sender, 'url'),
    logo: logo && toImage(logo),
    telephone: findTexts(sender, 'telephone'),
    email: findText(sender, 'email'),
  };
}

function toRelease(item: Node, organization: DraftOrganization, context: ReadContext): DraftRelease {
  const pictures = findAll(item, 'images').map(toImage);
  const published = findText(item, 'published');
  const type = findText(item, 'type');
  return {
    url: findText(item, 'url') ?? resolveUrl(nonEmpty(findText(item, 'path')), organization),
    inLanguage: findText(item, 'language'),
    genre:
      toGenre(type, GENRE_BY_CODE, findPlainText(item, 'language'), context) ??
      (/^\p{Lu}[\p{L} -]+$/u.test(type?.value ?? '') ? type : undefined),
    headline: findText(item, 'headline'),
    alternativeHeadline: findText(item, 'subtitle'),
    dateline: findText(item, 'dateline'),
    lead: readHtmlOrText(item, 'lead'),
    body: [readHtmlOrText(item, 'body')],
    boilerplate: readHtmlOrText(item, 'about'),
    contacts: findAll(item, 'contacts').map((contact) => toContact(contact, organization)),
    datePublished: published,
    dateModified: readModified(published, findText(item, 'updated')),
    keywords: readNames(item, 'keywords'),
    image: pictures[0],
    attachments: [...findAll(item, 'files').map(toAttachment), ...toImageAttachments(pictures[0], pictures)],
  };
}

/** Resolves a path against the newsroom's site, because it is not a path of the API. */
function resolveUrl(path: Traced | undefined, { url }: DraftOrganization): Traced | undefined {
  if (!path || /^https?:/i.test(path.value)) return path;
  return url && URL.canParse(path.value, url.value)
    ? { ...path, value: new URL(path.value, url.value).href }
    : undefined;
}

function toContact(node: Node, { name: sender }: DraftOrganization): DraftContact {
  if (node.text) return { name: traceNode(node) };
  const contact = renameMembers(node, CONTACT);
  const image = findFirst(contact, 'images');
  const employer = findText(contact, 'employer', 'employer.name');
  return {
    name: findText(contact, 'name') ?? joinTexts([findText(contact, 'first'), findText(contact, 'last')], ' '),
    jobTitle: findText(contact, 'role'),
    worksFor: employer?.value === sender?.value ? undefined : employer,
    telephone: findTexts(contact, 'telephone'),
    email: findText(contact, 'email'),
    description: readHtmlOrText(contact, 'description'),
    ...(image && { image: toImage(image) }),
  };
}

function toImage(node: Node): DraftImage {
  if (node.text) return { url: traceNode(node) };
  const image = renameMembers(node, IMAGE);
  return {
    url: findText(image, 'url'),
    alt: findText(image, 'alt'),
    caption: findText(image, 'caption'),
    credit: findText(image, 'credit'),
    width: findText(image, 'width'),
    height: findText(image, 'height'),
  };
}

function toAttachment(node: Node): DraftAttachment {
  if (node.text) return { url: traceNode(node) };
  const file = renameMembers(node, FILE);
  return {
    url: findText(file, 'url'),
    name: findText(file, 'name'),
    encodingFormat: findText(file, 'type'),
    contentSize: findText(file, 'size'),
  };
}
