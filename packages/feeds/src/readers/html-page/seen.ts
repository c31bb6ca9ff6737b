import type { DraftAttachment, DraftImage, Markup } from '../../assemble/draft.js';
import { foldCase } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { coverOf, isWithin } from './stretches.js';
import type { SourceRange } from '../../provenance/span.js';
import { saidIn, textsBetween, type Page } from './elements.js';
import { filesIn } from './files.js';
import { figureOf, keywordsIn, leadIn, markupAt, subtitleIn } from './near.js';
import type { PageParts } from './parts.js';
import { sectionsBeside } from './sections.js';
import { stampsIn, type Stamps } from './stamps.js';

/** What readers see of a release on its page. */
export interface Seen {
  stamps: Stamps;
  subtitle: Traced | undefined;
  lead: { markup: Markup; text: string } | undefined;
  /** What is said of the picture where it stands. */
  image: DraftImage;
  files: DraftAttachment[];
  keywords: Traced[];
  body: Markup;
  /** Parts beside the body that belong to it: contacts, the "about" text. */
  sections: Markup[];
  /** The words of the body, for comparing. */
  text: string;
}

export function seenIn(
  page: Page,
  parts: PageParts,
  headline: Traced,
  image: Traced | undefined,
  timeZone: string,
): Seen {
  const { container, furniture } = parts;
  const stamps = stampsIn(page, parts, timeZone);
  const subtitle = subtitleIn(page, parts);
  const lead = leadIn(page, parts);
  const picture = image && figureOf(page, parts, image.value);
  const files = filesIn(page, parts);
  const placed = [parts.headline, subtitle, lead?.element, picture?.figure].filter((part) => part !== undefined);
  const taken = [
    ...furniture,
    ...placed,
    ...stamps.taken,
    ...files.taken,
    ...repeatsOf(page, headline, container),
  ];
  const isTaken = coverOf(taken.filter((part) => !isWithin(container, part)));
  const left = textsBetween(page, container.start, container.end).filter((text) => !isTaken(text));
  const sections = sectionsBeside(page, parts, (place) => isWithin(place, container) && !isTaken(place));
  return {
    stamps,
    subtitle: subtitle && saidIn(page, subtitle),
    lead: lead && { markup: lead.markup, text: saidIn(page, lead.element)?.value ?? '' },
    image: picture?.image ?? {},
    files: files.files,
    keywords: keywordsIn(page, parts),
    body: markupAt(
      page,
      container.start,
      container.end,
      taken.filter((part) => !isWithin(container, part)),
    ),
    sections: sections.map(({ start, end }) =>
      markupAt(
        page,
        start,
        end,
        furniture.filter((part) => !isWithin({ start, end }, part)),
      ),
    ),
    text: foldCase(left.map((run) => run.text).join(' ')).trim(),
  };
}

/** How far down in the body the headline may stand again. */
const FIRST = 6;

/** The headline, where it is told elsewhere and stands in the body once more, as old pages have it. */
const repeatsOf = (page: Page, headline: Traced, container: SourceRange): SourceRange[] =>
  textsBetween(page, container.start, container.end)
    .slice(0, FIRST)
    .filter((run) => foldCase(run.text).trim() === foldCase(headline.value).trim());

/** What is left of a text that was cut off, for comparing. */
export const beginning = (text: string): string =>
  foldCase(text.replace(/<[^<>]*>/g, ' '))
    .trim()
    .replace(/\s?(?:…|\.{3}|\[…\])$/, '');
