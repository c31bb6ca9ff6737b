import { nonEmptyText } from '@pressrum/model';
import type { DraftAttachment, DraftImage, DraftPerson } from '../assemble/draft.js';
import { detectLanguage } from '../normalize/language.js';
import type { SourceRange } from '../provenance/span.js';
import {
  findAll,
  traceNode,
  hasMember,
  toRange,
  findText,
  findPlainText,
  type Node,
} from '../syntax-tree/node.js';
import type { Traced } from '../provenance/traced.js';
import { groupBy } from '../utilities/grouping.js';

/** Helpers for fields that press-room systems have in common. */

/** The entries of a list. In XML they may be wrapped in another element (`tags.tag`). */
export const listEntries = (node: Node | undefined, name: string, ...wrapped: string[]): Node[] =>
  findAll(node, name)
    .flatMap((entry) =>
      wrapped.some((path) => hasMember(entry, path)) ? wrapped.flatMap((path) => findAll(entry, path)) : [entry],
    )
    .filter(({ members, text }) => members || text?.trim());

/** The texts of a list whose entries are texts or objects with a name. */
export const readNames = (node: Node, name: string, ...wrapped: string[]): Traced[] =>
  listEntries(node, name, ...wrapped).flatMap(
    (entry) => findText(entry, 'name', 'text') ?? (entry.text ? traceNode(entry) : []),
  );

/** The values at the paths, without placeholders. */
export const findNonEmptyTexts = (node: Node, ...paths: string[]): Traced[] =>
  paths.map((path) => findText(node, path)).filter(hasText);

/** The first value of any node, placeholders aside. */
export const readFirstText = (nodes: readonly Node[], ...paths: string[]): Traced | undefined =>
  nodes.map((node) => findText(node, ...paths)).find(hasText);

/** True for a value that is not a placeholder. */
export const hasText = (value: Traced | undefined): value is Traced =>
  value !== undefined && nonEmptyText(value.value) !== undefined;

/** The sender of most releases, and the releases of that sender (`own`). */
export function findSender(
  releases: readonly Node[],
  ...paths: string[]
): { name?: Traced | undefined; own: readonly Node[] } {
  const named = releases.flatMap((release) => {
    const name = findText(release, ...paths);
    return hasText(name) ? [{ name, release }] : [];
  });
  const [largest] = [...groupBy(named, ({ name }) => name.value).values()].sort((a, b) => b.length - a.length);
  return largest ? { name: largest[0].name, own: largest.map(({ release }) => release) } : { own: releases };
}

/** The declared language of a release, else the language detected in its texts, else an empty string. */
export const readLanguage = (release: Node, languagePath: string, ...texts: string[]): string =>
  findPlainText(release, languagePath) ||
  (detectLanguage(texts.map((path) => findPlainText(release, path)).join('\n')) ?? '');

/** Publishing can take so long. An update within that time is no modification. */
export const PUBLISHING_MS = 60_000;

/** When a release was changed after its publication. */
export function readModified(published: Traced | undefined, updated: Traced | undefined): Traced | undefined {
  const isPublishing =
    published && updated && Date.parse(updated.value) - Date.parse(published.value) < PUBLISHING_MS;
  return isPublishing ? undefined : updated;
}

/** The pictures of a release other than its main picture. Those that no page can show are files. */
export function toImageAttachments(
  image: DraftImage | undefined,
  pictures: readonly DraftImage[],
): DraftAttachment[] {
  const usedUrls = new Set([image?.url?.value]);
  return pictures.flatMap((picture) => {
    if (!picture.url || usedUrls.has(picture.url.value)) return [];
    usedUrls.add(picture.url.value);
    if (isWebImage(picture)) return { picture };
    return { url: picture.url, name: formatImageName(picture) };
  });
}

/** The name of a picture as an attachment: "Bron över ån (Anna Ek)", or "bron.jpg (Anna Ek)" without a caption. */
function formatImageName({ url, caption, photographer, credit = photographer }: DraftImage): Traced | undefined {
  if (!hasText(credit)) return caption;
  const title = hasText(caption) ? caption : { ...url!, value: toFileName(url!.value) };
  const value = title.value.includes(credit.value.trim())
    ? title.value
    : `${title.value.trim().replace(/\.$/, '')} (${credit.value.trim()})`;
  return { value, from: [...title.from, ...credit.from] };
}

const toFileName = (url: string) => url.replace(/[?#].*/, '').replace(/^.*\//, '');

/** True for a picture that a page can show. Formats for print are not. */
export const isWebImage = ({ url }: DraftImage): boolean =>
  url !== undefined && !/\.(?:tiff?|eps|ai|psd|pdf|zip)(?:[?#]|$)/i.test(url.value);

/** A person with members of the usual names. */
export const readPerson = (person: Node, ...phonePaths: string[]): DraftPerson => ({
  name: findText(person, 'name'),
  jobTitle: findText(person, 'title'),
  telephone: findNonEmptyTexts(person, ...phonePaths),
  email: findText(person, 'email'),
});

/** Joins texts, each once. */
export function joinTexts(texts: readonly (Traced | undefined)[], separator: string): Traced | undefined {
  const nonEmptyTexts = texts.filter(hasText);
  const values = new Set(nonEmptyTexts.map(({ value }) => value.trim()));
  return nonEmptyTexts.length
    ? { value: [...values].join(separator), from: nonEmptyTexts.flatMap(({ from }) => from) }
    : undefined;
}

/** Splits a text with several keywords: "skola, förskola". */
export const splitKeywords = ({ value, from }: Traced): Traced[] =>
  value
    .split(/[,;]/)
    .map((word) => ({ value: word.trim(), from }))
    .filter((word) => word.value);

/** Entries in a draft's `leftOut` for a member that the document shows in another form. */
export const omitOtherForms = (node: Node, name: string): { range: SourceRange; reason: 'other-form' }[] =>
  findAll(node, name).flatMap((form) =>
    form.members || form.text?.trim() ? { range: toRange(form), reason: 'other-form' } : [],
  );
