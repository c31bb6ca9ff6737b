import '@pressrum/model/translations/node.js';
import { about } from '@pressrum/about/about.template.js';
import { heading, paragraph } from '@pressrum/base/template.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { contactBox } from '@pressrum/contact/contact-box.template.js';
import { isValid, noticeContent } from '@pressrum/contact/notice.template.js';
import { staleText, viewOptions, type PressRoom, type ViewOptions } from '@pressrum/model';
import { releaseCard } from '@pressrum/release/release-card.template.js';
import { blockLines } from './block-lines.js';

/** How the plain form is made. */
export interface PlainOptions {
  /** The language (BCP 47) of the page that it is pasted into. Default `sv`. */
  language?: string;
  /** The level of the parts' headings; those of releases and contacts are one below. Default 2. */
  headingLevel?: number;
  /** How many releases. Default 5. */
  limit?: number;
  /** The moment for which it is made. */
  now: Date;
}

/**
 * The newest releases, press contacts and the about text as plain HTML: only tags and attributes that CMS filters keep,
 * a line for each block, so that neither a filter nor what makes paragraphs of line breaks changes how it reads. It says
 * what the elements say, in the same words, the notice first while that is valid. Empty for an empty document.
 *
 * It stands on somebody else's page: give it a document with absolute addresses. Each `articleBody` must be sanitised, as
 * `finish` of `@pressrum/feeds` leaves it.
 */
export function plainHtml(room: PressRoom, options: PlainOptions): string {
  const { language = 'sv', headingLevel = 2, limit = 5, now } = options;
  const view = viewOptions(language, headingLevel, room, now);
  return [...notice(view), ...releases(view, limit), ...contacts(view), ...aboutText(view)]
    .filter(Boolean)
    .join('\n');
}

const lines = (template: unknown): string => blockLines(renderToString(template));

const notice = (view: ViewOptions): string[] => {
  const { notice } = view.room;
  return notice && isValid(notice, view.now) ? [lines(noticeContent(notice, view))] : [];
};

function releases(view: ViewOptions, limit: number): string[] {
  const { releases = [] } = view.room;
  return releases.length
    ? [
        lines(heading(view.level, '', view.texts.releases)),
        ...releases.slice(0, limit).map((release) => headlineFirst(lines(releaseCard(release, below(view))))),
      ]
    : [];
}

/** With no box around a release, a line above its headline would belong to the one before: the date comes below. */
const headlineFirst = (card: string): string => card.replace(/^(<p>.*)\n(<h.*)/, '$2\n$1');

function contacts(view: ViewOptions): string[] {
  // The age of the contacts is said once for all of them.
  const { contactPointsAsOf, ...room } = view.room;
  const { contactPoints = [] } = room;
  return contactPoints.length
    ? [
        lines(heading(view.level, '', view.texts.pressContact)),
        lines(paragraph('', staleText(contactPointsAsOf, view))),
        ...contactPoints.map((contact) => lines(contactBox(contact, { ...below(view), room }))),
      ]
    : [];
}

/** Without the logo, which the page has already. */
function aboutText(view: ViewOptions): string[] {
  const { organization } = view.room;
  if (!organization) return [];
  const { logo: _, ...others } = organization;
  return [lines(about(others, view))];
}

const below = (view: ViewOptions): ViewOptions => ({ ...view, level: view.level + 1 });
