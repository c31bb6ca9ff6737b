import type { DraftAttachment } from '../../assemble/draft.js';
import {
  attributeOf,
  indexAt,
  saidIn,
  textsBetween,
  type Page,
  type PageElement,
  type PageText,
} from './elements.js';
import type { PageParts } from './parts.js';
import { isWithin } from './stretches.js';
import type { SourceRange } from '../../provenance/span.js';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip)(?:[?#]|$)/i;
/** "Handlingsplan (pdf, 1,2 MB)". */
const SIZE =
  /^(.+?)[\s,]*[([]?\s*(?:(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip)\b)?[,\s]*(?:(\d[\d.,]*\s?[kMG]?B)\s*)?[)\]]?$/is;
const FILES =
  /^(?:bilag(?:a|or)|bifogade filer|dokument|filer|ladda (?:ner|ned|hem)|relaterade dokument|attachments|documents|downloads|files)\s?:?$/i;

/** The files that an article links to. What says nothing but their names is no part of the body. */
export function filesIn(page: Page, { container, isFurniture }: PageParts) {
  const links = page.elements.filter(
    (element) =>
      element.name === 'a' &&
      isWithin(element, container) &&
      !isFurniture(element) &&
      FILE.test(attributeOf(element, 'href')?.value ?? ''),
  );
  const lists = listsOf(page, links, container);
  return {
    files: eachAddressOnce(links).map((link) => fileOf(page, link)),
    taken: lists.flatMap((list) => [list, ...headingBefore(page, list)]),
  };
}

/** A name and a button may lead to one file. */
function eachAddressOnce(links: readonly PageElement[]): PageElement[] {
  const byAddress = new Map<string, PageElement>();
  for (const link of links) {
    const { value } = attributeOf(link, 'href')!;
    if (!byAddress.has(value)) byAddress.set(value, link);
  }
  return [...byAddress.values()];
}

/** The elements around the links that say nothing but names of files. */
function listsOf(page: Page, links: readonly PageElement[], container: SourceRange): PageElement[] {
  const names = new Set<PageText>();
  for (const { inner, innerEnd } of links) for (const text of textsBetween(page, inner, innerEnd)) names.add(text);
  const known = new Map<PageElement, boolean>();
  const saysNamesOnly = (element: PageElement): boolean => {
    const isKnown = known.get(element);
    if (isKnown !== undefined) return isKnown;
    const texts = textsBetween(page, element.inner, element.innerEnd);
    const saysOnly = texts.every((text) => names.has(text) || !/\p{L}{5}/u.test(text.text));
    known.set(element, saysOnly);
    return saysOnly;
  };
  const lists = new Set<PageElement>();
  for (const link of links) {
    let list: PageElement | undefined;
    let around = link.parent;
    while (around && isWithin(around, container) && saysNamesOnly(around)) {
      list = around;
      around = around.parent;
    }
    if (list) lists.add(list);
  }
  return [...lists];
}

function fileOf(page: Page, link: PageElement): DraftAttachment {
  const said = saidIn(page, link);
  const [, name, size] = SIZE.exec(said?.value.slice(0, 300) ?? '') ?? [];
  return {
    url: attributeOf(link, 'href'),
    name: said && { ...said, value: name ?? said.value },
    contentSize: size ? { value: size, from: said!.from } : undefined,
  };
}

/** "Bilagor" over a list of files. */
function headingBefore(page: Page, list: PageElement): SourceRange[] {
  const before = page.texts[indexAt(page.texts, list.start) - 1];
  return before && FILES.test(before.text.trim()) && before.within ? [before.within] : [];
}
