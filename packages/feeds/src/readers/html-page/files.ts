import type { DraftAttachment } from '../../assemble/draft.js';
import {
  readAttribute,
  findTextIndex,
  readElementText,
  listTexts,
  type Page,
  type PageElement,
  type PageText,
} from './elements.js';
import type { PageRegions } from './page-regions.js';
import { isWithin } from '../../provenance/text-range.js';
import type { SourceRange } from '../../provenance/span.js';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip)(?:[?#]|$)/i;
/** "Handlingsplan (pdf, 1,2 MB)". */
const SIZE =
  /^(.+?)[\s,]*[([]?\s*(?:(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip)\b)?[,\s]*(?:(\d[\d.,]*\s?[kMG]?B)\s*)?[)\]]?$/is;
const FILES_HEADING =
  /^(?:bilag(?:a|or)|bifogade filer|dokument|filer|ladda (?:ner|ned|hem)|relaterade dokument|attachments|documents|downloads|files)\s?:?$/i;

/** The files that an article links to. Lists with only the names of files are excluded from the body. */
export function findFiles(page: Page, { container, isFurniture }: PageRegions) {
  const links = page.elements.filter(
    (element) =>
      element.name === 'a' &&
      isWithin(element, container) &&
      !isFurniture(element) &&
      FILE.test(readAttribute(element, 'href')?.value ?? ''),
  );
  const lists = findFileLists(page, links, container);
  return {
    files: uniqueByUrl(links).map((link) => toAttachment(page, link)),
    excluded: lists.flatMap((list) => [list, ...findHeadingBefore(page, list)]),
  };
}

/** The first link to each file. A name and a button may lead to the same file. */
function uniqueByUrl(links: readonly PageElement[]): PageElement[] {
  const byUrl = new Map<string, PageElement>();
  for (const link of links) {
    const { value } = readAttribute(link, 'href')!;
    if (!byUrl.has(value)) byUrl.set(value, link);
  }
  return [...byUrl.values()];
}

/** The outermost elements around the links that contain only names of files. */
function findFileLists(page: Page, links: readonly PageElement[], container: SourceRange): PageElement[] {
  const names = new Set<PageText>();
  for (const { inner, innerEnd } of links) for (const text of listTexts(page, inner, innerEnd)) names.add(text);
  const cache = new Map<PageElement, boolean>();
  const hasOnlyNames = (element: PageElement): boolean => {
    const cached = cache.get(element);
    if (cached !== undefined) return cached;
    const texts = listTexts(page, element.inner, element.innerEnd);
    const isOnlyNames = texts.every((text) => names.has(text) || !/\p{L}{5}/u.test(text.text));
    cache.set(element, isOnlyNames);
    return isOnlyNames;
  };
  const lists = new Set<PageElement>();
  for (const link of links) {
    let list: PageElement | undefined;
    let around = link.parent;
    while (around && isWithin(around, container) && hasOnlyNames(around)) {
      list = around;
      around = around.parent;
    }
    if (list) lists.add(list);
  }
  return [...lists];
}

function toAttachment(page: Page, link: PageElement): DraftAttachment {
  const label = readElementText(page, link);
  const [, name, size] = SIZE.exec(label?.value.slice(0, 300) ?? '') ?? [];
  return {
    url: readAttribute(link, 'href'),
    name: label && { ...label, value: name ?? label.value },
    contentSize: size ? { value: size, from: label!.from } : undefined,
  };
}

/** A heading such as "Bilagor" above a list of files. */
function findHeadingBefore(page: Page, list: PageElement): SourceRange[] {
  const before = page.texts[findTextIndex(page.texts, list.start) - 1];
  return before && FILES_HEADING.test(before.text.trim()) && before.parent ? [before.parent] : [];
}
