import type { DraftImage, Markup } from '../assemble/draft.js';
import { all, first, found, text, word, type Node } from '../source/node.js';
import type { Found } from '../trace.js';
import { GENRE } from '../write/extension.js';

/** What RSS and Atom say in the same way. */

/** Shorter is what a feed says of itself ("Nyheter från …"), and no text about the organisation. */
const SHORTEST_ABOUT = 120;
export const aboutText = (markup: Markup | undefined): Markup | undefined =>
  markup && markup.node.end - markup.node.start >= SHORTEST_ABOUT ? markup : undefined;

/** The address of an Atom link; one without `rel` is the page itself (RFC 4287, 4.2.7.2). */
export const linkTo = (node: Node | undefined, rel: string): Found | undefined =>
  all(node, 'link').flatMap((link) =>
    (word(link, 'rel') || 'alternate') === rel ? (text(link, 'href') ?? []) : [],
  )[0];

/** A category's word, which Atom writes as an attribute. */
const wordOf = (category: Node): Found | undefined =>
  text(category, 'label', 'term') ?? (category.text?.trim() ? found(category) : undefined);
const isGenre = (category: Node) => word(category, 'domain', 'scheme') === GENRE;

export const keywordsOf = (item: Node): Found[] =>
  all(item, 'category').flatMap((category) => (isGenre(category) ? [] : (wordOf(category) ?? [])));

/** What kind of release it is, in a feed by Pressrum. */
export const genreOf = (item: Node): Found | undefined => all(item, 'category').filter(isGenre).map(wordOf)[0];

/** The largest picture of Media RSS, with what it shows, its caption and who made it. */
export function mediaOf(item: Node): DraftImage | undefined {
  const pictures = [...all(item, 'media:content'), ...all(item, 'media:group.media:content')].filter(isPicture);
  const largest = pictures.reduce<Node | undefined>(
    (best, picture) => (best && widthOf(best) >= widthOf(picture) ? best : picture),
    undefined,
  );
  const picture = largest ?? first(item, 'media:thumbnail');
  return (
    picture && {
      url: text(picture, 'url'),
      alt: text(picture, 'media:description') ?? text(item, 'media:description'),
      caption: text(picture, 'media:title') ?? text(item, 'media:title'),
      credit: text(picture, 'media:credit') ?? text(item, 'media:credit'),
      width: text(picture, 'width'),
      height: text(picture, 'height'),
    }
  );
}

const widthOf = (picture: Node) => Number(word(picture, 'width')) || 0;
const isPicture = (media: Node) =>
  word(media, 'medium') === 'image' ||
  word(media, 'type').startsWith('image/') ||
  (!word(media, 'medium') && /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(word(media, 'url')));
