import type { RangeOutcome } from '../../provenance/span.js';
import type { Traced } from '../../provenance/traced.js';
import { aboutName, isAboutSender, nameInHeading } from '../labels/section.js';
import type { Line } from '../lines.js';
import { takePageFooter } from './page-footer.js';
import { takeNewsroom } from './newsroom-matter.js';
import { findAboutHeading, findPressHeading } from './section-headings.js';

/** A heading and the lines below it. */
export interface Section {
  heading: Line;
  lines: Line[];
}

/** The page below the headline: the release's body, the "about" text and the press service's contacts. */
export interface Sections {
  body: Line[];
  about: Section | undefined;
  press: Section | undefined;
  /** The topics of the release. */
  keywords: Traced[];
  /** Furniture of the page. */
  marks: RangeOutcome[];
}

/**
 * Divides the lines by their headings. First, topics and furniture of the newsroom (other releases, "follow us") are
 * removed. Then the headings of the "about" text and of the press service's contacts are found, in either order. Either
 * can be missing.
 */
export function splitSections(lines: readonly Line[]): Sections {
  const page = takePageFooter(lines);
  const release = takeNewsroom(page.rest);
  const about = findAboutHeading(release.rest);
  const press = findPressHeading(release.rest, about);
  const section = (at: number | undefined, other: number | undefined): Section | undefined => {
    if (at === undefined) return undefined;
    const end = other !== undefined && other > at ? other : release.rest.length;
    return { heading: release.rest[at]!, lines: release.rest.slice(at + 1, end) };
  };
  const end = Math.min(about ?? release.rest.length, press ?? release.rest.length);
  return {
    body: release.rest.slice(0, end),
    about: section(about, press),
    press: section(press, about),
    keywords: release.keywords,
    marks: [...page.marks, ...release.marks],
  };
}

/** The organisation's name in the heading of its "about" text. */
export const readAboutName = ({ heading }: Section): string | undefined =>
  isAboutSender(heading.text)
    ? undefined
    : (nameInHeading(heading.text) ?? aboutName(heading.text) ?? heading.text);
