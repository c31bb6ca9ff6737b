import type { DraftAttachment, DraftImage, Markup } from '../../assemble/draft.js';
import { foldCase, isWithin } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { createCoverTest } from './ranges.js';
import type { SourceRange } from '../../provenance/span.js';
import { readElementText, listTexts, type Page } from './elements.js';
import { findFiles } from './files.js';
import { findFigure, readKeywords, findLead, toMarkup, findSubtitle } from './article-fields.js';
import type { PageRegions } from './page-regions.js';
import { findSections } from './sections.js';
import { readDatesAndGenre, type DatesAndGenre } from './date-and-genre.js';

/** The values of a release in the visible text of its page. */
export interface VisibleArticle {
  stamps: DatesAndGenre;
  subtitle: Traced | undefined;
  lead: { markup: Markup; text: string } | undefined;
  /** The caption and the alternative text of the release's picture. */
  image: DraftImage;
  files: DraftAttachment[];
  keywords: Traced[];
  body: Markup;
  /** Sections outside the body: contacts, the "about" text. */
  sections: Markup[];
  /** The text of the body for comparing. */
  text: string;
}

export function readVisibleArticle(
  page: Page,
  regions: PageRegions,
  headline: Traced,
  image: Traced | undefined,
  timeZone: string,
): VisibleArticle {
  const { container, furniture } = regions;
  const stamps = readDatesAndGenre(page, regions, timeZone);
  const subtitle = findSubtitle(page, regions);
  const lead = findLead(page, regions);
  const picture = image && findFigure(page, regions, image.value);
  const files = findFiles(page, regions);
  const fields = [regions.headline, subtitle, lead?.element, picture?.figure].filter(
    (range) => range !== undefined,
  );
  const excluded = [
    ...furniture,
    ...fields,
    ...stamps.excluded,
    ...files.excluded,
    ...findRepeatedHeadline(page, headline, container),
  ].filter((range) => !isWithin(container, range));
  const isExcluded = createCoverTest(excluded);
  const bodyTexts = listTexts(page, container.start, container.end).filter((text) => !isExcluded(text));
  const sections = findSections(page, regions, (range) => isWithin(range, container) && !isExcluded(range));
  return {
    stamps,
    subtitle: subtitle && readElementText(page, subtitle),
    lead: lead && { markup: lead.markup, text: readElementText(page, lead.element)?.value ?? '' },
    image: picture?.image ?? {},
    files: files.files,
    keywords: readKeywords(page, regions),
    body: toMarkup(page, container, excluded),
    sections: sections.map((section) =>
      toMarkup(
        page,
        section,
        furniture.filter((range) => !isWithin(section, range)),
      ),
    ),
    text: foldCase(bodyTexts.map(({ text }) => text).join(' ')).trim(),
  };
}

/** The headline is repeated only within the first texts of a body. */
const MAX_TEXTS_ABOVE_BODY = 6;

/** Finds the headline in the body, where old pages repeat it. */
const findRepeatedHeadline = (page: Page, headline: Traced, container: SourceRange): SourceRange[] =>
  listTexts(page, container.start, container.end)
    .slice(0, MAX_TEXTS_ABOVE_BODY)
    .filter(({ text }) => foldCase(text).trim() === foldCase(headline.value).trim());

/** A text for comparing: without markup, and without the dots of an excerpt. */
export const foldExcerpt = (text: string): string =>
  foldCase(text.replace(/<[^<>]*>/g, ' '))
    .trim()
    .replace(/\s?(?:…|\.{3}|\[…\])$/, '');
