import { present } from '@pressrum/model';
import type { DraftAttachment, DraftImage } from '../assemble/draft.js';
import { languageOf } from '../clean/language.js';
import { all, found, has, text, word, type Node } from '../source/node.js';
import type { Found } from '../trace.js';

/** What press-room systems say in the same way. */

/** The entries of a list; an element that only wraps them in the XML shape (`tags.tag`) gives way to them. */
export const listed = (node: Node | undefined, name: string, ...wrapped: string[]): Node[] =>
  all(node, name)
    .flatMap((entry) =>
      wrapped.some((path) => has(entry, path)) ? wrapped.flatMap((path) => all(entry, path)) : [entry],
    )
    .filter(({ members, text }) => members || text?.trim());

/** The texts of a list of texts, or of things with a name. */
export const namesIn = (node: Node, name: string, ...wrapped: string[]): Found[] =>
  listed(node, name, ...wrapped).flatMap(
    (entry) => text(entry, 'name', 'text') ?? (entry.text ? found(entry) : []),
  );

/** The values at the paths that say something. */
export const saidAt = (node: Node, ...paths: string[]): Found[] =>
  paths.map((path) => text(node, path)).filter(says);

/** The value of the first node that has one. */
export const firstText = (nodes: readonly Node[], ...paths: string[]): Found | undefined =>
  nodes.map((node) => text(node, ...paths)).find(says);

/** True for a value that is no word for nothing. */
const says = (value: Found | undefined): value is Found =>
  value !== undefined && present(value.value) !== undefined;

/** The sender that most of the releases have, and those of them that are its own. */
export function senderOf(
  releases: readonly Node[],
  ...paths: string[]
): { name?: Found | undefined; own: readonly Node[] } {
  const bySender = new Map<string, { name: Found; own: Node[] }>();
  for (const release of releases) {
    const name = text(release, ...paths);
    if (!says(name)) continue;
    const known = bySender.get(name.value);
    if (known) known.own.push(release);
    else bySender.set(name.value, { name, own: [release] });
  }
  const [most] = [...bySender.values()].sort((a, b) => b.own.length - a.own.length);
  return most ?? { own: releases };
}

/** The language that a release says it is in, else that of its texts; empty where neither tells. */
export const languageIn = (release: Node, own: string, ...texts: string[]): string =>
  word(release, own) || (languageOf(texts.map((path) => word(release, path)).join('\n')) ?? '');

/** When a release was changed after it was published; publishing itself can take a minute. */
export function changed(published: Found | undefined, updated: Found | undefined): Found | undefined {
  const isPublishing = published && updated && Date.parse(updated.value) - Date.parse(published.value) < 60_000;
  return isPublishing ? undefined : updated;
}

/** Pictures of a release that it has no place for beside its own, as files. */
export function picturesAfter(image: DraftImage | undefined, pictures: readonly DraftImage[]): DraftAttachment[] {
  const known = new Set([image?.url?.value]);
  return pictures.flatMap((picture) => {
    if (!picture.url || known.has(picture.url.value)) return [];
    known.add(picture.url.value);
    return { url: picture.url, name: nameOf(picture) };
  });
}

/** A picture's name as a file: "Bron över ån (Anna Ek)", "bron.jpg (Anna Ek)"; without both, the address says it. */
function nameOf({ url, caption, photographer, credit = photographer }: DraftImage): Found | undefined {
  if (!says(credit)) return caption;
  const named = says(caption) ? caption : { ...url!, value: fileName(url!.value) };
  const value = named.value.includes(credit.value.trim())
    ? named.value
    : `${named.value.trim().replace(/\.$/, '')} (${credit.value.trim()})`;
  return { value, from: [...named.from, ...credit.from] };
}

const fileName = (url: string) => url.replace(/[?#].*/, '').replace(/^.*\//, '');

/** True for a picture that a page can show: not all that the press prints from are of that kind. */
export const isForPages = ({ url }: DraftImage): boolean =>
  url !== undefined && !/\.(?:tiff?|eps|ai|psd|pdf|zip)(?:[?#]|$)/i.test(url.value);

/** Texts one after another, each once. */
export function joined(texts: readonly (Found | undefined)[], separator: string): Found | undefined {
  const said = texts.filter(says);
  const values = new Set(said.map(({ value }) => value.trim()));
  return said.length ? { value: [...values].join(separator), from: said.flatMap(({ from }) => from) } : undefined;
}

/** What a member says that the document shows in another form. */
export const otherForms = (node: Node, name: string): { node: Node; reason: 'other-form' }[] =>
  all(node, name).flatMap((form) =>
    form.members || form.text?.trim() ? { node: form, reason: 'other-form' } : [],
  );
