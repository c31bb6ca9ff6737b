import type { Release } from '@pressrum/model';
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
  const attachments = completed(first.attachments, second.attachments, addressOf);
  const contacts = completed(first.contacts, second.contacts, ({ name }) => folded(name));
  return {
    ...others,
    ...(subtitle && !isSame(subtitle, first.headline) && { alternativeHeadline: subtitle }),
    ...own,
    ...textsOf(first, second),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(image && { image }),
    ...(attachments.length && { attachments }),
    ...(contacts.length && { contacts }),
  };
}

const isSame = (a: string, b: string) => headlineKey(a) === headlineKey(b);

type Texts = Pick<Release, 'description' | 'articleBody'>;

function textsOf(first: Texts, second: Texts): Texts {
  const [own, other] = [justTexts(first), justTexts(second)];
  const [said, offered] = [lettersOf(own), lettersOf(other)];
  const teaser = teaserOf(own);
  if (teaser !== undefined && offered.length > said.length && offered.includes(teaser)) return other;
  if (!own.articleBody && other.articleBody) {
    const isSaid = !other.description || said.includes(letters(other.description));
    return { ...own, articleBody: (isSaid ? '' : leadElement(other.description!)) + other.articleBody };
  }
  const lacksLead = !own.description && other.description && !said.includes(letters(other.description));
  return lacksLead ? { description: other.description!, ...own } : own;
}

const justTexts = ({ description, articleBody }: Texts): Texts => ({
  ...(description && { description }),
  ...(articleBody && { articleBody }),
});

/** A lead as a paragraph before a body. */
export const leadElement = (description: string): string =>
  `<p>${escapeHtml(description).replaceAll('\n', '<br>')}</p>\n`;

/** The letters of a text that says only how another begins; `undefined` for a text that is whole. */
function teaserOf(texts: Texts): string | undefined {
  const { description = '', articleBody = '' } = texts;
  const text = `${description}\n${articleBody}`;
  const cut = text.search(/(?:…|\.{3})\]?\s{0,5}(?:[<\n]|$)/);
  if (cut >= 0 && letters(text.slice(cut)).length <= LONGEST_MORE) return letters(text.slice(0, cut));
  return articleBody ? undefined : letters(description);
}

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
  return own && other && addressOf(own) === addressOf(other) ? { ...other, ...own } : (own ?? other);
}

const addressOf = ({ url }: { url: string }) => addressKey(url).key ?? url;

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
