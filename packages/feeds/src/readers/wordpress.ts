import type { Draft, DraftImage, DraftRelease } from '../assemble/draft.js';
import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import { readDate } from '../normalize/dates.js';
import type { Traced } from '../provenance/traced.js';
import { findAll, findFirst, findPlainText, findText, toRange, type Node } from '../syntax-tree/node.js';
import { describeLeftOut } from './describe-left-out.js';
import type { Format } from './format.js';
import { toGenre } from './genre.js';
import { findInnerEmbargo, withhold } from './inner-embargo.js';
import { readHtmlText } from './markup.js';
import type { ReadContext } from './reading.js';
import { SECTION_NAMES } from './section-names.js';
import { findSender, readLanguage, readModified } from './shared-fields.js';

/**
 * Posts of WordPress’ REST API (`/wp-json/wp/v2/posts?_embed`): a list, or one post; also those of other kinds that a site
 * has made (`/wp/v2/pressmeddelande`). Names of fields are from its handbook (developer.wordpress.org/rest-api), and from
 * the plugins Yoast SEO, Polylang and Advanced Custom Fields. Only published posts without a password are read.
 */
export const wordpress: Format = {
  name: 'wordpress',
  syntax: 'json',
  title: 'posts of WordPress’ REST API',
  recognizes: (root) => findPosts(root).length > 0,
  toDraft,
};

const findPosts = (root: Node): Node[] =>
  [root, ...findAll(root, '')].filter((post) => findFirst(post, 'title.rendered', 'content.rendered'));

function toDraft(root: Node, context: ReadContext): Draft {
  const posts = findPosts(root);
  const isOpen = (post: Node) => !describeUnpublished(post, context);
  const open = posts.filter(isOpen);
  return {
    organization: { name: findSender(open, 'yoast_head_json.og_site_name').name },
    releases: open.map((post) => toRelease(post, context)),
    leftOut: posts.flatMap((post) => {
      if (isOpen(post)) return [];
      const end = describeEnd(post, context);
      return end ? withhold(post, ['title.rendered'], end) : { range: toRange(post), reason: 'not-public' };
    }),
    warnings: describeLeftOut(posts, (post) => describeUnpublished(post, context)),
  };
}

/** Types of items that are not posts: files, pages, and parts of the site's design. */
const OTHER_TYPES = /^(?:attachment|page|revision|nav_menu_item|wp_\w+)$/;

/** Why a post is not published; `undefined` for one that is. An answer with a login has drafts and passwords too. */
function describeUnpublished(post: Node, context: ReadContext): string | undefined {
  const [status, type] = [findPlainText(post, 'status'), findPlainText(post, 'type')];
  if (OTHER_TYPES.test(type)) return type;
  if (status && status !== 'publish') return status;
  const isProtected = ['content.protected', 'excerpt.protected'].some(
    (path) => findPlainText(post, path) === 'true',
  );
  if (isProtected || findPlainText(post, 'password')) return 'password-protected';
  return readFieldEmbargo(post, context) && 'embargoed';
}

/** The embargo in a field that the site has added: of the post itself, in its `meta`, or of Advanced Custom Fields. */
const readFieldEmbargo = (post: Node, context: ReadContext) =>
  findInnerEmbargo([post, ...findAll(post, 'meta'), ...findAll(post, 'acf')], context);

/** When a scheduled or embargoed post is public; `undefined` for drafts and the like. */
function describeEnd(post: Node, context: ReadContext): { until?: string | undefined } | undefined {
  const reason = describeUnpublished(post, context);
  if (reason === 'embargoed') return readFieldEmbargo(post, context);
  const { timeZone = DEFAULT_TIME_ZONE } = context;
  return reason === 'future' ? { until: readDate(readUtc(post, 'date')?.value ?? '', timeZone) } : undefined;
}

/** `date_gmt` is in UTC without saying so, and zeros in a draft; `date` is in the time zone of the site. */
function readUtc(post: Node, name: 'date' | 'modified'): Traced | undefined {
  const utc = findText(post, `${name}_gmt`);
  const isTime = utc && /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(utc.value) && !utc.value.startsWith('0000');
  return isTime ? { ...utc, value: `${utc.value}Z` } : findText(post, name);
}

/** WordPress' name for the category of posts without one. */
const NO_CATEGORY = /^(?:uncategori[sz]ed|okategoriserade?|ukategorisert|ikke-kategoriseret|yleinen|allgemein)$/i;

function toRelease(post: Node, context: ReadContext): DraftRelease {
  const terms = findAll(post, '_embedded.wp:term').filter(
    (term) =>
      findPlainText(term, 'taxonomy') !== 'post_format' && !NO_CATEGORY.test(findPlainText(term, 'slug', 'name')),
  );
  const names = terms.flatMap((term) => findText(term, 'name') ?? []);
  const kind = names.find(({ value }) => Object.hasOwn(SECTION_NAMES, value.trim().toLowerCase()));
  const language = findText(post, 'lang', 'yoast_head_json.og_locale');
  const published = readUtc(post, 'date');
  return {
    url: findText(post, 'link'),
    inLanguage: language,
    genre: toGenre(
      kind,
      SECTION_NAMES,
      language?.value ?? readLanguage(post, 'lang', 'title.rendered', 'content.rendered'),
      context,
    ),
    headline: findText(post, 'title.rendered'),
    lead: readHtmlText(post, 'excerpt.rendered'),
    body: [readHtmlText(post, 'content.rendered')],
    sender: findText(post, '_embedded.author.name'),
    datePublished: published,
    dateModified: readModified(published, readUtc(post, 'modified')),
    keywords: names.filter((name) => name !== kind),
    image: readImage(post),
  };
}

/** The picture of the post; without `_embed` the addresses that plugins add. */
function readImage(post: Node): DraftImage {
  const media = findFirst(post, '_embedded.wp:featuredmedia');
  const url = findText(media, 'source_url');
  if (!url) return { url: findText(post, 'jetpack_featured_media_url', 'yoast_head_json.og_image.url') };
  return {
    url,
    alt: findText(media, 'alt_text'),
    caption: findText(media, 'caption.rendered'),
    width: findText(media, 'media_details.width'),
    height: findText(media, 'media_details.height'),
  };
}
