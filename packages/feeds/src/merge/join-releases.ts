import { release as shape, type Image, type Release } from '@pressrum/model';
import { toUrlKey } from './url-key.js';
import { toParagraph } from '../normalize/sanitize.js';
import { toHeadlineKey } from './headline-key.js';
import { foldCase } from '../provenance/text-range.js';
import { groupBy } from '../utilities/grouping.js';

/** A teaser may end with at most so many letters after "…": "Läs mer", or where it was published first. */
const MAX_TEASER_ENDING_LETTERS = 200;

/**
 * Joins two versions of one release. Values of the first are kept, and those that it lacks come from the second: members,
 * contacts and their numbers, attachments, the picture. People are matched by name, files and pictures by URL. Exceptions:
 *
 * - the text: a complete text takes precedence over a teaser. If the first has only a lead, or a text that is cut off
 *   ("…"), and the second's longer text contains its words, the second's lead and body are used. If the lead differs, it
 *   is kept before the second's text;
 * - `datePublished`: a time takes precedence over the same day without one;
 * - `dateModified`: the later of the two.
 */
export function joinReleases(first: Release, second: Release): Release {
  const { description: _lead, articleBody: _body, alternativeHeadline: subtitle, ...others } = second;
  const { description: _ownLead, articleBody: _ownBody, ...own } = first;
  const datePublished = choosePublished(first, second);
  const dateModified = chooseLater(first.dateModified, second.dateModified);
  const image = joinImages(first, second);
  const images = joinPictures(first, second, image);
  const attachments = joinLists(first.attachments, second.attachments, toFileKey);
  const contacts = joinLists(first.contacts, second.contacts, toPersonKey);
  return sortMembers({
    ...others,
    ...(subtitle && !isSameHeadline(subtitle, first.headline) && { alternativeHeadline: subtitle }),
    ...own,
    ...joinTexts(first, second),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(image && { image }),
    ...(images.length && { images }),
    ...(attachments.length && { attachments }),
    ...(contacts.length && { contacts }),
  });
}

/** The release with its members in the order of the shape, as readers give them. */
const sortMembers = (release: Release): Release =>
  Object.fromEntries(
    (Object.keys(shape) as (keyof Release)[]).flatMap((name) => (name in release ? [[name, release[name]]] : [])),
  ) as unknown as Release;

const isSameHeadline = (a: string, b: string) => toHeadlineKey(a) === toHeadlineKey(b);

type Texts = Pick<Release, 'description' | 'articleBody'>;

function joinTexts(first: Texts, second: Texts): Texts {
  const [own, other] = [pickTexts(first), pickTexts(second)];
  if (isTeaser(own, other)) return other;
  if (own.description && own.articleBody) return own;
  const lead = containsLead(other.description, own) ? undefined : other.description;
  if (!own.articleBody && other.articleBody)
    return { ...own, articleBody: (lead ? toLeadElement(lead) : '') + other.articleBody };
  return lead && !own.description && findCutOff(lead) < 0 ? { description: lead, ...own } : own;
}

/** True if the second text contains the first, up to where that is cut off, and is longer. */
function isTeaser(first: Texts, second: Texts): boolean {
  const teaser = extractTeaser(first);
  if (teaser === undefined) return false;
  const offered = keepLettersOfTexts(second);
  return offered.length > keepLettersOfTexts(first).length && offered.includes(teaser);
}

const containsLead = (lead: string | undefined, texts: Texts) =>
  !lead || keepLettersOfTexts(texts).includes(keepLetters(lead));

const pickTexts = ({ description, articleBody }: Texts): Texts => ({
  ...(description && { description }),
  ...(articleBody && { articleBody }),
});

/** A lead as a paragraph before a body. */
export const toLeadElement = (description: string): string => `${toParagraph(description)}\n`;

/** The letters of a text that is cut off, or of a lead alone; `undefined` for a complete text. */
function extractTeaser(texts: Texts): string | undefined {
  const { description = '', articleBody = '' } = texts;
  const text = `${description}\n${articleBody}`;
  const cut = findCutOff(text);
  if (cut >= 0 && keepLetters(text.slice(cut)).length <= MAX_TEASER_ENDING_LETTERS)
    return keepLetters(text.slice(0, cut));
  return articleBody ? undefined : keepLetters(description);
}

/** The index at which a text is cut off: "…" or "[...]" at the end of a paragraph or before a link; -1 for none. */
const findCutOff = (text: string): number => text.search(/(?:…|\.{3})\]?\s{0,5}(?:[<\n]|$)/);

/** A text without markup, white space and punctuation, for comparing with that of another system. */
const keepLetters = (text: string): string =>
  text
    .replace(/<[^<>]*>|&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const keepLettersOfTexts = ({ description = '', articleBody = '' }: Texts) =>
  keepLetters(`${description} ${articleBody}`);

function choosePublished({ datePublished: own }: Release, { datePublished: other }: Release): string | undefined {
  return own?.length === 10 && other?.startsWith(own) ? other : (own ?? other);
}

const chooseLater = (a: string | undefined, b: string | undefined) =>
  a && b ? (Date.parse(b) > Date.parse(a) ? b : a) : (a ?? b);

function joinImages({ image: own }: Release, { image: other }: Release) {
  return own && other && toFileKey(own) === toFileKey(other) ? { ...other, ...own } : (own ?? other);
}

/** The other pictures of both. What is the main one now is not among those of the second. */
function joinPictures(first: Release, second: Release, main: Image | undefined): Image[] {
  const mainKey = main && toFileKey(main);
  const others = second.images?.filter((picture) => toFileKey(picture) !== mainKey);
  return joinLists(first.images, others, toFileKey);
}

/** A key by which files and pictures are matched. */
export const toFileKey = ({ url }: { url: string }): string => toUrlKey(url).key ?? url;
/** A key by which people are matched. */
const toPersonKey = ({ name }: { name: string }): string => foldCase(name);

/** Joins two lists. Items with the same key are joined, and the other items of the second list come last. */
function joinLists<T>(first: readonly T[] = [], second: readonly T[] = [], toKey: (item: T) => string): T[] {
  const others: Map<string, T[]> = groupBy(second, toKey);
  const items = first.map((item) => ({ ...others.get(toKey(item))?.shift(), ...item }));
  return [...items, ...[...others.values()].flat()];
}
