import type {
  Draft,
  DraftAttachment,
  DraftContact,
  DraftImage,
  DraftOrganization,
  DraftRelease,
} from '../../assemble/draft.js';
import { saying } from '../../assemble/fields.js';
import { readDate } from '../../clean/dates.js';
import type { ReadContext } from '../../reading.js';
import { all, first, found, text, texts, word, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';
import type { Format } from '../format.js';
import { genre, type Kind } from '../genre.js';
import { known, unknownIn } from './lenient.js';
import { htmlOrText } from '../markup.js';
import { CONTACT, FILE, IMAGE, ITEM, ROOT, SENDER } from './names.js';
import { changed, joined, namesIn, picturesAfter } from '../systems.js';

/**
 * The API of Notified's newsrooms. Its answers are not publicly documented; public code reads a
 * list of items with `date`, `type`, `title` and `originalEndpointUrl`. So members are read by the names that such
 * systems use, and those that have another name are told.
 */
export const notified: Format = {
  name: 'notified',
  title: 'items of Notified’s API',
  recognises: (root) => itemsIn(root).length > 0,
  draft: draftOf,
};

const KINDS: Record<string, Kind> = {
  ...{ pressrelease: 'release', press_release: 'release', news: 'news', blogpost: 'blog', event: 'event' },
  ...{ report: 'report', invitation: 'invitation', newsletter: 'newsletter' },
};

const itemsIn = (root: Node): Node[] =>
  [root, ...all(root, ''), ...all(known(root, ROOT), 'items')].filter((node) => {
    const item = known(node, ITEM);
    const isOfType = Object.hasOwn(KINDS, word(item, 'type').toLowerCase());
    return first(item, 'headline') && (isOfType || first(item, 'path'));
  });

function draftOf(root: Node, context: ReadContext): Draft {
  const items = itemsIn(root);
  const isOpen = (item: Node) => isPublic(known(item, ITEM), context);
  const open = items.filter(isOpen);
  const room = known(root, ROOT);
  const views = open.map((item) => known(item, ITEM));
  const sender = first(room, 'sender') ?? first(views[0], 'sender');
  const organization = sender ? organizationOf(known(sender, SENDER)) : {};
  const press = [room, ...views].map((view) => all(view, 'press')).find((contacts) => contacts.length);
  const releases = views.map((item) => releaseOf(item, organization, context));
  return {
    organization,
    contactPoints: (press ?? []).map((contact) => contactOf(contact, organization)),
    releases,
    leftOut: items.filter((item) => !isOpen(item)).map((node) => ({ node, reason: 'not-public' })),
    warnings: warningsOf(root, open, views, releases),
  };
}

/** Published, not under embargo, and no later than now. */
function isPublic(item: Node, { now = new Date(), timeZone = 'Europe/Stockholm' }: ReadContext): boolean {
  const momentOf = (name: string) => Date.parse(readDate(word(item, name), timeZone) ?? '');
  const isEmbargoed = !['', 'false'].includes(word(item, 'embargo')) && !(momentOf('embargo') <= +now);
  return (
    ['', 'published', 'public'].includes(word(item, 'state').toLowerCase()) &&
    word(item, 'isPublished') !== 'false' &&
    word(item, 'isDraft') !== 'true' &&
    !(momentOf('published') > +now) &&
    !isEmbargoed
  );
}

/** What the answer says in members that no name is known for, and addresses that lead nowhere. */
function warningsOf(
  root: Node,
  items: readonly Node[],
  views: readonly Node[],
  releases: readonly DraftRelease[],
) {
  const within = (view: readonly Node[], said: string) => view.flatMap((item) => all(item, said));
  const unknown = [
    ...(items.includes(root) ? [] : unknownIn([root], ROOT, '')).filter(Boolean),
    ...unknownIn(items, ITEM, 'items.'),
    ...unknownIn(within(views, 'contacts'), CONTACT, 'items.contacts.'),
    ...unknownIn(within(views, 'images'), IMAGE, 'items.images.'),
    ...unknownIn(within(views, 'files'), FILE, 'items.files.'),
  ];
  return [
    ...(unknown.length ? [`did not understand ${unknown.join(', ')}; see whether something is missing`] : []),
    ...(releases.some(({ url }, index) => !url && word(views[index], 'path'))
      ? ['gives addresses of releases without the newsroom’s own address; they are left out']
      : []),
  ];
}

function organizationOf(sender: Node): DraftOrganization {
  const logo = first(sender, 'logo');
  return {
    name: sender.text ? found(sender) : text(sender, 'name'),
    description: htmlOrText(sender, 'about'),
    url: text(sender, 'url'),
    logo: logo && pictureOf(logo),
    telephone: texts(sender, 'telephone'),
    email: text(sender, 'email'),
  };
}

function releaseOf(item: Node, organization: DraftOrganization, context: ReadContext): DraftRelease {
  const pictures = all(item, 'images').map(pictureOf);
  const published = text(item, 'published');
  const type = text(item, 'type');
  return {
    url: text(item, 'url') ?? addressOf(saying(text(item, 'path')), organization),
    inLanguage: text(item, 'language'),
    genre:
      genre(type, KINDS, word(item, 'language'), context) ??
      (/^\p{Lu}[\p{L} -]+$/u.test(type?.value ?? '') ? type : undefined),
    headline: text(item, 'headline'),
    alternativeHeadline: text(item, 'subtitle'),
    lead: htmlOrText(item, 'lead'),
    body: [htmlOrText(item, 'body')],
    boilerplate: htmlOrText(item, 'about'),
    contacts: all(item, 'contacts').map((contact) => contactOf(contact, organization)),
    datePublished: published,
    dateModified: changed(published, text(item, 'updated')),
    keywords: namesIn(item, 'keywords'),
    image: pictures[0],
    attachments: [...all(item, 'files').map(fileOf), ...picturesAfter(pictures[0], pictures)],
  };
}

/** A path is one of the newsroom's own site, and not of the API's. */
function addressOf(path: Found | undefined, { url }: DraftOrganization): Found | undefined {
  if (!path || /^https?:/i.test(path.value)) return path;
  return url && URL.canParse(path.value, url.value)
    ? { ...path, value: new URL(path.value, url.value).href }
    : undefined;
}

function contactOf(node: Node, { name: sender }: DraftOrganization): DraftContact {
  if (node.text) return { name: found(node) };
  const contact = known(node, CONTACT);
  const image = first(contact, 'images');
  const employer = text(contact, 'employer', 'employer.name');
  return {
    name: text(contact, 'name') ?? joined([text(contact, 'first'), text(contact, 'last')], ' '),
    jobTitle: text(contact, 'role'),
    worksFor: employer?.value === sender?.value ? undefined : employer,
    telephone: texts(contact, 'telephone'),
    email: text(contact, 'email'),
    description: htmlOrText(contact, 'description'),
    ...(image && { image: pictureOf(image) }),
  };
}

function pictureOf(node: Node): DraftImage {
  if (node.text) return { url: found(node) };
  const image = known(node, IMAGE);
  return {
    url: text(image, 'url'),
    alt: text(image, 'alt'),
    caption: text(image, 'caption'),
    credit: text(image, 'credit'),
    width: text(image, 'width'),
    height: text(image, 'height'),
  };
}

function fileOf(node: Node): DraftAttachment {
  if (node.text) return { url: found(node) };
  const file = known(node, FILE);
  return {
    url: text(file, 'url'),
    name: text(file, 'name'),
    encodingFormat: text(file, 'type'),
    contentSize: text(file, 'size'),
  };
}
