import { DEFAULT_TIME_ZONE, type PressRoom } from '@pressrum/model';
import { readEventLines } from '../assemble/event.js';
import { splitDateline } from '../assemble/fields.js';
import { decode } from '../normalize/decode.js';
import { readDate } from '../normalize/dates.js';
import { detectLanguage } from '../normalize/language.js';
import { toReleaseId } from '../normalize/slug.js';
import { inferCountry } from '../normalize/telephone.js';
import { isTimeZone } from '../normalize/zoned-time.js';
import { describeUnplaced, toWarnings } from '../provenance/diagnostics.js';
import { partitionText } from '../provenance/partition.js';
import type { RangeOutcome } from '../provenance/span.js';
import { foldCase } from '../provenance/text-range.js';
import { omitted, unwrapTraced, type Traced } from '../provenance/traced.js';
import { failReading, type ReadContext, type Reading } from '../readers/reading.js';
import { readBody, withoutRepeat, type Body } from './assemble/body.js';
import { describeByLine } from './assemble/contact-doubts.js';
import { readContactPage } from './assemble/contact-page.js';
import { readHead, type Head } from './assemble/head.js';
import { CONTACT_PAGE, NO_DATE, describeNoRelease, splitReleases } from './assemble/no-release.js';
import { takePageFooter } from './assemble/page-footer.js';
import { assignContactIds } from './assemble/contact-point.js';
import { readSections, type SectionContent } from './assemble/read-sections.js';
import { readAboutName, splitSections, type Sections } from './assemble/sections.js';
import { LineLabels } from './labels/label-lines.js';
import { sectionKind } from './labels/section.js';
import { blankLine, splitLines, type Line } from './lines.js';

/**
 * Reads the text of a release that was copied from a page or a mail, without markup.
 *
 * First, each line gets labels with a score (`labels/`). Then the parts are assembled from the labels (`assemble/`): the
 * head, the lead and the body, contacts, the "about" text, the press service.
 *
 * The document has one release, or several if the text contains several. Input without a release (a listing, an error
 * page), without a headline, empty or binary gives no document and one error that explains why. Never throws.
 */
export function readText(input: Uint8Array | string, context: ReadContext): Reading {
  const opened = openText(input, context);
  if ('reading' in opened) return opened.reading;
  const { text, encoding, lines, labels } = opened;
  const problem = describeNoRelease(lines, labels);
  if (problem) return failReading(context, problem);

  const absent = lines.filter((line) => line.isAbsent).map((line) => omitted(line, 'absent-value'));
  const contactPage = readContactPage(lines, labels, inferCountry(context.timeZone ?? DEFAULT_TIME_ZONE));
  if (contactPage) {
    const { value, outcomes } = unwrapTraced({ contactPoints: assignContactIds(contactPage.contactPoints) });
    const spans = partitionText(text, [...contactPage.marks, ...outcomes, ...absent]);
    const diagnostics = toWarnings([CONTACT_PAGE], context.source);
    return { source: context.source, ...(encoding && { encoding }), room: value as PressRoom, spans, diagnostics };
  }

  const parts = splitReleases(lines, labels);
  const results = parts.map((part) => assembleRelease(part, labels, context));
  const failed = results.find((result) => 'problem' in result);
  if (failed && 'problem' in failed) return failReading(context, failed.problem);
  const releases = results as Assembled[];
  const { value, outcomes } = unwrapTraced(buildDocument(releases, context));
  const marks: RangeOutcome[] = [...releases.flatMap((part) => part.marks), ...outcomes, ...absent];
  const spans = partitionText(text, marks);
  const unplaced = spans.filter((span) => span.leftOut === 'unplaced').map((span) => span.text);
  const several = releases.length > 1 ? [`is a listing of ${releases.length} releases; read each of them`] : [];
  return {
    source: context.source,
    ...(encoding && { encoding }),
    room: value as PressRoom,
    spans,
    diagnostics: toWarnings(
      [...several, ...releases.flatMap(({ doubts }) => doubts), ...describeUnplaced(unplaced)],
      context.source,
    ),
  };
}

/** The lines of a text and their labels, or a reading with the error that explains why it is unusable. */
export function openText(input: Uint8Array | string, context: ReadContext) {
  const { timeZone = DEFAULT_TIME_ZONE } = context;
  if (!isTimeZone(timeZone)) {
    const problem = `the time zone ${timeZone} is unknown; use one such as Europe/Stockholm`;
    return { reading: failReading(context, problem) };
  }
  const decoded = decode(input);
  if (decoded.text === undefined) return { reading: failReading(context, decoded.problem) };
  const { text, encoding } = decoded;
  const labels = new LineLabels({ timeZone, country: inferCountry(timeZone) });
  return { text, encoding, lines: splitLines(text), labels };
}

/** A release and the parts of the document around it. */
interface Assembled {
  head: Head;
  release: object;
  organization: { name: unknown; description: unknown } | undefined;
  contactPoints: SectionContent['contactPoints'];
  marks: RangeOutcome[];
  doubts: string[];
}

/** Assembles the lines of one release. */
function assembleRelease(
  lines: readonly Line[],
  labels: LineLabels,
  context: ReadContext,
): Assembled | { problem: string } {
  const { timeZone = DEFAULT_TIME_ZONE, date } = context;
  const country = inferCountry(timeZone);
  const head = readHead(lines, labels, timeZone);
  if ('problem' in head) return head;
  const footer = takePageFooter(head.body);
  const page = takeFurniture(footer.rest, labels);
  const sections = keepNamedAbout(splitSections(page.rest), head);
  const content = readSections(sections, country);
  const body = readBody(content.body);
  const datePublished = head.datePublished ?? (date === undefined ? undefined : readDate(date, timeZone));
  const { about } = content;
  const name = about?.name === undefined ? head.sender : { value: about.name, from: [] };
  const sender = head.sender && about?.name !== undefined ? omitSender(head.sender, about.name) : [];
  return {
    head,
    release: buildRelease({ head, sections, body, contacts: content.contacts, datePublished, timeZone }),
    organization: name && { name, description: about?.description },
    contactPoints: content.contactPoints,
    marks: [...[head, footer, page, content].flatMap((part) => part.marks), ...sender],
    doubts: [
      ...(datePublished ? [] : [NO_DATE]),
      ...head.doubts,
      ...body.doubts,
      ...content.doubts.map(describeByLine),
    ],
  };
}

/** The release as a tree of traced values. */
function buildRelease(parts: {
  head: Head;
  sections: Sections;
  body: Body;
  contacts: SectionContent['contacts'];
  datePublished: Traced | string | undefined;
  timeZone: string;
}) {
  const { head, sections, body, contacts, datePublished, timeZone } = parts;
  const { headline, genre, alternativeHeadline, dateModified } = head;
  const { dateline, lead: description } = splitDateline(body.description);
  const { articleBody } = body;
  const published = typeof datePublished === 'object' ? datePublished.value : datePublished;
  return {
    id: toReleaseId(published, headline.value),
    inLanguage: detectLanguage([headline, description, articleBody].map((text) => text?.value ?? '').join('\n')),
    genre,
    headline,
    alternativeHeadline,
    dateline,
    description,
    articleBody,
    datePublished,
    dateModified,
    keywords: [...head.keywords, ...sections.keywords],
    // The lines stay in the text, so the values are copies.
    event: readEventLines(
      sections.body.filter(({ isBlank }) => !isBlank),
      { timeZone, published, title: `${genre?.value ?? ''} ${headline.value}` },
    ),
    contacts,
  };
}

/** Leaves out the sender in the head, because the heading of the "about" text has the organisation's name. */
function omitSender(sender: Traced, name: string): RangeOutcome[] {
  const isSame = foldCase(name).includes(foldCase(sender.value));
  return sender.from.map((range) => omitted(range, isSame ? 'other-form' : 'page-furniture'));
}

/** Moves an "about" text without the name of an organisation into the body. */
function keepNamedAbout(sections: Sections, { sender }: Head): Sections {
  const { about, body } = sections;
  if (!about || sender || readAboutName(about) !== undefined) return sections;
  return { ...sections, about: undefined, body: [...body, about.heading, ...about.lines] };
}

/** Removes the furniture of the page: share words, rules, repeated captions. */
function takeFurniture(lines: readonly Line[], labels: LineLabels) {
  const rest: Line[] = [];
  const marks: RangeOutcome[] = [];
  for (const line of lines) {
    // "Follow us" opens a section, which is removed later as a whole.
    const isFurniture =
      (labels.is(line, 'furniture') && sectionKind(line.text) === undefined) || labels.is(line, 'rule');
    if (isFurniture) {
      marks.push(omitted(line, 'page-furniture'));
      rest.push(blankLine(line));
    } else {
      const { line: once, repeat } = withoutRepeat(line);
      if (repeat) marks.push(omitted(repeat, 'other-form'));
      rest.push(once);
    }
  }
  return { rest, marks };
}

function buildDocument(parts: readonly Assembled[], { timeZone = DEFAULT_TIME_ZONE }: ReadContext) {
  const organization = parts.find((part) => part.organization)?.organization;
  const press = parts.find(({ contactPoints }) => contactPoints.length);
  return {
    organization: organization && { ...organization, timeZone },
    contactPoints: press && assignContactIds(press.contactPoints),
    contactPointsAsOf: press?.head.datePublished?.value.slice(0, 10),
    releases: parts.map(({ release }) => release),
  };
}
