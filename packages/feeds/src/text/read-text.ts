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
import { readAbout } from './assemble/about.js';
import { readBody, withoutRepeat } from './assemble/body.js';
import { describeByLine, findDoubtfulNumbers } from './assemble/contact-doubts.js';
import { takeContacts } from './assemble/contacts.js';
import { readContactPage } from './assemble/contact-page.js';
import { readHead, type Head } from './assemble/head.js';
import { CONTACT_PAGE, NO_DATE, describeNoRelease, splitReleases } from './assemble/no-release.js';
import { takePageFooter } from './assemble/page-footer.js';
import { assignContactIds, divideContacts } from './assemble/contact-point.js';
import { readPressService } from './assemble/press-service.js';
import { readAboutName, splitSections, type Sections } from './assemble/sections.js';
import { LineLabels } from './labels/label-lines.js';
import { sectionKind } from './labels/section.js';
import { splitLines, type Line } from './lines.js';

/**
 * Reads the text of a release that was copied out of a page or a mail, without markup.
 *
 * Two steps: first each line gets labels, with how likely each is (`labels/`); then the parts are assembled from the
 * labels (`assemble/`): the head, the lead and the body, contacts, the "about" text, the press service.
 *
 * Gives a document with one release, or with several where the text holds several. What is no release (a listing, an
 * error page), is empty or binary, or has no headline gives no document and one error that says so. Never throws.
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
  const read = parts.map((part) => assembleRelease(part, labels, context));
  const failed = read.find((part) => 'problem' in part);
  if (failed && 'problem' in failed) return failReading(context, failed.problem);
  const releases = read as Assembled[];
  const { value, outcomes } = unwrapTraced(documentOf(releases, context));
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

/** The text as lines with their labels, or the reading that says why it cannot be used. */
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

/** One release and what stands around it, before it is a part of the document. */
interface Assembled {
  head: Head;
  release: object;
  organization: { name: unknown; description: unknown } | undefined;
  contactPoints: ReturnType<typeof readPressService>['contacts'];
  marks: RangeOutcome[];
  doubts: string[];
}

/** The second step, for the lines of one release. */
function assembleRelease(
  lines: readonly Line[],
  labels: LineLabels,
  { timeZone = DEFAULT_TIME_ZONE, date }: ReadContext,
): Assembled | { problem: string } {
  const country = inferCountry(timeZone);
  const head = readHead(lines, labels, timeZone);
  if ('problem' in head) return head;

  const footer = takePageFooter(head.body);
  const page = takeFurniture(footer.rest, labels);
  const sections = withNamedAbout(splitSections(page.rest), head);
  const taken = takeContacts(sections.body, country);
  const about = readAbout(sections.about, taken.rest, country);
  const body = readBody(about.body);
  const press = readPressService(sections.press?.lines ?? [], country);
  const pressDoubts = findDoubtfulNumbers(sections.press?.lines ?? [], country);

  const people = divideContacts([...taken.contacts, ...about.contacts], press.contacts.length > 0);
  const given = date === undefined ? undefined : readDate(date, timeZone);
  const datePublished = head.datePublished ?? given;
  const day = typeof datePublished === 'object' ? datePublished.value : datePublished;
  const undated = datePublished ? [] : [NO_DATE];
  const { headline, genre, alternativeHeadline, dateModified } = head;
  const { dateline, lead: description } = splitDateline(body.description);
  const { articleBody } = body;
  const aboutName = sections.about && readAboutName(sections.about);
  const name = aboutName === undefined ? head.sender : { value: aboutName, from: [] };
  const headings = [sections.about, sections.press].flatMap((section) =>
    section ? [omitted(section.heading, 'heading')] : [],
  );
  const sender = head.sender && aboutName !== undefined ? omitSender(head.sender, aboutName) : [];
  return {
    head,
    release: {
      id: toReleaseId(day, headline.value),
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
        { timeZone, published: day, title: `${genre?.value ?? ''} ${headline.value}` },
      ),
      contacts: people.contacts,
    },
    organization: name && { name, description: about.description },
    contactPoints: [...press.contacts, ...people.contactPoints],
    marks: [
      ...[head, footer, page, sections, taken, about, press].flatMap((part) => part.marks),
      ...headings,
      ...sender,
    ],
    doubts: [...undated, ...head.doubts, ...body.doubts, ...[...taken.doubts, ...pressDoubts].map(describeByLine)],
  };
}

/** The sender's name in the head, where the organisation has the name in the heading over its own text. */
function omitSender(sender: Traced, name: string): RangeOutcome[] {
  const isSame = foldCase(name).includes(foldCase(sender.value));
  return sender.from.map((range) => omitted(range, isSame ? 'other-form' : 'page-furniture'));
}

/** Without a name of the organisation, its text has no place but the body. */
function withNamedAbout(sections: Sections, { sender }: Head): Sections {
  const { about, body } = sections;
  if (!about || sender || readAboutName(about) !== undefined) return sections;
  return { ...sections, about: undefined, body: [...body, about.heading, ...about.lines] };
}

/** Lines without what the page has for its own sake: share words, rules, a caption that stands twice. */
function takeFurniture(lines: readonly Line[], labels: LineLabels) {
  const rest: Line[] = [];
  const marks: RangeOutcome[] = [];
  for (const line of lines) {
    // "Follow us" opens a section, which is taken whole.
    const isFurniture =
      (labels.is(line, 'furniture') && sectionKind(line.text) === undefined) || labels.is(line, 'rule');
    const once = isFurniture
      ? { line: { ...line, start: line.end, text: '', isBlank: true } }
      : withoutRepeat(line);
    if (isFurniture) marks.push(omitted(line, 'page-furniture'));
    else if (once.repeat) marks.push(omitted(once.repeat, 'other-form'));
    rest.push(once.line);
  }
  return { rest, marks };
}

function documentOf(parts: readonly Assembled[], { timeZone = DEFAULT_TIME_ZONE }: ReadContext) {
  const organization = parts.find((part) => part.organization)?.organization;
  const press = parts.find(({ contactPoints }) => contactPoints.length);
  return {
    organization: organization && { ...organization, timeZone },
    contactPoints: press && assignContactIds(press.contactPoints),
    contactPointsAsOf: press?.head.datePublished?.value.slice(0, 10),
    releases: parts.map(({ release }) => release),
  };
}
