import { release as shape, type Release } from '@pressrum/model';
import { addressKey } from './address-key.js';
import { escapeHtml } from './clean/sanitise.js';
import { headlineKey } from './headline-key.js';
import { folded } from './piece.js';

/** What follows a text that is cut off, such as "Läs mer" or where it was published first, has no more letters. */
const LONGEST_MORE = 200;

/**
 * One release of two that are the same. What the first says stays, and what it lacks comes from the second, member by
 * member: a contact's telephone numbers too, and contacts, attachments and the picture that only the second has. A
 * person is told by the name, a file and a picture by the address. Otherwise only
 *
 * - the text: a whole one goes before a teaser. Where the first has a lead alone, or a text that is cut off ("…"), and its
 *   words are in the second's longer text, that is taken, lead and body. Another lead of the first's stays before the
 *   second's text;
 * - `datePublished`: a time goes before the same day without one;
 * - `dateModified`: the later of the two.
 */
export function joinedRelease(first: Release, second: Release): Release {
  const { description: _lead, articleBody: _body, alternativeHeadline: subtitle, ...others } = second;
  const { description: _ownLead, articleBody: _ownBody, ...own } = first;
  const datePublished = publishedOf(first, second);
  const dateModified = laterOf(first.dateModified, second.dateModified);
  const image = imageOf(first, second);
  const attachments = completed(first.attachments, second.attachments, fileKey);
  const contacts = completed(first.contacts, second.contacts, personKey);
  return inOrder({
    ...others,
    ...(subtitle && !isSame(subtitle, first.headline) && { alternativeHeadline: subtitle }),
    ...own,
    ...textsOf(first, second),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(image && { image }),
    ...(attachments.length && { attachments }),
    ...(contacts.length && { contacts }),
  });
}

/** With its members in the order that readers give them. */
const inOrder = (release: Release): Release =>
  Object.fromEntries(
    Object.keys(shape).flatMap((name) => (name in release ? [[name, release[name as keyof Release]]] : [])),
  ) as Release;

const isSame = (a: string, b: string) => headlineKey(a) === headlineKey(b);

type Texts = Pick<Release, 'description' | 'articleBody'>;

function textsOf(first: Texts, second: Texts): Texts {
  const [own, other] = [justTexts(first), justTexts(second)];
  if (isTeaserOf(own, other)) return other;
  if (own.description && own.articleBody) return own;
  const lead = isSaid(other.description, own) ? undefined : other.description;
  if (!own.articleBody && other.articleBody)
    return { ...own, articleBody: (lead ? leadElement(lead) : '') + other.articleBody };
  return lead && !own.description && cutIn(lead) < 0 ? { description: lead, ...own } : own;
}

/** True where the second says all that the first does, up to where that is cut off, and more. */
function isTeaserOf(first: Texts, second: Texts): boolean {
  const teaser = teaserIn(first);
  if (teaser === undefined) return false;
  const offered = lettersOf(second);
  return offered.length > lettersOf(first).length && offered.includes(teaser);
}

const isSaid = (lead: string | undefined, texts: Texts) => !lead || lettersOf(texts).includes(letters(lead));

const justTexts = ({ description, articleBody }: Texts): Texts => ({
  ...(description && { description }),
  ...(articleBody && { articleBody }),
});

/** A lead as a paragraph before a body. */
export const leadElement = (description: string): string =>
  `<p>${escapeHtml(description).replaceAll('\n', '<br>')}</p>\n`;

/** The letters of a text that says only how another begins; `undefined` for a text that is whole. */
function teaserIn(texts: Texts): string | undefined {
  const { description = '', articleBody = '' } = texts;
  const text = `${description}\n${articleBody}`;
  const cut = cutIn(text);
  if (cut >= 0 && letters(text.slice(cut)).length <= LONGEST_MORE) return letters(text.slice(0, cut));
  return articleBody ? undefined : letters(description);
}

/** Where a text is cut off: "…", "[...]" at the end of a paragraph or before a link. */
const cutIn = (text: string): number => text.search(/(?:…|\.{3})\]?\s{0,5}(?:[<\n]|$)/);

/** A text for comparing with another system's: no markup, white space or punctuation. */
const letters = (text: string): string =>
  text
    .replace(/<[^<>]*>|&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const lettersOf = ({ description = '', articleBody = '' }: Texts) => letters(`${description} ${articleBody}`);

function publishedOf({ datePublished: own }: Release, { datePublished: other }: Release): string | undefined {
  return own?.length === 10 && other?.startsWith(own) ? other : (own ?? other);
}

const laterOf = (a: string | undefined, b: string | undefined) =>
  a && b ? (Date.parse(b) > Date.parse(a) ? b : a) : (a ?? b);

function imageOf({ image: own }: Release, { image: other }: Release) {
  return own && other && fileKey(own) === fileKey(other) ? { ...other, ...own } : (own ?? other);
}

/** What a file or picture is told by. */
export const fileKey = ({ url }: { url: string }): string => addressKey(url).key ?? url;
/** What a person is told by. */
export const personKey = ({ name }: { name: string }): string => folded(name);

/** The first list, each item completed by one of the second's with the same key, and then the second's others. */
function completed<T>(first: readonly T[] = [], second: readonly T[] = [], keyOf: (item: T) => string): T[] {
  const others = new Map<string, T[]>();
  for (const item of second) {
    const same = others.get(keyOf(item));
    if (same) same.push(item);
    else others.set(keyOf(item), [item]);
  }
  const items = first.map((item) => ({ ...others.get(keyOf(item))?.shift(), ...item }));
  return [...items, ...[...others.values()].flat()];
}
