import '@pressrum/i18n/translations/node.js';
import { about } from '@pressrum/about/about.template.js';
import { heading, paragraph } from '@pressrum/base/template.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { contactBox } from '@pressrum/contact/contact-box.template.js';
import { noticeContent } from '@pressrum/contact/notice.template.js';
import { formatStaleContacts, viewOptions, type ViewOptions } from '@pressrum/i18n';
import { isNoticeValid, type PressRoom } from '@pressrum/model';
import { releaseCard } from '@pressrum/release/release-card.template.js';
import { blockLines } from './block-lines.js';

/** Options of the plain form. */
interface PlainOptions {
  /** The language (BCP 47) of the target page. Default `sv`. */
  language?: string;
  /** The level of the section headings; those of releases and contacts are one lower. Default 2. */
  headingLevel?: number;
  /** Maximum number of releases. Default 5. */
  limit?: number;
  /** The current time. */
  now: Date;
}

/**
 * Renders the newest releases, press contacts and the about text as plain HTML: only tags and attributes that CMS filters
 * keep, one line per block, so that neither a filter nor automatic paragraphs change it. It has the same texts as the
 * elements, with the notice first while that is valid. Empty for an empty document.
 *
 * The document must have absolute URLs, since the HTML is pasted into other sites. Each `articleBody` must be sanitised, as
 * by `finalize` of `@pressrum/feeds`.
 */
export function plainHtml(room: PressRoom, options: PlainOptions): string {
  const { language = 'sv', headingLevel = 2, limit = 5, now } = options;
  const view = viewOptions(language, headingLevel, room, now);
  return [...notice(view), ...releases(view, limit), ...contacts(view), ...aboutText(view)]
    .filter(Boolean)
    .join('\n');
}

const toLines = (template: unknown): string => blockLines(renderToString(template));

const notice = (view: ViewOptions): string[] => {
  const { notice } = view.room;
  return notice && isNoticeValid(notice, view.now) ? [toLines(noticeContent(notice, view))] : [];
};

function releases(view: ViewOptions, limit: number): string[] {
  const { releases = [] } = view.room;
  return releases.length
    ? [
        toLines(heading(view.level, '', view.texts.releases)),
        ...releases
          .slice(0, limit)
          .map((release) => headlineFirst(toLines(releaseCard(release, oneLevelDown(view))))),
      ]
    : [];
}

/** Moves the date below the headline: above it, it would seem to belong to the release before. */
const headlineFirst = (card: string): string => card.replace(/^(<p>.*)\n(<h.*)/, '$2\n$1');

function contacts(view: ViewOptions): string[] {
  // State the age of the contacts once for all.
  const { contactPointsAsOf, ...room } = view.room;
  const { contactPoints = [] } = room;
  return contactPoints.length
    ? [
        toLines(heading(view.level, '', view.texts.pressContact)),
        toLines(paragraph('', formatStaleContacts(contactPointsAsOf, view))),
        ...contactPoints.map((contact) => toLines(contactBox(contact, { ...oneLevelDown(view), room }))),
      ]
    : [];
}

/** Without the logo, which the target page already has. */
function aboutText(view: ViewOptions): string[] {
  const { organization } = view.room;
  if (!organization) return [];
  const { logo: _, ...others } = organization;
  return [toLines(about(others, view))];
}

const oneLevelDown = (view: ViewOptions): ViewOptions => ({ ...view, level: view.level + 1 });
